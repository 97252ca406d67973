// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <ipccore/endpointstatus.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdeadlinetimer.h>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

/// What handlers and holders of deferred replies see of a stop.
class tst_ServerStopping : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void runningHandlerIsTold();
    void holdersAreToldOnceThePathIsGone();
    void lateHandlerIsTold();
    void stopBeforeStartTellsNobody();
    void subscriberLeavesForTheSuccessor();
    void destructorDropsHeldReplies();
    void destructorDropsWhatIsDeferredMeanwhile();
    void destructorLetsFinishedRepliesLeave();
    void dropsWhatIsQueued();
    void dropsWhatFollowsOnItsConnection();
    void dropsWhatItsContextHasNotBegun();
    void dropsNoStreamThatHasBegun();
    void waitsForeverIfToldTo();

private:
    /// So long that a test which waits for it times out.
    static ServerOptions patientOptions()
    {
        ServerOptions given = options();
        given.drainTimeout = 1h;
        return given;
    }

    /// One handler at a time, and none begins after the stop.
    static ServerOptions droppingOptions()
    {
        ServerOptions given = patientOptions();
        given.threadCount = 1;
        given.dropQueuedOnStop = true;
        return given;
    }
};

namespace {

/// Holds each reply instead of answering.
class Holder
{
public:
    HandlerResult operator()(const Request &, Reply &reply)
    {
        const std::lock_guard lock(m_mutex);
        m_held.push_back(reply.defer());
        return HandlerResult::Done;
    }

    std::size_t count()
    {
        const std::lock_guard lock(m_mutex);
        return m_held.size();
    }

    std::vector<DeferredReply> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_held, {});
    }

private:
    std::mutex m_mutex;
    std::vector<DeferredReply> m_held; ///< guarded by m_mutex
};

/// Answers "first" once the server stops, everything else at once.
struct FirstWaits
{
    Semaphore entered;
    std::atomic<int> calls = 0;

    HandlerResult operator()(const Request &request, Reply &reply)
    {
        ++calls;
        if (request.message() == "first") {
            entered.release();
            while (!reply.serverStopping())
                std::this_thread::yield();
        }
        return reply.write("ok") ? HandlerResult::Done : HandlerResult::Failed;
    }
};

/// Takes a request of any number of pieces, and tells of the first.
class Upload final : public StreamHandler
{
public:
    explicit Upload(Semaphore &begun)
        : m_begun(begun)
    {}

    Result<void> receive(QByteArrayView) override
    {
        m_begun.release();
        return {};
    }

    HandlerResult finish(Reply &reply) override
    {
        return reply.write("ok") ? HandlerResult::Done : HandlerResult::Failed;
    }

private:
    Semaphore &m_begun;
};

} // namespace

