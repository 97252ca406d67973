// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"
#include "support/program.h"

#include <ipccore/connection.h>
#include <ipccore/serverregistry.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qscopeguard.h>

#include <atomic>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

// What is in the registry, and when. Every test has its own runtime directory.
class tst_ServerRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void init();
    void cleanup();
    void entryLastsAsLongAsTheServer();
    void killedServersAreCleanedUp();
    void findsByAnyName_data();
    void findsByAnyName();
    void findsNoUnknownEndpoint();
    void unsafeDirectoryIsRefused_data();
    void unsafeDirectoryIsRefused();
    void readingCreatesNothing();
    void foreignRuntimeDirectory();
    void missingRuntimeDirectory();
    void switchedOff_data();
    void switchedOff();
    void foreignFilesStay();
    void unreadableEntriesAreLeftOut_data();
    void unreadableEntriesAreLeftOut();
    void pipesAreLeftOut();
    void listingDisturbsNoStart();
    void readerTellsWhatIsThereNow();

private:
    QByteArray file(const char *name) const;

    QByteArray registry() const { return file("ipccore"); }

    QStringList registryFiles() const;
    std::unique_ptr<Server> serve(const ServerOptions &options = ServerTest::options()) const;
    static bool answers(const Server &server);

    std::unique_ptr<QTemporaryDir> m_runtime;
};

namespace {

constexpr std::chrono::milliseconds Patience(ServerTest::Patience);

QList<ServerRegistry::Entry> listed()
{
    const auto servers = ServerRegistry::servers();
    if (servers)
        return *servers;
    QTest::qFail(qPrintable(servers.error().message), __FILE__, __LINE__);
    return {};
}

bool write(const QByteArray &path, const QByteArray &content)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

QByteArray jsonWithProgram(const QString &program)
{
    ServerInfo info;
    info.endpoint = EndpointPath(QByteArray("/none/such/path"));
    info.pid = 1;
    info.program = program;
    return QJsonDocument(toJson(info)).toJson(QJsonDocument::Compact);
}

} // namespace

void tst_ServerRegistry::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    QCOMPARE(::chmod(file("").constData(), 0700), 0);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    qunsetenv("IPCCORE_INTROSPECTION");
}

void tst_ServerRegistry::cleanup()
{
    qunsetenv("IPCCORE_INTROSPECTION");
}

QByteArray tst_ServerRegistry::file(const char *name) const
{
    return QFile::encodeName(m_runtime->filePath(QString::fromLatin1(name)));
}

QStringList tst_ServerRegistry::registryFiles() const
{
    return QDir(QFile::decodeName(registry()))
        .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
}

std::unique_ptr<Server> tst_ServerRegistry::serve(const ServerOptions &options) const
{
    auto server = std::make_unique<Server>(EndpointPath(file("s")), ServerTest::echo, options);
    const Result<void> listening = server->listen();
    const Result<void> started = listening ? server->start() : listening;
    if (started)
        return server;
    QTest::qFail(qPrintable(started.error().message), __FILE__, __LINE__);
    return nullptr;
}

bool tst_ServerRegistry::answers(const Server &server)
{
    const auto reply = sendCommand(server.path(), {}, "hello");
    return reply && *reply == "hello";
}

void tst_ServerRegistry::entryLastsAsLongAsTheServer()
{
    ServerOptions options = ServerTest::options();
    options.threadCount = 3;
    Server server(EndpointPath(file("s")), ServerTest::echo, options);
    QVERIFY(server.listen());
    QVERIFY(listed().isEmpty());
    QVERIFY(server.start());

    const QList<ServerRegistry::Entry> entries = listed();
    QCOMPARE(entries.size(), 1);
    const auto control = server.controlEndpoint();
    QVERIFY(control);
    QCOMPARE(entries.front().control.native(), control->native());
    QCOMPARE(control->directory(), registry());
    QCOMPARE(*ServerRegistry::directory(), registry());

    struct stat status = {};
    QCOMPARE(::stat(file("s").constData(), &status), 0);
    const ServerInfo &info = entries.front().info;
    QCOMPARE(info.endpoint.native(), file("s"));
    QCOMPARE(info.device, quint64(status.st_dev));
    QCOMPARE(info.inode, quint64(status.st_ino));
    QCOMPARE(info.pid, qint64(::getpid()));
    QCOMPARE(info.uid, quint32(::geteuid()));
    QCOMPARE(info.program, QCoreApplication::applicationName());
    QCOMPARE(info.engine, lowerNameOf(server.engine()));
    QCOMPARE(info.options.value(QLatin1String("threadCount")).toInt(), 3);
    QVERIFY(info.options.value(QLatin1String("introspection")).toBool());

    server.stop();
    QVERIFY(server.waitForStopped(Patience));
    // Before servers() could have cleaned up.
    QVERIFY2(registryFiles().filter(QStringLiteral(".json")).isEmpty(),
             qPrintable(registryFiles().join(u' ')));
    QVERIFY(listed().isEmpty());
}

