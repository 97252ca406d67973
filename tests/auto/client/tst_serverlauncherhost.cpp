// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "launchertest.h"

#include <QtCore/qthread.h>

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

constexpr uid_t OtherUser = 54'321; // runs nothing else

// Whether OtherUser may run the program: the build may be in a private directory.
bool isForEverybody(const QString &file)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(::setresuid(OtherUser, OtherUser, OtherUser) == 0
                        && ::access(QFile::encodeName(file).constData(), X_OK) == 0
                    ? 0
                    : 1);
    int status = -1;
    return ::waitpid(child, &status, 0) == child && status == 0;
}

// Runs a function in a forked process, in a state that this one should not be in; returns its
// result.
class Host
{
public:
    explicit Host(const std::function<QByteArray()> &function)
    {
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return;
        // Keeps clear of functions that close the standard descriptors.
        const int out = ::fcntl(ends[1], F_DUPFD_CLOEXEC, 20);
        m_pid = ::fork();
        if (m_pid == 0) {
            ::alarm(60);
            const QByteArray result = function();
            ::_exit(::write(out, result.constData(), static_cast<std::size_t>(result.size())) < 0);
        }
        ::close(ends[1]);
        ::close(out);
        m_result = ends[0];
    }

    ~Host()
    {
        kill();
        ::close(m_result);
    }

    Q_DISABLE_COPY_MOVE(Host)

    // Waits for the end.
    QByteArray result() const
    {
        QByteArray text;
        char byte = 0;
        while (::read(m_result, &byte, 1) == 1)
            text += byte;
        return text;
    }

    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }

private:
    pid_t m_pid = -1;
    int m_result = -1;
};

} // namespace

// Launches from processes that lack some resource.
class tst_ServerLauncherHost : public LauncherTest
{
    Q_OBJECT

private Q_SLOTS:
    void closedDescriptors_data();
    void closedDescriptors();
    void fewDescriptors_data();
    void fewDescriptors();
    void fewProcesses_data();
    void fewProcesses();
    void ignoredChildSignal();
    void smallStack();
    void killedWhileItWaits_data();
    void killedWhileItWaits();
    void noProgramToReadErrors();
    void unusableDirectory_data();
    void unusableDirectory();
    void race();

private:
    // "served", or the error.
    QByteArray launch(const QString &mode = QStringLiteral("serve")) const
    {
        ServerLauncher starter = launcher(mode);
        starter.setStartTimeout(20s);
        Result<Connection> connection = starter.connectOrStart();
        const Result<QByteArray> reply =
            connection ? connection->sendCommand("errors") : Result<QByteArray>(connection.error());
        if (!reply)
            return QByteArray::number(reply.error().systemError) + ' '
                   + reply.error().message.toUtf8();
        return *reply == "written" ? QByteArray("served") : *reply;
    }
};

void tst_ServerLauncherHost::closedDescriptors_data()
{
    QTest::addColumn<int>("closed"); // a set of bits
    QTest::addColumn<bool>("inherit");
    for (int closed = 1; closed < 8; ++closed) {
        QTest::addRow("%d", closed) << closed << false;
        QTest::addRow("%d, inherited", closed) << closed << true;
    }
}

void tst_ServerLauncherHost::closedDescriptors()
{
    QFETCH(int, closed);
    QFETCH(bool, inherit);
    const Host host([&] {
        for (int fd = 0; fd <= 2; ++fd) {
            if ((closed & (1 << fd)) != 0)
                ::close(fd);
        }
        ServerLauncher starter = launcher(QStringLiteral("serve"));
        if (inherit)
            starter.setErrorOutput(ServerLauncher::ErrorOutput::Inherit);
        Result<Connection> connection = starter.connectOrStart();
        return connection ? connection->sendCommand("describe").valueOr("no reply")
                          : connection.error().message.toUtf8();
    });
    const QByteArray description = host.result();
    QVERIFY2(description.contains("stdin /dev/null\nstdout /dev/null\n"), description.constData());
    if (inherit && (closed & 4) != 0)
        QVERIFY2(description.contains("stderr /dev/null\n"), description.constData());
    QVERIFY2(description.contains("strayDescriptors 0\n"), description.constData());
    quitServer();
}

void tst_ServerLauncherHost::fewDescriptors_data()
{
    QTest::addColumn<int>("limit");
    for (int limit = 3; limit <= 26; ++limit)
        QTest::addRow("%d", limit) << limit;
}

// The launch works, or its error names the limit.
void tst_ServerLauncherHost::fewDescriptors()
{
    QFETCH(int, limit);
    const Host host([&] {
        // Leaves as many free as the limit says.
        for (int fd = 3; fd < 20; ++fd)
            ::close(fd);
        const rlimit few = {.rlim_cur = static_cast<rlim_t>(limit),
                            .rlim_max = static_cast<rlim_t>(limit)};
        return ::setrlimit(RLIMIT_NOFILE, &few) == 0 ? launch() : QByteArray("no limit");
    });
    const QByteArray result = host.result();
    if (result != "served")
        QVERIFY2(result.split(' ').constFirst() == QByteArray::number(EMFILE), result.constData());
    if (!starts().isEmpty() && RawPeer::connectTo(path()).isOpen())
        quitServer();
}

