// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

class tst_Ipcdemod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordedStreams_data();
    void recordedStreams();
    void commands_data();
    void commands();
    void chunkIsBigInPieces();
    void failEndsTheConnection();
    void slowStopsWhenNobodyReads();
    void stopsOnSignals_data();
    void stopsOnSignals();
    void leavesIgnoredSignalsAlone();
    void secondServer();
    void usageErrors_data();
    void usageErrors();
    void defaultEndpoint();
    void socketActivation();
    void choosesSocketByName_data();
    void choosesSocketByName();
    void saysThatItsEndpointIsLost();
    void endsWithoutThreads_data();
    void endsWithoutThreads();

private:
    std::unique_ptr<Program> startDaemon(const QString &engine = QStringLiteral("auto"));
    QByteArray ask(const QByteArray &request);

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

namespace {

QByteArray framed(const QByteArray &message)
{
    QByteArray stream;
    for (qsizetype at = 0; at < message.size(); at += 65516) {
        const QByteArray payload = message.mid(at, 65516);
        stream += QByteArray::number(payload.size() + 4, 16).rightJustified(4, '0') + payload;
    }
    return stream + "0000";
}

// The message in a stream that contains one; none if the stream ends early.
std::optional<QByteArray> messageOf(QByteArrayView stream)
{
    QByteArray message;
    while (stream.size() >= 4) {
        const int length = stream.first(4).toByteArray().toInt(nullptr, 16);
        if (length == 0)
            return message;
        if (length < 4 || length > stream.size())
            break;
        message += stream.sliced(4, length - 4);
        stream = stream.sliced(length);
    }
    return std::nullopt;
}

QByteArray vector(const QString &name)
{
    QFile file(QStringLiteral(IPCCORE_TEST_VECTORS "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_Ipcdemod::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = m_directory->filePath(QStringLiteral("d.sock"));
}

std::unique_ptr<Program> tst_Ipcdemod::startDaemon(const QString &engine)
{
    const QStringList arguments{QStringLiteral("--endpoint"), m_path,
                                QStringLiteral("--threads"),  QStringLiteral("2"),
                                QStringLiteral("--engine"),   engine};
    auto daemon = std::make_unique<Program>(QStringLiteral(IPCDEMOD), arguments);
    const QByteArray line = "listening on " + QFile::encodeName(m_path);
    if (!daemon->start() || !daemon->waitForLine(line))
        qWarning("%s", daemon->errors().constData());
    return daemon;
}

QByteArray tst_Ipcdemod::ask(const QByteArray &request)
{
    RawPeer client = RawPeer::connectTo(QFile::encodeName(m_path));
    if (!client.send(framed(request)))
        return "not sent";
    return messageOf(client.receiveMessage()).value_or("no whole reply");
}

void tst_Ipcdemod::recordedStreams_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("name");
    QStringList engines{QStringLiteral("qt")};
    if (IPCCORE_LINUX)
        engines.append(QStringLiteral("epoll"));
    for (const QString &engine : engines) {
        for (const char *name : {"ping", "big", "sendbytes", "unhandled", "quit"})
            QTest::addRow("%s, %s", name, qPrintable(engine))
                << engine << QString::fromLatin1(name);
    }
}

void tst_Ipcdemod::recordedStreams()
{
    QFETCH(QString, engine);
    QFETCH(QString, name);
    const QByteArray request = vector(name + QStringLiteral(".request.bin"));
    const auto expected = messageOf(vector(name + QStringLiteral(".reply.bin")));
    QVERIFY(!request.isEmpty());
    QVERIFY(expected);

    const auto daemon = startDaemon(engine);
    RawPeer client = RawPeer::connectTo(QFile::encodeName(m_path));
    QVERIFY(client.send(request));
    const auto reply = messageOf(client.receiveMessage());
    QVERIFY(reply);
    QVERIFY(*reply == *expected);
    if (name != u"quit")
        QCOMPARE(ask("quit"), QByteArray());
    QCOMPARE(daemon->finish(), 0);
    QVERIFY(!QFileInfo::exists(m_path));
}

void tst_Ipcdemod::commands_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("reply");
    const auto add = [](const QByteArray &request, const QByteArray &reply) {
        QTest::newRow(request.left(40).toPercentEncoding().constData()) << request << reply;
    };
    add("sendbytes a", "rcvd:a00000001\n");
    add("sendbytes aabab", "errs:2\n");
    add("sendbytes", "unhandled command: sendbytes");
    add("sendbytes ", "unhandled command: sendbytes ");
    add("echo hello", "hello");
    add(QByteArray("echo \0\xff ", 8), QByteArray("\0\xff ", 3));
    add("echo " + QByteArray(300'000, 'e'), QByteArray(300'000, 'e'));
    add("echo ", "");
    add("echo", "unhandled command: echo");
    add("sleep 1", "slept");
    add("sleep -1", "unhandled command: sleep -1");
    add("sleep long", "unhandled command: sleep long");
    add("pingx", "unhandled command: pingx");
    add("", "unhandled command: ");
    // Words are not trimmed or unquoted, though those of the service's own commands are.
    add(" ping", "unhandled command:  ping");
    add("'ping'", "unhandled command: 'ping'");
    add("ping\n", "unhandled command: ping\n");
    add("echo  'a' ", " 'a' ");
    add("echo what=a", "what=a");
    add("settings", "unhandled command: settings");
    add("settings.get", R"({"color":"red","size":10})");
    add("settings.set 'color' value=blue", R"({"color":"blue","size":10})");
}

void tst_Ipcdemod::commands()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, reply);
    const auto daemon = startDaemon();
    QVERIFY(ask(request) == reply);
}