void tst_ServerRegistry::killedServersAreCleanedUp()
{
    // In a process with threads, ThreadSanitizer does not survive QProcess's way of starting
    // another.
    if (ServerTest::UnderThreadSanitizer)
        QSKIP("no other process can be started here");
    const QString path = QFile::decodeName(file("d"));
    Program daemon(QStringLiteral(IPCDEMOD), {QStringLiteral("--endpoint"), path});
    QVERIFY(daemon.start());
    QVERIFY2(daemon.waitForLine("listening on "), daemon.errors().constData());
    QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1, ServerTest::Patience);
    const ServerInfo info = listed().front().info;
    QCOMPARE(info.pid, daemon.process().processId());
    QCOMPARE(info.program, QStringLiteral("ipcdemod"));
    QCOMPARE(info.endpoint.native(), file("d"));

    const std::unique_ptr<Server> other = serve();
    QVERIFY(other);
    QCOMPARE(listed().size(), 2);

    daemon.process().kill();
    QVERIFY(daemon.process().waitForFinished(ServerTest::Patience));
    const QString killed = QString::number(info.pid) + u'-';
    QCOMPARE(registryFiles().filter(killed).size(), 3);
    QCOMPARE(listed().size(), 1);
    QCOMPARE(listed().front().info.pid, qint64(::getpid()));
    QCOMPARE(registryFiles().filter(killed), QStringList());
    QCOMPARE(registryFiles().size(), 3);
}

void tst_ServerRegistry::findsByAnyName_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"s", "symlink", "hardlink"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_ServerRegistry::findsByAnyName()
{
    QFETCH(QByteArray, name);
    const std::unique_ptr<Server> server = serve();
    QVERIFY(server);
    QCOMPARE(::symlink(file("s").constData(), file("symlink").constData()), 0);
    QCOMPARE(::link(file("s").constData(), file("hardlink").constData()), 0);

    const auto found = ServerRegistry::find(EndpointPath(file(name.constData())));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->control.native(), server->controlEndpoint()->native());
    QCOMPARE(found->info.endpoint.native(), file("s"));
}

void tst_ServerRegistry::findsNoUnknownEndpoint()
{
    const std::unique_ptr<Server> server = serve();
    QVERIFY(server);
    QVERIFY(write(file("plain"), "x"));
    for (const char *name : {"missing", "plain"}) {
        const auto found = ServerRegistry::find(EndpointPath(file(name)));
        QVERIFY2(!found, name);
        QCOMPARE(found.error().code, ErrorCode::NotSupported);
    }
}

void tst_ServerRegistry::unsafeDirectoryIsRefused_data()
{
    using Make = std::function<bool(const QByteArray &)>;
    QTest::addColumn<Make>("make");
    QTest::newRow("open to others") << Make([](const QByteArray &path) {
        return ::mkdir(path.constData(), 0700) == 0 && ::chmod(path.constData(), 0755) == 0;
    });
    QTest::newRow("symbolic link") << Make([](const QByteArray &path) {
        const QByteArray target = path + "-target";
        return ::mkdir(target.constData(), 0700) == 0
               && ::symlink(target.constData(), path.constData()) == 0;
    });
    QTest::newRow("plain file") << Make([](const QByteArray &path) { return write(path, "x"); });
}

void tst_ServerRegistry::unsafeDirectoryIsRefused()
{
    using Make = std::function<bool(const QByteArray &)>;
    QFETCH(Make, make);
    QVERIFY(make(registry()));

    const auto servers = ServerRegistry::servers();
    QVERIFY(!servers);
    QCOMPARE(servers.error().code, ErrorCode::AccessDenied);
    QCOMPARE(ServerRegistry::directory().error(), servers.error());
    QCOMPARE(ServerRegistry::find(EndpointPath(file("s"))).error(), servers.error());

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^No introspection of ")));
    const std::unique_ptr<Server> server = serve();
    QVERIFY(server);
    QVERIFY(answers(*server));
    const auto control = server->controlEndpoint();
    QVERIFY(!control);
    QCOMPARE(control.error(), servers.error());
    QCOMPARE(registryFiles(), QStringList());
}

