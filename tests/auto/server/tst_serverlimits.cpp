// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <ipccore/connection.h>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

// Every limit on clients that send too slowly, too much or too often.
class tst_ServerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void silentClientIsDropped();
    void drippingClientIsDropped();
    void idleClientIsDroppedIfAsked();
    void idleClientStaysByDefault();
    void clientWithDataIsNotDropped();
    void connectionLimitMakesOthersWait();
    void longestIdleMakesRoom();
    void idleConnectionsShutNobodyOut();
    void waitingClientComesInWhenOthersGetIdle();
    void noRequestIsLostToMakeRoom();
    void silentClientsMakeRoom();
    void budgetPausesAndGoesOn();
    void fullReadyQueueWakesThoseWhoWait();
    void connectionsCanBeCut();
};

void tst_ServerLimits::silentClientIsDropped()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.firstByteTimeout = 100ms;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.waitForClosed());
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
    QCOMPARE(server->stats().firstByteTimeouts, quint64(1));
}

void tst_ServerLimits::drippingClientIsDropped()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.requestReadTimeout = 300ms;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("fff0"));
    // A byte now and then does not extend the deadline.
    QTRY_VERIFY_WITH_TIMEOUT(!peer.send("x"), ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
    QCOMPARE(server->stats().requestReadTimeouts, quint64(1));
    QCOMPARE(server->stats().firstByteTimeouts, quint64(0));
}

void tst_ServerLimits::idleClientIsDroppedIfAsked()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.idleTimeout = 100ms;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
    QVERIFY(peer.waitForClosed());
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().idleTimeouts, quint64(1), ServerTest::Patience);
}

void tst_ServerLimits::idleClientStaysByDefault()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.firstByteTimeout = 50ms;
    options.requestReadTimeout = 50ms;
    options.writeStallTimeout = 50ms;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    RawPeer idle = test.connectPeer();
    QCOMPARE(ServerTest::exchange(idle, "0008ping0000"), QByteArray("0008ping0000"));
    // By the time this one is dropped, the first has been idle for longer than any limit.
    RawPeer silent = test.connectPeer();
    QVERIFY(silent.waitForClosed());
    QCOMPARE(ServerTest::exchange(idle, "0008ping0000"), QByteArray("0008ping0000"));
}

// All workers are busy for longer than the deadline: that is not the waiting client's fault.
void tst_ServerLimits::clientWithDataIsNotDropped()
{
    const ServerTest test;
    Semaphore entered;
    Semaphore leave;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    options.firstByteTimeout = 100ms;
    options.requestReadTimeout = 100ms;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            entered.release();
            leave.acquire();
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    RawPeer silent = test.connectPeer();
    RawPeer waiting = test.connectPeer();
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 2, ServerTest::Patience);
    RawPeer busy = test.connectPeer();
    QVERIFY(busy.send("0008busy0000"));
    QVERIFY(entered.acquire());
    QVERIFY(waiting.send("0008wait0000"));
    QVERIFY(silent.waitForClosed());
    leave.release(2);
    QCOMPARE(busy.receiveMessage(), QByteArray("0008busy0000"));
    QCOMPARE(waiting.receiveMessage(), QByteArray("0008wait0000"));
}