void tst_ServerLauncherHost::fewProcesses_data()
{
    QTest::addColumn<int>("limit");
    for (int limit = 1; limit <= 6; ++limit)
        QTest::addRow("%d", limit) << limit;
}

void tst_ServerLauncherHost::fewProcesses()
{
    QFETCH(int, limit);
    if (::geteuid() != 0 || !isForEverybody(program()))
        QSKIP("Needs a user without processes");
    QCOMPARE(::chown(directory().constData(), OtherUser, OtherUser), 0);
    const Host host([&] {
        const rlimit few = {.rlim_cur = static_cast<rlim_t>(limit),
                            .rlim_max = static_cast<rlim_t>(limit)};
        if (::setrlimit(RLIMIT_NPROC, &few) != 0
            || ::setresuid(OtherUser, OtherUser, OtherUser) != 0)
            return QByteArray("no limit");
        return launch();
    });
    const QByteArray result = host.result();
    if (limit == 1 || result != "served")
        QVERIFY2(result.split(' ').constFirst() == QByteArray::number(EAGAIN), result.constData());
    if (result == "served")
        quitServer();
}

void tst_ServerLauncherHost::ignoredChildSignal()
{
    const Host host([&] {
        ::signal(SIGCHLD, SIG_IGN);
        return launch();
    });
    QCOMPARE(host.result(), QByteArray("served"));
    quitServer();
}

// The watcher runs on a copy of the launching thread's stack.
void tst_ServerLauncherHost::smallStack()
{
    ServerLauncher starter = launcher(QStringLiteral("fail"));
    QString message;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const Result<Connection> connection = starter.connectOrStart();
        message = connection ? QStringLiteral("connected") : connection.error().message;
    }));
    thread->setStackSize(64 * 1024);
    thread->start();
    QVERIFY(thread->wait(60'000));
    QVERIFY2(message.endsWith(QStringLiteral("no luck today")), qPrintable(message));
}

void tst_ServerLauncherHost::killedWhileItWaits_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("a quiet program") << QStringLiteral("late");
    QTest::newRow("a talkative one") << QStringLiteral("latetalk");
}

// The program does not notice.
void tst_ServerLauncherHost::killedWhileItWaits()
{
    QFETCH(QString, mode);
    Host host([&] { return launch(mode); });
    QTRY_COMPARE_WITH_TIMEOUT(starts().size(), 1, 20'000);
    host.kill();
    QFile go(QFile::decodeName(path() + ".go"));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(RawPeer::connectTo(path()).isOpen(), 20'000);
    QCOMPARE(launch(), QByteArray("served"));
    QCOMPARE(starts().size(), 1);
    quitServer();
}

void tst_ServerLauncherHost::noProgramToReadErrors()
{
    const Host host([&] {
        qputenv("PATH", "/nonexistent");
        return launch(QStringLiteral("talk"));
    });
    QCOMPARE(host.result(), QByteArray("served"));
    QCOMPARE(launch(), QByteArray("served"));
    quitServer();
}

void tst_ServerLauncherHost::unusableDirectory_data()
{
    QTest::addColumn<bool>("removed");
    QTest::newRow("removed") << true;
    QTest::newRow("not readable") << false;
}

void tst_ServerLauncherHost::unusableDirectory()
{
    QFETCH(bool, removed);
    if (::geteuid() != 0 || !isForEverybody(program()))
        QSKIP("Needs another user");
    QCOMPARE(::chown(directory().constData(), OtherUser, OtherUser), 0);
    const QByteArray inner = directory() + "/inner";
    QCOMPARE(::mkdir(inner.constData(), 0700), 0);
    const auto inDirectory = [&](const std::function<QByteArray()> &function) {
        return Host([&] {
                   if (::chdir(inner.constData()) != 0
                       || (removed && ::rmdir(inner.constData()) != 0)
                       || ::setresuid(OtherUser, OtherUser, OtherUser) != 0)
                       return QByteArray("no directory");
                   return function();
               })
            .result();
    };
    QCOMPARE(inDirectory([this] { return launch(); }), QByteArray("served"));
    quitServer();
    if (removed)
        QCOMPARE(::mkdir(inner.constData(), 0700), 0);
    // Never uses a file of that name in the program's directory.
    const QByteArray result = inDirectory([this] {
        ServerLauncher starter(path(), QStringLiteral("bin/sh"), {QStringLiteral("-c"), {}});
        const Result<Connection> connection = starter.connectOrStart();
        return connection ? QByteArray("connected")
                          : QByteArray::number(connection.error().systemError);
    });
    QVERIFY2(result == QByteArray::number(ENOENT) || result == QByteArray::number(EACCES),
             result.constData());
}

// Many processes start the same server at the same time, and it stops again immediately.
void tst_ServerLauncherHost::race()
{
    for (int round = 1; round <= 5; ++round) {
        std::vector<std::unique_ptr<Host>> hosts;
        for (int i = 0; i < 12; ++i)
            hosts.push_back(std::make_unique<Host>([this] { return launch(); }));
        for (const auto &host : hosts)
            QCOMPARE(host->result(), QByteArray("served"));
        QCOMPARE(starts().size(), round);
        quitServer();
    }
}

QTEST_GUILESS_MAIN(tst_ServerLauncherHost)
#include "tst_serverlauncherhost.moc"
