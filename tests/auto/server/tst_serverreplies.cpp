// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <ipccore/connection.h>

#include <QtCore/qthread.h>

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;

// What a handler can do with its reply.
class tst_ServerReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void piecesMakeOneReply();
    void largeWritesAreFramedInPlace();
    void flushSendsAtOnce();
    void failedReplyHasNoEnd_data();
    void failedReplyHasNoEnd();
    void writeAfterClientLeft();
    void deferredReplyIsFinishedElsewhere();
    void deferredReplyMayFinishBeforeTheHandler();
    void deferredReplyMayBeEmpty();
    void droppedDeferredReplyIsAnError();
    void deferredRepliesHoldNoWorker();
    void deferredReplyOutlivesTheServer();
    void deferredReplyOfAnySizeIsTaken();
    void deferredReplyTellsWhatWaits();
    void feedsHaveNoLatency();
    void contextHandlerRunsInItsThread();
    void contextHandlerCanQuitFailAndDefer();
    void requestsFailOnceTheContextIsGone();
    void serverEndsInTheContextsThread();
};

void tst_ServerReplies::piecesMakeOneReply()
{
    const ServerTest test;
    const auto server = test.serve(
        [](const Request &, Reply &reply) {
            for (int i = 0; i < 10'000; ++i) {
                if (!reply.write(QByteArray::number(100'000 + i)) || !reply.write(""))
                    return HandlerResult::Failed;
            }
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    const QByteArray reply = ServerTest::exchange(peer, "00051"
                                                        "0000");
    // 60,000 bytes fit one packet: small pieces share it.
    QCOMPARE(reply.size(), 60'000 + 8);
    QVERIFY(reply.startsWith("ea64100000100001"));
    QVERIFY(reply.endsWith("1099990000"));
}

void tst_ServerReplies::largeWritesAreFramedInPlace()
{
    const ServerTest test;
    const QByteArray big(5'000'000, 'x');
    const auto server = test.serve(
        [&big](const Request &, Reply &reply) {
            const bool ok = reply.write("head") && reply.write(big) && reply.write("tail");
            return ok ? HandlerResult::Done : HandlerResult::Failed;
        },
        ServerTest::options());
    QVERIFY(server);
    const Result<QByteArray> reply = sendCommand(test.path(), {}, "go");
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    QVERIFY(*reply == "head" + big + "tail");
}

void tst_ServerReplies::flushSendsAtOnce()
{
    const ServerTest test;
    Semaphore goOn;
    const auto server = test.serve(
        [&goOn](const Request &, Reply &reply) {
            const bool sent = reply.write("one") && reply.flush();
            goOn.acquire();
            return sent && reply.write("two") ? HandlerResult::Done : HandlerResult::Failed;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QCOMPARE(peer.receive(7), QByteArray("0007one"));
    goOn.release();
    QCOMPARE(peer.receiveMessage(), QByteArray("0007two0000"));
}

void tst_ServerReplies::failedReplyHasNoEnd_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<int>("pieces");
    for (const int pieces : {0, 1, 5}) {
        for (const char *how : {"failed", "exception", "int", "bad_alloc"})
            QTest::addRow("%s after %d", how, pieces) << QByteArray(how) << pieces;
    }
}

void tst_ServerReplies::failedReplyHasNoEnd()
{
    QFETCH(const QByteArray, how);
    QFETCH(const int, pieces);
    const ServerTest test;
    Server server(
        test.path(),
        [&how, pieces](const Request &, Reply &reply) {
            for (int i = 0; i < pieces; ++i) {
                if (!reply.write("piece") || !reply.flush())
                    return HandlerResult::Failed;
            }
            if (how == "exception")
                throw std::runtime_error("exception");
            if (how == "int")
                throw 5;
            if (how == "bad_alloc")
                throw std::bad_alloc();
            return HandlerResult::Failed;
        },
        ServerTest::options());
    std::atomic<int> errors = 0;
    connect(&server, &Server::handlerError, [&errors] { ++errors; });
    QVERIFY(server.listen());
    QVERIFY(server.start());
    for (int i = 0; i < 3; ++i) {
        const Result<QByteArray> reply = sendCommand(test.path(), {}, "go");
        QVERIFY(!reply);
        const ErrorCode code = reply.error().code;
        QVERIFY2(code == ErrorCode::ReplyTruncated || code == ErrorCode::ConnectionClosed,
                 nameOf(code));
    }
    QTRY_COMPARE_WITH_TIMEOUT(errors.load(), 3, ServerTest::Patience);
    QCOMPARE(server.stats().requestsFailed, quint64(3));
}

void tst_ServerReplies::writeAfterClientLeft()
{
    const ServerTest test;
    Semaphore entered;
    Semaphore goOn;
    std::atomic<bool> goneBefore = true;
    std::atomic<bool> goneAfter = false;
    std::optional<Result<void>> written;
    Semaphore finished;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            goneBefore = reply.peerGone();
            entered.release();
            goOn.acquire();
            while (!reply.peerGone())
                std::this_thread::yield();
            goneAfter = true;
            Result<void> result;
            // The first write may still go into a buffer.
            for (int i = 0; i < 1000 && result; ++i) {
                result = reply.write(QByteArray(1000, 'x'));
                if (result)
                    result = reply.flush();
            }
            written = result;
            finished.release();
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(entered.acquire());
    peer.close();
    goOn.release();
    QVERIFY(finished.acquire());
    QVERIFY(!goneBefore);
    QVERIFY(goneAfter);
    QVERIFY(written.has_value());
    if (ServerTest::engine() != EngineKind::Qt || !*written)
        QCOMPARE(written->error().code, ErrorCode::PeerGone);
}

void tst_ServerReplies::deferredReplyIsFinishedElsewhere()
{
    const ServerTest test;
    std::mutex mutex;
    std::vector<DeferredReply> waiting;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            static_cast<void>(reply.write(request.message()));
            DeferredReply deferred = reply.defer();
            if (reply.write("too late").error().code != ErrorCode::WrongState)
                return HandlerResult::Failed;
            const std::lock_guard lock(mutex);
            waiting.push_back(std::move(deferred));
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (int i = 0; i < 3; ++i) {
        // Two at once: the second waits for the end of the first.
        QVERIFY(peer.send("0007one0000"
                          "0007two0000"));
        for (const QByteArray &word : {QByteArray("one"), QByteArray("two")}) {
            const auto arrived = [&] {
                const std::lock_guard lock(mutex);
                return waiting.size() == 1;
            };
            QTRY_VERIFY_WITH_TIMEOUT(arrived(), ServerTest::Patience);
            DeferredReply deferred = std::move(waiting.front());
            waiting.clear();
            QVERIFY(deferred.isPending());
            QVERIFY(!deferred.peerGone());
            QVERIFY(deferred.write("-"));
            QVERIFY(deferred.flush());
            QVERIFY(deferred.finish("!"));
            QVERIFY(!deferred.isPending());
            QCOMPARE(deferred.finish().error().code, ErrorCode::WrongState);
            QCOMPARE(peer.receiveMessage(), "0008" + word
                                                + "-"
                                                  "0005!"
                                                  "0000");
        }
    }
}

void tst_ServerReplies::deferredReplyMayFinishBeforeTheHandler()
{
    const ServerTest test;
    const auto server = test.serve(
        [](const Request &request, Reply &reply) {
            DeferredReply deferred = reply.defer();
            std::thread([&] { static_cast<void>(deferred.finish("early")); }).join();
            // The request is still intact.
            return request.message() == "ping" ? HandlerResult::Done : HandlerResult::Failed;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0009early0000"));
}

void tst_ServerReplies::deferredReplyMayBeEmpty()
{
    const ServerTest test;
    const auto server = test.serve(
        [](const Request &, Reply &reply) {
            return reply.defer().finish({}) ? HandlerResult::Done : HandlerResult::Failed;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0000"), QByteArray("0000"));
}

void tst_ServerReplies::droppedDeferredReplyIsAnError()
{
    const ServerTest test;
    const auto server = test.serve(
        [](const Request &, Reply &reply) {
            static_cast<void>(reply.write("part"));
            const DeferredReply dropped = reply.defer();
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(!ServerTest::exchange(peer, "0008ping0000").endsWith("0000"));
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
}

void tst_ServerReplies::deferredRepliesHoldNoWorker()
{
    const ServerTest test;
    std::mutex mutex;
    std::vector<DeferredReply> waiting;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            const std::lock_guard lock(mutex);
            waiting.push_back(reply.defer());
            return HandlerResult::Done;
        },
        options);
    QVERIFY(server);
    std::vector<RawPeer> peers;
    for (int i = 0; i < 50; ++i) {
        peers.push_back(test.connectPeer());
        QVERIFY(peers.back().send("0008ping0000"));
    }
    const auto arrived = [&] {
        const std::lock_guard lock(mutex);
        return waiting.size() == 50;
    };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(), ServerTest::Patience);
    for (DeferredReply &deferred : waiting)
        QVERIFY(deferred.finish("ok"));
    for (RawPeer &peer : peers)
        QCOMPARE(peer.receiveMessage(), QByteArray("0006ok0000"));
}

void tst_ServerReplies::deferredReplyOutlivesTheServer()
{
    const ServerTest test;
    Semaphore arrived;
    DeferredReply kept;
    ServerOptions options = ServerTest::options();
    options.drainTimeout = 20ms;
    auto server = test.serve(
        [&](const Request &, Reply &reply) {
            kept = reply.defer();
            arrived.release();
            return HandlerResult::Done;
        },
        options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(arrived.acquire());
    server.reset();
    QVERIFY(peer.waitForClosed());
    QVERIFY(kept.peerGone());
    QCOMPARE(kept.write("x").error().code, ErrorCode::Stopped);
    QCOMPARE(kept.finish("x").error().code, ErrorCode::Stopped);
}

void tst_ServerReplies::deferredReplyOfAnySizeIsTaken()
{
    const ServerTest test;
    const QByteArray big(20'000'000, 'y');
    Semaphore refused;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            DeferredReply deferred = reply.defer();
            // Nobody reads: the buffer fills up, and reports it without waiting.
            Result<void> result;
            while (result)
                result = deferred.write(QByteArray(100'000, 'y'));
            if (result.error().code == ErrorCode::WouldBlock)
                refused.release();
            return deferred.finish(big) ? HandlerResult::Done : HandlerResult::Failed;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(refused.acquire());
    const QByteArray reply = peer.receiveMessage();
    QVERIFY(reply.size() > big.size());
    QVERIFY(reply.endsWith("y0000"));
}

void tst_ServerReplies::feedsHaveNoLatency()
{
    const ServerTest test;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            DeferredReply deferred = reply.defer();
            if (request.message() == "feed")
                deferred.setEndless();
            return deferred.finish(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (const QByteArray message : {"0008feed0000", "0008feed0000", "0008ping0000"})
        QCOMPARE(test.exchange(peer, message), message);
    QTRY_COMPARE_WITH_TIMEOUT(server->latency().total(), quint64(1), ServerTest::Patience);
}

void tst_ServerReplies::deferredReplyTellsWhatWaits()
{
    const ServerTest test;
    Semaphore arrived;
    DeferredReply deferred;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            deferred = reply.defer();
            arrived.release();
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    QCOMPARE(deferred.pendingBytes(), qint64(0));
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QVERIFY(arrived.acquire());
    QCOMPARE(deferred.pendingBytes(), qint64(0));

    // Small pieces wait for flush().
    QVERIFY(deferred.write("head"));
    QVERIFY(deferred.pendingBytes() >= 4);
    QVERIFY(deferred.flush());
    QCOMPARE(peer.receive(8), QByteArray("0008head"));
    QTRY_COMPARE_WITH_TIMEOUT(deferred.pendingBytes(), qint64(0), ServerTest::Patience);

    // Nobody reads: what the socket does not take waits here.
    const QByteArray piece(65'516, 'x');
    int pieces = 0;
    while (deferred.pendingBytes() < 3 * piece.size()) {
        QVERIFY(deferred.write(piece) && deferred.flush());
        QVERIFY(++pieces < 1000);
    }
    for (int i = 0; i < pieces; ++i)
        QCOMPARE(peer.receive(4 + piece.size()), "fff0" + piece);
    QTRY_COMPARE_WITH_TIMEOUT(deferred.pendingBytes(), qint64(0), ServerTest::Patience);
    QVERIFY(deferred.finish("tail"));
    QCOMPARE(deferred.pendingBytes(), qint64(0));
    QCOMPARE(peer.receiveMessage(), QByteArray("0008tail0000"));
}

void tst_ServerReplies::contextHandlerRunsInItsThread()
{
    const ServerTest test;
    QObject context;
    int calls = 0; // no lock: only this thread touches it
    Server server(
        test.path(), &context,
        [&](const Request &request, Reply &reply) {
            ++calls;
            if (QThread::currentThread() != context.thread())
                return HandlerResult::Failed;
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    std::atomic<int> right = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 4; ++i)
        clients.emplace_back([&] {
            for (int k = 0; k < 50; ++k)
                right += sendCommand(test.path(), {}, "ping").valueOr({}) == "ping" ? 1 : 0;
        });
    QTRY_COMPARE_WITH_TIMEOUT(calls, 200, ServerTest::Patience);
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(right.load(), 200);
}

void tst_ServerReplies::contextHandlerCanQuitFailAndDefer()
{
    const ServerTest test;
    QObject context;
    DeferredReply kept;
    Server server(
        test.path(), &context,
        [&kept](const Request &request, Reply &reply) {
            if (request.message() == "fail")
                throw std::runtime_error("on purpose");
            if (request.message() == "defer") {
                kept = reply.defer();
                return HandlerResult::Done;
            }
            return HandlerResult::Quit;
        },
        ServerTest::options());
    int errors = 0;
    connect(&server, &Server::handlerError, this, [&errors] { ++errors; });
    QVERIFY(server.listen());
    QVERIFY(server.start());

    RawPeer failing = test.connectPeer();
    QVERIFY(failing.send("0008fail0000"));
    QTRY_COMPARE_WITH_TIMEOUT(errors, 1, ServerTest::Patience);
    QCOMPARE(failing.receiveAll(), QByteArray());
    QCOMPARE(server.stats().requestsFailed, quint64(1));

    RawPeer deferring = test.connectPeer();
    QVERIFY(deferring.send("0009defer0000"));
    QTRY_VERIFY_WITH_TIMEOUT(kept.isPending(), ServerTest::Patience);
    QVERIFY(kept.finish("later"));
    QCOMPARE(deferring.receiveMessage(), QByteArray("0009later0000"));

    RawPeer quitting = test.connectPeer();
    QVERIFY(quitting.send("0008quit0000"));
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), ServerState::Stopped, ServerTest::Patience);
    QCOMPARE(quitting.receiveMessage(), QByteArray("0000"));
}

void tst_ServerReplies::requestsFailOnceTheContextIsGone()
{
    const ServerTest test;
    auto context = std::make_unique<QObject>();
    Server server(test.path(), context.get(), ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer waiting = test.connectPeer();
    QVERIFY(waiting.send("0008ping0000"));
    // Without the event loop, which would deliver the call.
    while (server.stats().requests == 0)
        std::this_thread::yield();
    context.reset();
    QVERIFY(waiting.waitForClosed());
    RawPeer later = test.connectPeer();
    QCOMPARE(ServerTest::exchange(later, "0008ping0000"), QByteArray());
}

void tst_ServerReplies::serverEndsInTheContextsThread()
{
    const ServerTest test;
    QObject context;
    auto server =
        std::make_unique<Server>(test.path(), &context, ServerTest::echo, ServerTest::options());
    QVERIFY(server->listen());
    QVERIFY(server->start());
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    // Its call cannot be delivered while this thread destroys the server: nothing may wait for it.
    while (server->stats().requests == 0)
        std::this_thread::yield();
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY2(timer.elapsed() < 15'000, "waited for the drain timeout");
    QVERIFY(peer.waitForClosed());
}

QTEST_GUILESS_MAIN(tst_ServerReplies)
#include "tst_serverreplies.moc"