void tst_ServerLimits::connectionLimitMakesOthersWait()
{
    const ServerTest test;
    Semaphore leave;
    ServerOptions options = ServerTest::options();
    options.maxConnections = 3;
    const auto server = test.serve(
        [&leave](const Request &request, Reply &reply) {
            if (request.message() == "busy")
                leave.acquire();
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    std::vector<RawPeer> peers;
    for (int i = 0; i < 3; ++i) {
        peers.push_back(test.connectPeer());
        QVERIFY(peers.back().send("0008busy0000"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().requests, quint64(3), ServerTest::Patience);
    RawPeer fourth = test.connectPeer();
    RawPeer fifth = test.connectPeer();
    QVERIFY(fourth.send("0008four0000"));
    QVERIFY(fifth.send("0008five0000"));
    QTRY_VERIFY_WITH_TIMEOUT(server->stats().connectionLimitReached > 0, ServerTest::Patience);
    QCOMPARE(server->stats().connectionsOpen, 3);
    QCOMPARE(server->stats().idleEvicted, quint64(0));
    leave.release(3);
    for (RawPeer &peer : peers)
        QCOMPARE(peer.receiveMessage(), QByteArray("0008busy0000"));
    QCOMPARE(fourth.receiveMessage(), QByteArray("0008four0000"));
    QCOMPARE(fifth.receiveMessage(), QByteArray("0008five0000"));
}

// Its client finds the connection closed and reconnects by itself.
void tst_ServerLimits::longestIdleMakesRoom()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxConnections = 4;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    Result<Connection> first = Connection::tryConnect(test.path());
    QVERIFY(first);
    QVERIFY(first->sendCommand("ping"));
    // The client has its reply a moment before.
    const auto allIdle = [&server] {
        const QList<ConnectionInfo> connections = server->connections();
        return std::all_of(connections.begin(), connections.end(), [](const auto &each) {
            return each.state == ConnectionInfo::State::Idle;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allIdle(), ServerTest::Patience);
    std::vector<RawPeer> peers;
    for (int i = 0; i < 3; ++i) {
        peers.push_back(test.connectPeer());
        QCOMPARE(ServerTest::exchange(peers.back(), "0008ping0000"), QByteArray("0008ping0000"));
    }
    RawPeer next = test.connectPeer();
    QCOMPARE(ServerTest::exchange(next, "0008ping0000"), QByteArray("0008ping0000"));
    QCOMPARE(server->stats().idleEvicted, quint64(1));
    QTRY_VERIFY_WITH_TIMEOUT(allIdle(), ServerTest::Patience);
    for (RawPeer &peer : peers)
        QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
    QCOMPARE(first->sendCommand("again").valueOr({}), QByteArray("again"));
    QVERIFY(next.waitForClosed());
    QCOMPARE(server->stats().idleEvicted, quint64(2));
    QCOMPARE(server->stats().connectionsOpen, 4);
}

// Nothing but the end of their requests tells the server that it can make room.
void tst_ServerLimits::waitingClientComesInWhenOthersGetIdle()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxConnections = 2;
    options.ownershipCheck = 0ms;
    options.handlerWarning = 0ms;
    options.firstByteTimeout = 0ms;
    options.requestReadTimeout = 0ms;
    std::atomic<bool> released = false;
    const auto server = test.serve(
        [&released](const Request &request, Reply &reply) {
            while (request.message() == QByteArrayView("wait") && !released.load())
                QThread::yieldCurrentThread();
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    std::vector<RawPeer> busy;
    for (int i = 0; i < 2; ++i) {
        busy.push_back(test.connectPeer());
        QVERIFY(busy.back().send("0008wait0000"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().requests, quint64(2), ServerTest::Patience);
    RawPeer next = test.connectPeer();
    QVERIFY(next.send("0008ping0000"));
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionLimitReached, quint64(1),
                              ServerTest::Patience);
    released = true;
    for (RawPeer &peer : busy)
        QCOMPARE(peer.receiveMessage(), QByteArray("0008wait0000"));
    QCOMPARE(next.receiveMessage(), QByteArray("0008ping0000"));
    QCOMPARE(server->stats().idleEvicted, quint64(1));
}

// New clients are served, however many idle ones stay.
void tst_ServerLimits::idleConnectionsShutNobodyOut()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxConnections = 16;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    std::vector<RawPeer> peers;
    for (int i = 0; i < 200; ++i) {
        peers.push_back(test.connectPeer());
        QCOMPARE(ServerTest::exchange(peers.back(), "0008ping0000"), QByteArray("0008ping0000"));
    }
    QVERIFY(server->stats().connectionsPeak <= 16);
    QVERIFY(server->stats().idleEvicted >= 200 - 16);
    QCOMPARE(server->stats().requests, quint64(200));
}

// A request that was sent is answered, or its client learns that nobody has seen it.
void tst_ServerLimits::noRequestIsLostToMakeRoom()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxConnections = 4;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            Result<Connection> connection = Connection::tryConnect(test.path());
            for (int k = 0; k < 100; ++k) {
                const bool served =
                    connection && connection->sendCommand("ping").valueOr({}) == "ping";
                failures += served ? 0 : 1;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(server->stats().requests, quint64(800));
}

void tst_ServerLimits::silentClientsMakeRoom()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxIncomplete = 4;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    std::vector<RawPeer> silent;
    for (int i = 0; i < 10; ++i)
        silent.push_back(test.connectPeer());
    // New clients are served at once, and after a second they displace silent ones.
    const auto pingEvicts = [&] {
        RawPeer good = test.connectPeer();
        return ServerTest::exchange(good, "0008ping0000") == "0008ping0000"
               && server->stats().incompleteEvicted > 0;
    };
    QVERIFY(!pingEvicts());
    QTRY_VERIFY_WITH_TIMEOUT(pingEvicts(), ServerTest::Patience);
    QVERIFY(silent.front().waitForClosed());
    QCOMPARE(server->stats().firstByteTimeouts, quint64(0));
}

void tst_ServerLimits::budgetPausesAndGoesOn()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxRequestSize = 1 << 20;
    options.requestBudget = 1 << 20;
    const auto server = test.serve(
        [](const Request &request, Reply &reply) {
            const bool ok = bool(reply.write(QByteArray::number(request.message().size())));
            return ok ? HandlerResult::Done : HandlerResult::Failed;
        },
        options);
    QVERIFY(server);
    QByteArray packets;
    for (int i = 0; i < 9; ++i)
        packets += "c354" + QByteArray(50'000, 'x');
    const qsizetype begun = packets.size() * 2 / 9;
    std::vector<RawPeer> peers;
    // Each client's part so far fits its socket; together they exceed the budget.
    for (int i = 0; i < 16; ++i) {
        peers.push_back(test.connectPeer());
        QVERIFY(peers.back().send(packets.first(begun)));
    }
    QTRY_VERIFY_WITH_TIMEOUT(server->stats().budgetPauses > 0, ServerTest::Patience);
    std::vector<std::thread> senders;
    for (RawPeer &peer : peers)
        senders.emplace_back(
            [&peer, &packets, begun] { peer.send(packets.sliced(begun) + "0000"); });
    for (std::thread &sender : senders)
        sender.join();
    for (RawPeer &peer : peers)
        QCOMPARE(peer.receiveMessage(), QByteArray("000a450000"
                                                   "0000"));
}

void tst_ServerLimits::fullReadyQueueWakesThoseWhoWait()
{
    if (ServerTest::engine() != EngineKind::Qt)
        QSKIP("The other engine leaves in the sockets what no worker is free for");
    const ServerTest test;
    std::mutex mutex;
    std::vector<DeferredReply> replies; // guarded by mutex
    Semaphore entered;
    Semaphore leave;
    Semaphore deferred;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    options.readyQueue = 1;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            entered.release();
            leave.acquire();
            // A reply would wake the server's thread as well.
            {
                const std::lock_guard lock(mutex);
                replies.push_back(reply.defer());
            }
            deferred.release();
            return HandlerResult::Done;
        },
        options);
    QVERIFY(server);
    const QByteArray ping = "0008ping0000";
    std::vector<RawPeer> peers;
    const auto ask = [&] {
        peers.push_back(test.connectPeer());
        return peers.back().send(ping);
    };
    QVERIFY(ask());
    QVERIFY(entered.acquire());
    QVERIFY(ask());
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().bytesIn, 2u * static_cast<quint64>(ping.size()),
                              ServerTest::Patience);
    for (int i = 0; i < 4; ++i)
        QVERIFY(ask());
    // Two more clients, one after the other: once the second is there, the server's thread has
    // handled everything that was in the sockets before the first came, so only the wake-up can
    // make it look again.
    const RawPeer first = test.connectPeer();
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 7, ServerTest::Patience);
    const RawPeer second = test.connectPeer();
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 8, ServerTest::Patience);
    QCOMPARE(server->stats().bytesIn, 2u * static_cast<quint64>(ping.size()));
    QCOMPARE(server->stats().requests, quint64(1));
    leave.release(6);
    for (int i = 0; i < 6; ++i)
        QVERIFY(deferred.acquire());
    const std::lock_guard lock(mutex);
    for (DeferredReply &reply : replies)
        QVERIFY(reply.finish("pong"));
    for (RawPeer &peer : peers)
        QCOMPARE(peer.receiveMessage(), QByteArray("0008pong0000"));
}

void tst_ServerLimits::connectionsCanBeCut()
{
    const ServerTest test;
    Semaphore entered;
    Semaphore leave;
    std::atomic<quint64> id = 0;
    std::atomic<bool> gone = false;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            id = request.connectionId();
            entered.release();
            leave.acquire();
            gone = reply.peerGone();
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(entered.acquire());
    QVERIFY(server->closeConnection(id));
    QCOMPARE(peer.receiveMessage(), QByteArray());
    leave.release();
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
    QVERIFY(gone);
    QCOMPARE(server->closeConnection(id).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_ServerLimits)
#include "tst_serverlimits.moc"