void tst_ServerRegistry::readingCreatesNothing()
{
    QCOMPARE(*ServerRegistry::directory(), registry());
    QVERIFY(listed().isEmpty());
    ServerRegistry::Reader reader;
    QVERIFY(reader.servers() && reader.servers()->isEmpty());
    QCOMPARE(ServerRegistry::find(EndpointPath(file("s"))).error().code, ErrorCode::NotSupported);
    QVERIFY(QDir(m_runtime->path()).isEmpty());
    const std::unique_ptr<Server> server = serve();
    QVERIFY(server);
    QCOMPARE(reader.servers()->size(), 1);
}

// Root with a user's variables must not spoil that user's registry.
void tst_ServerRegistry::foreignRuntimeDirectory()
{
    if (::geteuid() != 0)
        QSKIP("Only root can give a directory away");
    QCOMPARE(::chown(file("").constData(), 65533, 65533), 0);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^No introspection of ")));
    ServerOptions options = ServerTest::options();
    options.allowSharedDirectory = true;
    const std::unique_ptr<Server> server = serve(options);
    QVERIFY(server);
    QVERIFY(answers(*server));
    const auto control = server->controlEndpoint();
    QVERIFY(!control);
    QCOMPARE(control.error().code, ErrorCode::AccessDenied);
    QVERIFY(!QFile::exists(QFile::decodeName(registry())));
    QVERIFY(listed().isEmpty());
}

void tst_ServerRegistry::missingRuntimeDirectory()
{
    qputenv("XDG_RUNTIME_DIR", file("missing"));
    const auto servers = ServerRegistry::servers();
    QVERIFY(!servers);
    QCOMPARE(servers.error().code, ErrorCode::SystemError);
    QVERIFY(servers.error().message.contains(QFile::decodeName(file("missing"))));
    QCOMPARE(ServerRegistry::directory().error(), servers.error());
}

void tst_ServerRegistry::switchedOff_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<bool>("option");
    QTest::newRow("variable") << QByteArray("off") << true;
    QTest::newRow("option") << QByteArray() << false;
    QTest::newRow("both") << QByteArray("off") << false;
}

void tst_ServerRegistry::switchedOff()
{
    QFETCH(QByteArray, variable);
    QFETCH(bool, option);
    if (!variable.isEmpty())
        qputenv("IPCCORE_INTROSPECTION", variable);
    ServerOptions options = ServerTest::options();
    options.introspection = option;
    const std::unique_ptr<Server> server = serve(options);
    QVERIFY(server);
    QVERIFY(answers(*server));
    const auto control = server->controlEndpoint();
    QVERIFY(!control);
    QCOMPARE(control.error().code, ErrorCode::NotSupported);
    QVERIFY(listed().isEmpty());
    QCOMPARE(registryFiles(), QStringList());
    QCOMPARE(ServerRegistry::find(server->path()).error().code, ErrorCode::NotSupported);
}

void tst_ServerRegistry::foreignFilesStay()
{
    QCOMPARE(::mkdir(registry().constData(), 0700), 0);
    const QByteArrayList names{"notes.txt",  "1-xyz.json", "a-1.sock",       "1-ab.json~",
                               ".1-ab.json", "1-ab",       "1-ab.sock.lock", "1-AB.json"};
    for (const QByteArray &name : names)
        QVERIFY(write(registry() + '/' + name, name));
    QCOMPARE(::mkdir(QByteArray(registry() + "/2-ab.json").constData(), 0700), 0);

    {
        const std::unique_ptr<Server> server = serve();
        QVERIFY(server);
        QCOMPARE(listed().size(), 1);
    }
    QVERIFY(listed().isEmpty());
    for (const QByteArray &name : names)
        QCOMPARE(contentOf(registry() + '/' + name), name);
    QCOMPARE(registryFiles().size(), names.size() + 1);
}

void tst_ServerRegistry::unreadableEntriesAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isListed");
    const QByteArray valid = jsonWithProgram(QStringLiteral("p"));
    QTest::newRow("valid") << valid << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("garbage") << QByteArray("\0\xff{]\n", 5) << false;
    QTest::newRow("cut short") << valid.chopped(1) << false;
    QTest::newRow("huge") << jsonWithProgram(QString(1024 * 1024, u'p')) << false;
}

void tst_ServerRegistry::unreadableEntriesAreLeftOut()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isListed);
    QCOMPARE(::mkdir(registry().constData(), 0700), 0);
    const QByteArray entry = registry() + "/1-ab";
    QVERIFY(write(entry + ".json", json));
    const int lock =
        ::open(QByteArray(entry + ".sock.flock").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(lock >= 0);
    auto unlock = qScopeGuard([lock] { ::close(lock); });
    QCOMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);

    const std::unique_ptr<Server> server = serve();
    QVERIFY(server);
    QCOMPARE(listed().size(), isListed ? 2 : 1);
    QVERIFY(ServerRegistry::find(server->path()));
    // Somebody holds the lock: the entry is not ours to remove.
    QCOMPARE(contentOf(entry + ".json"), json);

    unlock.dismiss();
    ::close(lock);
    QCOMPARE(listed().size(), 1);
    QCOMPARE(registryFiles().filter(QRegularExpression(QStringLiteral("^1-ab"))), QStringList());
}