void tst_Ipcdemod::chunkIsBigInPieces()
{
    const auto daemon = startDaemon();
    const QByteArray big = ask("big");
    QCOMPARE(big.size(), 10'000 * 81);
    QVERIFY(ask("chunk") == big);
}

void tst_Ipcdemod::failEndsTheConnection()
{
    const auto daemon = startDaemon();
    RawPeer client = RawPeer::connectTo(QFile::encodeName(m_path));
    QVERIFY(client.send(framed("fail")));
    QCOMPARE(client.receiveAll(), QByteArray());
    // Closes only that connection.
    QCOMPARE(ask("ping"), QByteArray("pong"));
}

void tst_Ipcdemod::slowStopsWhenNobodyReads()
{
    const auto daemon = startDaemon();
    RawPeer client = RawPeer::connectTo(QFile::encodeName(m_path));
    QVERIFY(client.send(framed("slow")));
    const QByteArray row = "big: " + QByteArray(75, '0') + '\n';
    QCOMPARE(client.receive(4 + row.size()), "0055" + row);
    client.close();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask("quit"), QByteArray());
    QCOMPARE(daemon->finish(), 0);
    // All rows would have taken ten seconds.
    QVERIFY(timer.elapsed() < 5'000);
}

void tst_Ipcdemod::stopsOnSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_Ipcdemod::stopsOnSignals()
{
    QFETCH(int, signal);
    const auto daemon = startDaemon();
    QVERIFY(daemon->sendSignal(signal));
    QCOMPARE(daemon->finish(), 0);
    QVERIFY(!QFileInfo::exists(m_path));
}

// As nohup and shells do for background programs.
void tst_Ipcdemod::leavesIgnoredSignalsAlone()
{
    Program daemon(QStringLiteral(IPCDEMOD), {QStringLiteral("--endpoint"), m_path});
    daemon.process().setChildProcessModifier([] {
        ::signal(SIGHUP, SIG_IGN);
        ::signal(SIGINT, SIG_IGN);
    });
    QVERIFY(daemon.start());
    QVERIFY(daemon.waitForLine("listening on "));
    const auto pid = static_cast<pid_t>(daemon.process().processId());
    for (const int signal : {SIGHUP, SIGINT})
        QCOMPARE(::kill(pid, signal), 0);
    QCOMPARE(ask("ping"), QByteArray("pong"));
    QVERIFY(!daemon.process().waitForFinished(200));
    QCOMPARE(::kill(pid, SIGTERM), 0);
    QCOMPARE(daemon.finish(), 0);
}

void tst_Ipcdemod::secondServer()
{
    const auto daemon = startDaemon();
    Program second(QStringLiteral(IPCDEMOD), {QStringLiteral("--endpoint"), m_path});
    QVERIFY(second.start());
    QCOMPARE(second.finish(), 2);
    QCOMPARE(second.output(), QByteArray());
    QVERIFY(second.errors().startsWith("ipcdemod: "));
    QCOMPARE(ask("ping"), QByteArray("pong"));
}

void tst_Ipcdemod::usageErrors_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exitCode");
    for (const char *line : {"x", "--frobnicate", "--threads 0", "--threads 257", "--threads x",
                             "--engine steam", "--endpoint"})
        QTest::newRow(line) << QString::fromLatin1(line) << 64;
    QTest::newRow("impossible path") << QStringLiteral("--endpoint /none/such/d.sock") << 1;
    QTest::newRow("help") << QStringLiteral("--help") << 0;
}

void tst_Ipcdemod::usageErrors()
{
    QFETCH(QString, arguments);
    QFETCH(int, exitCode);
    Program daemon(QStringLiteral(IPCDEMOD), arguments.split(u' '));
    QVERIFY(daemon.start());
    QCOMPARE(daemon.finish(), exitCode);
    QCOMPARE(daemon.errors().isEmpty(), exitCode == 0);
}

void tst_Ipcdemod::defaultEndpoint()
{
    Program daemon(QStringLiteral(IPCDEMOD), {});
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_directory->path());
    daemon.process().setProcessEnvironment(environment);
    QVERIFY(daemon.start());
    m_path = m_directory->filePath(QStringLiteral("ipcdemod/demo.sock"));
    QVERIFY(daemon.waitForLine("listening on " + QFile::encodeName(m_path)));
    QCOMPARE(ask("quit"), QByteArray());
    QCOMPARE(daemon.finish(), 0);
}

