// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <ipccore/endpointstatus.h>

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

private:
    /// So long that a test which waits for it times out.
    static ServerOptions patientOptions()
    {
        ServerOptions given = options();
        given.drainTimeout = 1h;
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

QTEST_GUILESS_MAIN(tst_ServerStopping)
#include "tst_serverstopping.moc"