// Opening a pipe for reading blocks until somebody opens it for writing.
void tst_ServerRegistry::pipesAreLeftOut()
{
    QCOMPARE(::mkdir(registry().constData(), 0700), 0);
    const QByteArray entry = registry() + "/1-ab";
    QCOMPARE(::mkfifo(QByteArray(entry + ".json").constData(), 0600), 0);
    // What cannot be locked counts as alive.
    QCOMPARE(::mkdir(QByteArray(entry + ".sock.flock").constData(), 0700), 0);
    std::atomic_bool isDone = false;
    std::thread looker([&isDone] {
        const auto servers = ServerRegistry::servers();
        isDone = servers && servers->isEmpty();
    });
    const auto join = qScopeGuard([&] {
        // Releases the blocked reader.
        ::close(::open(QByteArray(entry + ".json").constData(), O_RDWR | O_CLOEXEC));
        looker.join();
    });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, int(Patience.count()));
}

void tst_ServerRegistry::listingDisturbsNoStart()
{
    std::atomic<bool> done = false;
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    const auto join = qScopeGuard([&] {
        done = true;
        for (std::thread &thread : threads)
            thread.join();
    });
    for (int i = 0; i < 2; ++i)
        threads.emplace_back([&] {
            while (!done)
                failures += ServerRegistry::servers() ? 0 : 1;
        });

    for (int round = 0; round < 50; ++round) {
        const std::unique_ptr<Server> server = serve();
        QVERIFY(server);
        const auto control = server->controlEndpoint();
        QVERIFY2(control, control ? "" : qPrintable(control.error().message));
        const auto found = ServerRegistry::find(server->path());
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->control.native(), control->native());
        server->stop();
        QVERIFY(server->waitForStopped(Patience));
    }
    QCOMPARE(failures.load(), 0);
}

// Cached entries must never show.
void tst_ServerRegistry::readerTellsWhatIsThereNow()
{
    QCOMPARE(::mkdir(registry().constData(), 0700), 0);
    ServerRegistry::Reader reader;
    const auto programs = [&reader] {
        QStringList found;
        const auto servers = reader.servers();
        for (const ServerRegistry::Entry &entry :
             servers ? *servers : QList<ServerRegistry::Entry>())
            found.append(entry.info.program);
        return found.join(u' ');
    };
    QCOMPARE(programs(), QString());
    const QByteArray entry = registry() + "/1-ab";
    // As servers do it.
    const auto publish = [&entry](const QByteArray &json) {
        const QByteArray unfinished = entry + ".json.new";
        const QByteArray finished = entry + ".json";
        return write(unfinished, json)
               && ::rename(unfinished.constData(), finished.constData()) == 0;
    };
    QVERIFY(publish(jsonWithProgram(QStringLiteral("one"))));
    const int lock =
        ::open(QByteArray(entry + ".sock.flock").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(lock >= 0);
    auto unlock = qScopeGuard([lock] { ::close(lock); });
    QCOMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);
    QCOMPARE(programs(), QStringLiteral("one"));
    QCOMPARE(programs(), QStringLiteral("one"));

    QVERIFY(publish(jsonWithProgram(QStringLiteral("two"))));
    QCOMPARE(programs(), QStringLiteral("two"));
    QVERIFY(publish("no JSON"));
    QCOMPARE(programs(), QString());
    QVERIFY(publish(jsonWithProgram(QStringLiteral("one"))));
    QCOMPARE(programs(), QStringLiteral("one"));

    {
        const std::unique_ptr<Server> server = serve();
        QVERIFY(server);
        QCOMPARE(programs(), QStringLiteral("one ") + QCoreApplication::applicationName());
    }
    QCOMPARE(programs(), QStringLiteral("one"));
    QCOMPARE(::chmod(registry().constData(), 0755), 0);
    QCOMPARE(reader.servers().error().code, ErrorCode::AccessDenied);
    QCOMPARE(::chmod(registry().constData(), 0700), 0);
    QCOMPARE(programs(), QStringLiteral("one"));
    // Its process ends.
    unlock.dismiss();
    ::close(lock);
    QCOMPARE(programs(), QString());
    QCOMPARE(registryFiles(), QStringList());
}

QTEST_GUILESS_MAIN(tst_ServerRegistry)
#include "tst_serverregistry.moc"