void tst_Ipcdemod::socketActivation()
{
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(m_path));
    Program daemon(QStringLiteral(IPCDEMOD), {QStringLiteral("--endpoint"), m_path});
    daemon.process().setChildProcessModifier([fd = listener.descriptor()] {
        // Like a service manager: the first descriptor is 3, without close-on-exec.
        ::dup2(fd, 3);
        // NOLINTBEGIN(concurrency-mt-unsafe): the child has this thread only.
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("LISTEN_PID", QByteArray::number(::getpid()).constData(), 1);
        // NOLINTEND(concurrency-mt-unsafe)
    });
    // A client may come before the server.
    RawPeer client = RawPeer::connectTo(QFile::encodeName(m_path));
    QVERIFY(client.send(framed("ping")));
    QVERIFY(daemon.start());
    QVERIFY(daemon.waitForLine("listening on "));
    QCOMPARE(client.receiveMessage(), framed("pong"));
    QCOMPARE(ask("quit"), QByteArray());
    QCOMPARE(daemon.finish(), 0);
    // The path belongs to the service manager.
    QVERIFY(QFileInfo::exists(m_path));
}

void tst_Ipcdemod::choosesSocketByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("the second") << QStringLiteral("wanted") << 0;
    QTest::newRow("none") << QStringLiteral("unheard-of") << 1;
    QTest::newRow("a part") << QStringLiteral("want") << 1;
}

void tst_Ipcdemod::choosesSocketByName()
{
    QFETCH(QString, name);
    QFETCH(int, exitCode);
    const RawPeer other = RawPeer::listenOn(QFile::encodeName(m_path) + ".other");
    const RawPeer wanted = RawPeer::listenOn(QFile::encodeName(m_path));
    Program daemon(QStringLiteral(IPCDEMOD),
                   {QStringLiteral("--endpoint"), m_path, QStringLiteral("--socket-name"), name});
    // Keeps clear of the numbers meant for the child.
    const int first = ::fcntl(other.descriptor(), F_DUPFD_CLOEXEC, 10);
    const int second = ::fcntl(wanted.descriptor(), F_DUPFD_CLOEXEC, 10);
    daemon.process().setChildProcessModifier([first, second] {
        ::dup2(first, 3);
        ::dup2(second, 4);
        // NOLINTBEGIN(concurrency-mt-unsafe): the child has this thread only.
        ::setenv("LISTEN_FDS", "2", 1);
        ::setenv("LISTEN_FDNAMES", "other:wanted", 1);
        ::setenv("LISTEN_PID", QByteArray::number(::getpid()).constData(), 1);
        // NOLINTEND(concurrency-mt-unsafe)
    });
    QVERIFY(daemon.start());
    ::close(first);
    ::close(second);
    if (exitCode == 0) {
        QVERIFY2(daemon.waitForLine("listening on "), daemon.errors().constData());
        QCOMPARE(ask("quit"), QByteArray());
    }
    QCOMPARE(daemon.finish(), exitCode);
    if (exitCode != 0)
        QVERIFY2(daemon.errors().contains(name.toUtf8()), daemon.errors().constData());
}

void tst_Ipcdemod::saysThatItsEndpointIsLost()
{
    const auto daemon = startDaemon();
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(daemon->finish(), 3);
    QVERIFY2(daemon->errors().contains(QFile::encodeName(m_path)), daemon->errors().constData());
}

void tst_Ipcdemod::endsWithoutThreads_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("processes");
    for (const char *engine : {"auto", "qt"}) {
        for (int processes = 1; processes <= 10; ++processes)
            QTest::addRow("%s, %d", engine, processes) << QString::fromLatin1(engine) << processes;
    }
}

// Whatever number of threads the system allows: the daemon serves, or says what it lacks.
void tst_Ipcdemod::endsWithoutThreads()
{
    QFETCH(QString, engine);
    QFETCH(int, processes);
    constexpr uid_t user = 54'321; // has no other process
    if (::geteuid() != 0)
        QSKIP("Needs a user without processes");
    QCOMPARE(::chown(QFile::encodeName(m_directory->path()).constData(), user, user), 0);
    Program daemon(QStringLiteral(IPCDEMOD),
                   {QStringLiteral("--endpoint"), m_path, QStringLiteral("--threads"),
                    QStringLiteral("2"), QStringLiteral("--engine"), engine});
    daemon.process().setChildProcessModifier([processes, user] {
        const auto count = static_cast<rlim_t>(processes);
        const rlimit limit = {.rlim_cur = count, .rlim_max = count};
        if (::setrlimit(RLIMIT_NPROC, &limit) != 0 || ::setresuid(user, user, user) != 0)
            ::_exit(99);
    });
    if (!daemon.start())
        QSKIP("The build is in a private directory");
    if (daemon.waitForLine("listening on ")) {
        QVERIFY(daemon.sendSignal(SIGTERM));
        QCOMPARE(daemon.finish(), 0);
    } else {
        QCOMPARE(daemon.finish(), 1);
        QVERIFY2(daemon.errors().contains("ipcdemod: "), daemon.errors().constData());
    }
}

QTEST_GUILESS_MAIN(tst_Ipcdemod)
#include "tst_ipcdemod.moc"
