// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processinfo.h"
#include "processtest.h"

#include <ipccore/server.h>

#include <QtCore/qregularexpression.h>

#include <atomic>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace IpcCore;

// NOLINTNEXTLINE(readability-redundant-declaration): glibc's headers alone have it
extern char **environ;

// Child processes inherit nothing of the server: a child that kept the listening socket or the lock
// would block the endpoint for good.
class tst_ChildDescriptors : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void spawnedUnderLoad();
    void startedByQProcess();
    void forkedAndClosed();

private:
    std::unique_ptr<Server> serve() const;
};

namespace {

// The server-like descriptors that a child spawned now inherits.
QStringList inheritedByChild()
{
    char program[] = "/bin/cat";
    char *arguments[] = {program, nullptr};
    int input[2] = {-1, -1};
    if (::pipe2(input, O_CLOEXEC) != 0)
        return {QStringLiteral("no pipe")};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
    pid_t child = -1;
    const int result = ::posix_spawn(&child, program, &actions, nullptr, arguments, environ);
    ::posix_spawn_file_actions_destroy(&actions);
    QStringList inherited{QStringLiteral("no child")};
    if (result == 0)
        inherited = descriptorsOf(child).filter(
            QRegularExpression(QStringLiteral("socket:|anon_inode:|flock")));
    ::close(input[0]);
    ::close(input[1]);
    int status = 0;
    if (result == 0)
        ::waitpid(child, &status, 0);
    return inherited;
}

// Whether it has started for good: until then, its loader opens files.
bool runs(Program &cat)
{
    return cat.start() && cat.process().write("x\n") == 2 && cat.waitForOutput("x\n");
}

// Connects and asks in threads of its own, so that descriptors come and go.
class Traffic
{
public:
    explicit Traffic(const EndpointPath &path)
        : m_thread([this, path] {
            while (!m_over)
                m_answered += sendCommand(path, {}, "ping") ? 1 : 0;
        })
    {}

    ~Traffic()
    {
        m_over = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Traffic)

    int answered() const { return m_answered; }

private:
    std::atomic<bool> m_over = false;
    std::atomic<int> m_answered = 0;
    std::thread m_thread;
};

} // namespace

std::unique_ptr<Server> tst_ChildDescriptors::serve() const
{
    ServerOptions options;
    options.engine = engine() == QStringLiteral("qt") ? EngineKind::Qt : EngineKind::Epoll;
    options.threadCount = 2;
    auto server = std::make_unique<Server>(
        nativePath(),
        [](const Request &request, Reply &reply) {
            return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options);
    const Result<void> listening = server->listen();
    const Result<void> started = listening ? server->start() : listening;
    if (started)
        return server;
    QTest::qFail(qPrintable(started.error().message), __FILE__, __LINE__);
    return nullptr;
}

// posix_spawn() closes nothing by itself: a descriptor that is only marked close-on-exec after its
// creation would leak occasionally.
void tst_ChildDescriptors::spawnedUnderLoad()
{
    const QStringList before = inheritedByChild();
    const auto server = serve();
    QVERIFY(server);
    const Traffic traffic{EndpointPath(nativePath())};
    QTRY_VERIFY_WITH_TIMEOUT(traffic.answered() > 10, Patience);
    const int rounds = UnderSanitizer ? 50 : 300;
    for (int round = 0; round < rounds; ++round)
        QCOMPARE(inheritedByChild().join(u' '), before.join(u' '));
}

void tst_ChildDescriptors::startedByQProcess()
{
    qsizetype before = -1;
    {
        Program child(QStringLiteral("/bin/cat"), {});
        QVERIFY(runs(child));
        before = descriptorsOf(pidOf(child)).size();
    }
    auto server = serve();
    QVERIFY(server);
    RawPeer client = RawPeer::connectTo(nativePath());
    QVERIFY(client.send(framed("a")));
    QCOMPARE(client.receiveMessage(), framed("a"));
    Program child(QStringLiteral("/bin/cat"), {});
    QVERIFY(runs(child));
    QCOMPARE(descriptorsOf(pidOf(child)).size(), before);

    // The endpoint is free while the child lives on.
    server.reset();
    const auto next = startDaemon();
    QVERIFY(next);
    QCOMPARE(ask("ping"), QByteArray("pong"));
    QCOMPARE(child.finish(), 0);
}

// A copy without exec() has everything, until it closes it.
void tst_ChildDescriptors::forkedAndClosed()
{
    auto server = serve();
    QVERIFY(server);
    int closed[2] = {-1, -1};
    int end[2] = {-1, -1};
    QCOMPARE(::pipe2(closed, O_CLOEXEC), 0);
    QCOMPARE(::pipe2(end, O_CLOEXEC), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        server->closeInChild();
        ::close(end[1]);
        char byte = '!';
        const bool told = ::write(closed[1], &byte, 1) == 1;
        // Waits until the parent has finished its test.
        ::_exit(told && ::read(end[0], &byte, 1) == 0 ? 0 : 1);
    }
    ::close(closed[1]);
    char byte = 0;
    QCOMPARE(::read(closed[0], &byte, 1), 1);
    // The parent has lost nothing.
    QCOMPARE(ask("still here"), QByteArray("still here"));
    server.reset();
    QCOMPARE(activeState(nativePath()), ActiveState::PathNotFound);
    const auto next = startDaemon();
    QVERIFY(next);
    QCOMPARE(ask("ping"), QByteArray("pong"));
    ::close(end[1]);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    ::close(closed[0]);
    ::close(end[0]);
}

QTEST_GUILESS_MAIN(tst_ChildDescriptors)
#include "tst_childdescriptors.moc"
