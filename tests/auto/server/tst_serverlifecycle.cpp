// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <ipccore/connection.h>
#include <ipccore/endpointstatus.h>

#include <QtCore/qscopeguard.h>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <future>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

class tst_ServerLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void refusesBadOptions_data();
    void refusesBadOptions();
    void statesFollowEachOther();
    void nothingIsHandledBeforeStart();
    void startWithoutDescriptorsFails();
    void secondServerIsRefused();
    void stopBeforeStartFreesThePath();
    void quitStopsAfterItsReply();
    void hugeTimes_data();
    void hugeTimes();
    void stopInHandlerIsAllowedWaitIsNot();
    void runningRequestIsAnsweredAfterStop();
    void completeRequestsAreAnsweredAfterStop();
    void silentAndHalfSentRequestsEndAtStop();
    void drainTimeoutCutsWhatDoesNotEnd();
    void stopFromManyThreads();
    void anyThreadAtAnyTime();
    void destructorWaitsForHandlers();
    void nothingIsLeftBehind();
    void parentWithoutOptions();
    void lostEndpointIsNoticed_data();
    void lostEndpointIsNoticed();
    void signalsTellWhatHappens();
    void dispositionsStayAsTheyWere();
};

void tst_ServerLifecycle::parentWithoutOptions()
{
    QObject parent;
    const QString path = QStringLiteral("/nowhere/s");
    const auto *plain = new Server(path, ServerTest::echo, &parent);
    const auto *inContext = new Server(path, &parent, ServerTest::echo, &parent);
    QCOMPARE(parent.children().size(), 2);
    QCOMPARE(plain->parent(), &parent);
    QCOMPARE(inContext->parent(), &parent);
    QCOMPARE(plain->options().backlog, ServerOptions().backlog);
    QVERIFY(plain->options().threadCount > 0);
}