void tst_ServerStopping::runningHandlerIsTold()
{
    Semaphore entered;
    const auto server = serve(
        [&entered](const Request &, Reply &reply) {
            const bool before = reply.serverStopping();
            entered.release();
            while (!reply.serverStopping())
                std::this_thread::yield();
            return !before && reply.write("bye") ? HandlerResult::Done : HandlerResult::Failed;
        },
        patientOptions());
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0000"));
    QVERIFY(entered.acquire());
    server->stop();
    QCOMPARE(peer.receiveMessage(), QByteArray("0007bye0000"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
}

void tst_ServerStopping::holdersAreToldOnceThePathIsGone()
{
    Holder holder;
    const auto server = serve(std::ref(holder), patientOptions());
    QVERIFY(server);
    std::atomic<int> told = 0;
    std::atomic<bool> early = false;
    connect(
        server.get(), &Server::stopping, server.get(),
        [&] {
            early = activeState(path()) != ActiveState::PathNotFound;
            for (DeferredReply &reply : holder.take()) {
                early = early || !reply.serverStopping() || !reply.finish("bye")
                        || reply.serverStopping();
            }
            ++told;
        },
        Qt::DirectConnection);
    std::vector<RawPeer> peers;
    for (int i = 0; i < 5; ++i) {
        peers.push_back(connectPeer());
        QVERIFY(peers.back().send("0000"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(holder.count(), std::size_t(5), Patience);
    server->stop();
    for (RawPeer &peer : peers) {
        QCOMPARE(peer.receiveMessage(), QByteArray("0007bye0000"));
        QVERIFY(peer.waitForClosed());
    }
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
    QCOMPARE(told.load(), 1);
    QVERIFY(!early);
}

// Its request was sent before the stop, and its handler starts after it.
void tst_ServerStopping::lateHandlerIsTold()
{
    Semaphore entered;
    ServerOptions given = patientOptions();
    given.threadCount = 1;
    const auto server = serve(
        [&entered](const Request &request, Reply &reply) {
            if (request.message() == "first") {
                entered.release();
                while (!reply.serverStopping())
                    std::this_thread::yield();
            }
            return reply.write(reply.serverStopping() ? "told" : "not told")
                       ? HandlerResult::Done
                       : HandlerResult::Failed;
        },
        given);
    QVERIFY(server);
    RawPeer first = connectPeer();
    QVERIFY(first.send("0009first0000"));
    QVERIFY(entered.acquire());
    RawPeer second = connectPeer();
    QVERIFY(second.send("000asecond0000"));
    server->stop();
    QCOMPARE(first.receiveMessage(), QByteArray("0008told0000"));
    QCOMPARE(second.receiveMessage(), QByteArray("0008told0000"));
}

void tst_ServerStopping::stopBeforeStartTellsNobody()
{
    Server server(path(), echo, options());
    int told = 0;
    connect(&server, &Server::stopping, this, [&told] { ++told; });
    QVERIFY(server.listen());
    server.stop();
    QCOMPARE(server.state(), ServerState::Stopped);
    QCOMPARE(told, 0);
}

// A holder that does nothing delays the stop only by the drain time.
void tst_ServerStopping::subscriberLeavesForTheSuccessor()
{
    Holder holder;
    ServerOptions given = options();
    given.drainTimeout = 100ms;
    const auto old = serve(std::ref(holder), given);
    QVERIFY(old);
    RawPeer subscriber = connectPeer();
    QVERIFY(subscriber.send("0000"));
    QTRY_COMPARE_WITH_TIMEOUT(holder.count(), std::size_t(1), Patience);
    old->stop();
    QTRY_COMPARE_WITH_TIMEOUT(activeState(path()), ActiveState::PathNotFound, Patience);
    const auto successor = serveEcho();
    QVERIFY(successor);
    QCOMPARE(subscriber.receiveMessage(), QByteArray());
    QVERIFY(subscriber.waitForClosed());
    RawPeer again = connectPeer();
    QCOMPARE(exchange(again, "0006hi0000"), QByteArray("0006hi0000"));
    QVERIFY(old->waitForStopped(std::chrono::milliseconds(Patience)));
}

void tst_ServerStopping::destructorDropsHeldReplies()
{
    Holder holder;
    auto server = serve(std::ref(holder), patientOptions());
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0000"));
    QTRY_COMPARE_WITH_TIMEOUT(holder.count(), std::size_t(1), Patience);
    server.reset();
    QCOMPARE(peer.receiveMessage(), QByteArray());
    DeferredReply held = std::move(holder.take().front());
    QVERIFY(held.serverStopping());
    QCOMPARE(held.finish("late").error().code, ErrorCode::Stopped);
}

void tst_ServerStopping::destructorDropsWhatIsDeferredMeanwhile()
{
    Semaphore entered;
    DeferredReply held;
    auto server = serve(
        [&](const Request &, Reply &reply) {
            entered.release();
            while (!reply.serverStopping())
                std::this_thread::yield();
            // The destructor is waiting for this handler, or will be.
            held = reply.defer();
            return HandlerResult::Done;
        },
        patientOptions());
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0000"));
    QVERIFY(entered.acquire());
    server.reset();
    QVERIFY(held.isPending());
    QCOMPARE(held.finish("late").error().code, ErrorCode::Stopped);
    QCOMPARE(peer.receiveMessage(), QByteArray());
}

// Once their holders have ended them, they are no longer held.
void tst_ServerStopping::destructorLetsFinishedRepliesLeave()
{
    Holder holder;
    auto server = serve(std::ref(holder), patientOptions());
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0000"));
    QTRY_COMPARE_WITH_TIMEOUT(holder.count(), std::size_t(1), Patience);
    const QByteArray reply(900'000, 'x');
    QVERIFY(holder.take().front().finish(reply));
    qsizetype size = 0;
    std::thread reader([&] { size = peer.receiveMessage().size(); });
    server.reset();
    reader.join();
    QVERIFY(size > reply.size());
}

void tst_ServerStopping::dropsWhatIsQueued()
{
    FirstWaits handler;
    const auto server = serve(std::ref(handler), droppingOptions());
    QVERIFY(server);
    RawPeer first = connectPeer();
    QVERIFY(first.send("0009first0000"));
    QVERIFY(handler.entered.acquire());
    std::vector<RawPeer> others;
    for (int i = 0; i < 10; ++i) {
        others.push_back(connectPeer());
        QVERIFY(others.back().send("000aqueued0000"));
    }
    server->stop();
    QCOMPARE(first.receiveMessage(), QByteArray("0006ok0000"));
    for (RawPeer &other : others) {
        QCOMPARE(other.receiveMessage(), QByteArray());
        QVERIFY(other.waitForClosed());
    }
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
    QCOMPARE(handler.calls.load(), 1);
}

// The replies before it are not lost.
void tst_ServerStopping::dropsWhatFollowsOnItsConnection()
{
    FirstWaits handler;
    const auto server = serve(std::ref(handler), droppingOptions());
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0008ping00000009first00000008ping0000"));
    QVERIFY(handler.entered.acquire());
    server->stop();
    QCOMPARE(peer.receiveAll(), QByteArray("0006ok00000006ok0000"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
    QCOMPARE(handler.calls.load(), 2);
}

// Its thread may do nothing but wait for the server.
void tst_ServerStopping::dropsWhatItsContextHasNotBegun()
{
    int calls = 0;
    const QObject context;
    Server server(
        path(), &context,
        [&calls](const Request &, Reply &) {
            ++calls;
            return HandlerResult::Done;
        },
        droppingOptions());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    const auto isWaiting = [&server] {
        const QList<ConnectionInfo> connections = server.connections();
        return connections.size() == 1
               && connections.constFirst().state == ConnectionInfo::State::Deferred;
    };
    // Not QTRY_*, which would run the handler.
    for (QDeadlineTimer end(Patience); !isWaiting() && !end.hasExpired();)
        std::this_thread::yield();
    QVERIFY(isWaiting());
    server.stop();
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(Patience)));
    QCOMPARE(peer.receiveMessage(), QByteArray());
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

void tst_ServerStopping::dropsNoStreamThatHasBegun()
{
    Semaphore begun;
    const auto server = serve(
        [&begun](const RequestOrigin &) -> std::unique_ptr<StreamHandler> {
            return std::make_unique<Upload>(begun);
        },
        droppingOptions());
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0008ping"));
    QVERIFY(begun.acquire());
    QVERIFY(peer.send("0008pong0000"));
    server->stop();
    QCOMPARE(peer.receiveMessage(), QByteArray("0006ok0000"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
}

void tst_ServerStopping::waitsForeverIfToldTo()
{
    Semaphore entered;
    Semaphore leave;
    ServerOptions given = options();
    given.drainTimeout = Forever;
    const auto server = serve(
        [&](const Request &, Reply &reply) {
            entered.release();
            return leave.acquire() && reply.write("ok") ? HandlerResult::Done
                                                        : HandlerResult::Failed;
        },
        given);
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0000"));
    QVERIFY(entered.acquire());
    server->stop();
    QCOMPARE(server->waitForStopped(50ms).error().code, ErrorCode::Timeout);
    leave.release();
    QCOMPARE(peer.receiveMessage(), QByteArray("0006ok0000"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
}

QTEST_GUILESS_MAIN(tst_ServerStopping)
#include "tst_serverstopping.moc"