void tst_ServerLifecycle::refusesBadOptions_data()
{
    using Change = std::function<void(ServerOptions &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("threads", [](ServerOptions &o) { o.threadCount = -1; });
    row("many threads", [](ServerOptions &o) { o.threadCount = 257; });
    row("mode", [](ServerOptions &o) { o.socketMode = 01777; });
    row("request size", [](ServerOptions &o) { o.maxRequestSize = 0; });
    row("budget below a request", [](ServerOptions &o) { o.requestBudget = o.maxRequestSize - 1; });
    row("reply buffer", [](ServerOptions &o) { o.replyBuffer = 1; });
    row("backlog", [](ServerOptions &o) { o.backlog = 0; });
    row("negative time", [](ServerOptions &o) { o.idleTimeout = -1ms; });
    row("endless time",
        [](ServerOptions &o) { o.drainTimeout = std::chrono::milliseconds::max(); });
    row("busy poll", [](ServerOptions &o) { o.busyPoll = 10'001us; });
}

void tst_ServerLifecycle::refusesBadOptions()
{
    QFETCH(const std::function<void(ServerOptions &)>, change);
    const ServerTest test;
    ServerOptions options;
    change(options);
    Server server(test.path(), ServerTest::echo, options);
    const Result<void> result = server.listen();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(server.state(), ServerState::Idle);
}

void tst_ServerLifecycle::statesFollowEachOther()
{
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    QCOMPARE(server.state(), ServerState::Idle);
    QCOMPARE(server.start().error().code, ErrorCode::WrongState);
    QCOMPARE(server.waitForStopped(0ms).error().code, ErrorCode::WrongState);

    QVERIFY(server.listen());
    QCOMPARE(server.state(), ServerState::Listening);
    QCOMPARE(server.engine(), ServerTest::engine());
    QCOMPARE(server.listen().error().code, ErrorCode::WrongState);
    QCOMPARE(activeState(test.path()), ActiveState::Listening);

    QVERIFY(server.start());
    QCOMPARE(server.state(), ServerState::Started);
    QCOMPARE(server.start().error().code, ErrorCode::WrongState);
    QCOMPARE(server.waitForStopped(0ms).error().code, ErrorCode::Timeout);

    server.stop();
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(server.state(), ServerState::Stopped);
    QCOMPARE(server.start().error().code, ErrorCode::WrongState);
    QCOMPARE(activeState(test.path()), ActiveState::PathNotFound);
}

void tst_ServerLifecycle::nothingIsHandledBeforeStart()
{
    const ServerTest test;
    std::atomic<int> handled = 0;
    Server server(
        test.path(),
        [&handled](const Request &request, Reply &reply) {
            ++handled;
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server.listen());
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QCOMPARE(handled.load(), 0);
    QVERIFY(server.start());
    QCOMPARE(peer.receiveMessage(), QByteArray("0008ping0000"));
    QCOMPARE(handled.load(), 1);
}

void tst_ServerLifecycle::startWithoutDescriptorsFails()
{
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen());
    std::optional<Result<void>> started;
    {
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const auto restore = qScopeGuard([&before] { ::setrlimit(RLIMIT_NOFILE, &before); });
        // Uses up all numbers below the limit.
        std::vector<RawPeer> taken;
        const int highest = ::fcntl(0, F_DUPFD_CLOEXEC, 0);
        taken.emplace_back(highest);
        const rlimit few = {.rlim_cur = static_cast<rlim_t>(highest) + 1,
                            .rlim_max = before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
        started = server.start();
    }
    QVERIFY(!*started);
    QCOMPARE(started->error().code, ErrorCode::SystemResources);
    QCOMPARE(server.state(), ServerState::Stopped);
    QCOMPARE(activeState(test.path()), ActiveState::PathNotFound);
}

void tst_ServerLifecycle::secondServerIsRefused()
{
    const ServerTest test;
    const auto first = test.serveEcho();
    QVERIFY(first);
    Server second(test.path(), ServerTest::echo, ServerTest::options());
    QCOMPARE(second.listen().error().code, ErrorCode::AddressInUse);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));

    first->stop();
    QVERIFY(first->waitForStopped());
    Server third(test.path(), ServerTest::echo, ServerTest::options());
    QVERIFY(third.listen());
}

void tst_ServerLifecycle::stopBeforeStartFreesThePath()
{
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen());
    server.stop();
    QVERIFY(server.waitForStopped(0ms));
    QCOMPARE(activeState(test.path()), ActiveState::PathNotFound);
}

void tst_ServerLifecycle::quitStopsAfterItsReply()
{
    const ServerTest test;
    const auto server = test.serve(
        [](const Request &, Reply &reply) {
            return reply.write("bye") ? HandlerResult::Quit : HandlerResult::Failed;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008quit0000"), QByteArray("0007bye0000"));
    QVERIFY(peer.waitForClosed());
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

void tst_ServerLifecycle::hugeTimes_data()
{
    QTest::addColumn<std::chrono::milliseconds>("time");
    QTest::newRow("more than nanoseconds count") << std::chrono::milliseconds(9'300'000'000'000);
    QTest::newRow("the longest") << std::chrono::milliseconds::max();
}

// Means longer than any wait, not zero.
void tst_ServerLifecycle::hugeTimes()
{
    QFETCH(const std::chrono::milliseconds, time);
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    auto stopped = std::async(std::launch::async, [&] { return server->waitForStopped(time); });
    QCOMPARE(stopped.wait_for(50ms), std::future_status::timeout);
    server->stop();
    QVERIFY(stopped.get());
}

void tst_ServerLifecycle::stopInHandlerIsAllowedWaitIsNot()
{
    const ServerTest test;
    std::unique_ptr<Server> server;
    std::optional<ErrorCode> waited;
    std::optional<ErrorCode> called;
    Semaphore assigned;
    server = test.serve(
        [&](const Request &, Reply &) {
            assigned.acquire();
            called = sendCommand(test.path(), {}, "ping").error().code;
            server->stop();
            waited = server->waitForStopped().error().code;
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    assigned.release();
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0000"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(waited, ErrorCode::WouldDeadlock);
    QCOMPARE(called, ErrorCode::WouldDeadlock);
}

void tst_ServerLifecycle::runningRequestIsAnsweredAfterStop()
{
    const ServerTest test;
    Semaphore entered;
    Semaphore leave;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            entered.release();
            leave.acquire();
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(entered.acquire());
    server->stop();
    QCOMPARE(server->state(), ServerState::Stopping);
    QTRY_COMPARE_WITH_TIMEOUT(activeState(test.path()), ActiveState::PathNotFound,
                              ServerTest::Patience);
    leave.release();
    QCOMPARE(peer.receiveMessage(), QByteArray("0008ping0000"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

// All workers are busy: the other requests wait in sockets, in the backlog too.
void tst_ServerLifecycle::completeRequestsAreAnsweredAfterStop()
{
    const ServerTest test;
    Semaphore entered;
    Semaphore leave;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            entered.release();
            leave.acquire();
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    std::vector<RawPeer> peers;
    for (int i = 0; i < 20; ++i) {
        peers.push_back(test.connectPeer());
        QVERIFY(peers.back().send("0008ping0000"));
    }
    QVERIFY(entered.acquire());
    server->stop();
    QTRY_COMPARE_WITH_TIMEOUT(activeState(test.path()), ActiveState::PathNotFound,
                              ServerTest::Patience);
    leave.release(20);
    for (RawPeer &peer : peers) {
        QCOMPARE(peer.receiveMessage(), QByteArray("0008ping0000"));
        QVERIFY(peer.waitForClosed());
    }
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

void tst_ServerLifecycle::silentAndHalfSentRequestsEndAtStop()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    RawPeer silent = test.connectPeer();
    RawPeer half = test.connectPeer();
    RawPeer idle = test.connectPeer();
    QVERIFY(half.send("0008pi"));
    QCOMPARE(ServerTest::exchange(idle, "0008ping0000"), QByteArray("0008ping0000"));
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 3, ServerTest::Patience);
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QVERIFY(silent.waitForClosed());
    QVERIFY(half.waitForClosed());
    QVERIFY(idle.waitForClosed());
    QCOMPARE(server->stats().connectionsOpen, 0);
    QCOMPARE(server->stats().requests, quint64(1));
}

void tst_ServerLifecycle::drainTimeoutCutsWhatDoesNotEnd()
{
    const ServerTest test;
    Semaphore entered;
    Semaphore leave;
    std::optional<Result<void>> written;
    ServerOptions options = ServerTest::options();
    options.drainTimeout = 50ms;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            entered.release();
            leave.acquire();
            written = reply.write("late");
            return HandlerResult::Done;
        },
        options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(entered.acquire());
    server->stop();
    QCOMPARE(peer.receiveMessage(), QByteArray());
    const Result<void> waited = server->waitForStopped(0ms);
    QCOMPARE(waited.error().code, ErrorCode::Timeout);
    QVERIFY2(waited.error().message.contains(QLatin1String("1")),
             qPrintable(waited.error().message));
    leave.release();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QVERIFY(written.has_value());
    QCOMPARE(written->error().code, ErrorCode::Stopped);
}

void tst_ServerLifecycle::stopFromManyThreads()
{
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    std::atomic<int> stopped = 0;
    connect(&server, &Server::stopped, [&stopped] { ++stopped; });
    QVERIFY(server.listen());
    QVERIFY(server.start());
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&server] {
            server.stop();
            static_cast<void>(server.waitForStopped());
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(server.state(), ServerState::Stopped);
    QTRY_COMPARE_WITH_TIMEOUT(stopped.load(), 1, ServerTest::Patience);
}

// What is documented for any thread, from the constructor on.
void tst_ServerLifecycle::anyThreadAtAnyTime()
{
    const ServerTest test;
    for (int round = 0; round < 20; ++round) {
        Server server(test.path(), ServerTest::echo, ServerTest::options());
        std::atomic<bool> done = false;
        std::atomic<int> looks = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 2; ++i)
            threads.emplace_back([&] {
                while (!done) {
                    static_cast<void>(server.state());
                    static_cast<void>(server.path().toString());
                    static_cast<void>(server.options().threadCount);
                    static_cast<void>(server.engine());
                    static_cast<void>(server.stats());
                    static_cast<void>(server.latency().total());
                    static_cast<void>(server.connections());
                    static_cast<void>(server.controlEndpoint());
                    static_cast<void>(server.closeConnection(1000));
                    static_cast<void>(server.waitForStopped(0ms));
                    ++looks;
                }
                server.stop();
            });
        const auto lookAgain = [&looks] {
            const int before = looks;
            while (looks < before + 4)
                std::this_thread::yield();
        };
        lookAgain();
        QVERIFY(server.listen());
        lookAgain();
        QVERIFY(server.start());
        QCOMPARE(sendCommand(test.path(), {}, "ping").valueOr({}), QByteArray("ping"));
        lookAgain();
        done = true;
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
        QCOMPARE(server.stats().requests, quint64(1));
    }
}

void tst_ServerLifecycle::destructorWaitsForHandlers()
{
    const ServerTest test;
    Semaphore entered;
    std::atomic<bool> finished = false;
    auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            entered.release();
            const HandlerResult result = ServerTest::echo(request, reply);
            finished = true;
            return result;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(entered.acquire());
    server.reset();
    QVERIFY(finished);
    QCOMPARE(peer.receiveMessage(), QByteArray("0008ping0000"));
}

void tst_ServerLifecycle::nothingIsLeftBehind()
{
    const ServerTest test;
    test.serveEcho(); // opens what Qt keeps open
    const int before = ServerTest::openDescriptors();
    for (int i = 0; i < 5; ++i) {
        const auto server = test.serveEcho();
        QVERIFY(server);
        RawPeer peer = test.connectPeer();
        QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
    }
    QCOMPARE(ServerTest::openDescriptors(), before);
    QVERIFY(!QFile::exists(QFile::decodeName(test.path())));
    QVERIFY(QFile::exists(QFile::decodeName(test.path() + ".flock")));
}

void tst_ServerLifecycle::lostEndpointIsNoticed_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"removed", "replaced"})
        QTest::newRow(how) << QByteArray(how);
}

void tst_ServerLifecycle::lostEndpointIsNoticed()
{
    QFETCH(const QByteArray, how);
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.ownershipCheck = 20ms;
    Server server(test.path(), ServerTest::echo, options);
    std::atomic<int> lost = 0;
    connect(&server, &Server::endpointLost, [&lost] { ++lost; });
    QVERIFY(server.listen());
    QVERIFY(server.start());
    QCOMPARE(::unlink(test.path().constData()), 0);
    RawPeer successor;
    if (how == "replaced") {
        successor = RawPeer::listenOn(test.path());
        QVERIFY(successor.isOpen());
    }
    QTRY_COMPARE_WITH_TIMEOUT(lost.load(), 1, ServerTest::Patience);
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(lost.load(), 1);
    // Leaves the successor's socket alone.
    QCOMPARE(activeState(test.path()),
             how == "replaced" ? ActiveState::Listening : ActiveState::PathNotFound);
}

void tst_ServerLifecycle::signalsTellWhatHappens()
{
    const ServerTest test;
    Server server(
        test.path(),
        [](const Request &request, Reply &reply) {
            if (request.message() == "fail")
                throw std::runtime_error("on purpose");
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    // Received in this thread, as in a program; QSignalSpy records in the emitting thread.
    QStringList seen;
    connect(&server, &Server::started, this, [&seen] { seen += QStringLiteral("started"); });
    connect(&server, &Server::stopped, this, [&seen] { seen += QStringLiteral("stopped"); });
    connect(&server, &Server::connectionOpened, this,
            [&seen](quint64 id, const PeerCredentials &peer) {
                seen += QStringLiteral("opened %1 %2").arg(id).arg(peer.pid == ::getpid());
            });
    connect(&server, &Server::connectionClosed, this,
            [&seen](quint64 id) { seen += QStringLiteral("closed %1").arg(id); });
    connect(&server, &Server::handlerError, this, [&seen](quint64 id, const QString &message) {
        seen += QStringLiteral("error %1 %2").arg(id).arg(message.section(u':', 1));
    });
    QVERIFY(server.listen());
    QVERIFY(server.start());
    {
        RawPeer peer = test.connectPeer();
        QCOMPARE(ServerTest::exchange(peer, "0008fail0000"), QByteArray());
    }
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 4, ServerTest::Patience);
    server.stop();
    QVERIFY(server.waitForStopped());
    const QStringList expected{QStringLiteral("started"), QStringLiteral("opened 1 1"),
                               QStringLiteral("error 1  on purpose"), QStringLiteral("closed 1"),
                               QStringLiteral("stopped")};
    QTRY_COMPARE_WITH_TIMEOUT(seen, expected, ServerTest::Patience);
}

void tst_ServerLifecycle::dispositionsStayAsTheyWere()
{
    struct sigaction before = {};
    QCOMPARE(::sigaction(SIGPIPE, nullptr, &before), 0);
    sigset_t maskBefore;
    QCOMPARE(::pthread_sigmask(SIG_SETMASK, nullptr, &maskBefore), 0);
    const ::mode_t umaskBefore = ::umask(022);
    const QString directory = QDir::currentPath();
    {
        const ServerTest test;
        const auto server = test.serveEcho();
        QVERIFY(server);
        RawPeer peer = test.connectPeer();
        QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
    }
    struct sigaction after = {};
    QCOMPARE(::sigaction(SIGPIPE, nullptr, &after), 0);
    if (ServerTest::engine() != EngineKind::Qt)
        QVERIFY(after.sa_handler == before.sa_handler); // QtNetwork itself ignores SIGPIPE
    sigset_t maskAfter;
    QCOMPARE(::pthread_sigmask(SIG_SETMASK, nullptr, &maskAfter), 0);
    QCOMPARE(::sigismember(&maskAfter, SIGPIPE), ::sigismember(&maskBefore, SIGPIPE));
    QCOMPARE(::umask(umaskBefore), ::mode_t(022));
    QCOMPARE(QDir::currentPath(), directory);
}

QTEST_GUILESS_MAIN(tst_ServerLifecycle)
#include "tst_serverlifecycle.moc"
