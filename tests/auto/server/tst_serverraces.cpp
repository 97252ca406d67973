// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <ipccore/connection.h>

#include <QtCore/qeventloop.h>
#include <QtCore/qsemaphore.h>
#include <QtCore/qthread.h>

#include <atomic>
#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;

/// Events that rarely coincide.
class tst_ServerRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void workerThatBlocksAgainIsReplacedAgain();
    void endWaitsForTheCallInItsContext();
    void contextEndsInItsOwnCall();
    void eventLoopInTheContextCallsTheHandlerAgain();
    void repliesInItsOwnHandsThenFails();
    void contextEndsAtAnyMoment();
    void deferredRepliesEndWhileTheServerDoes();
};

// The replacement worker must not mistake the end of the first wait for the end of the second.
void tst_ServerRaces::workerThatBlocksAgainIsReplacedAgain()
{
    const ServerTest test;
    const QByteArray half(3'000'000, 'x');
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            if (request.message() != "big")
                return ServerTest::echo(request, reply);
            return reply.write(half) && reply.write(half) ? HandlerResult::Done
                                                          : HandlerResult::Failed;
        },
        options);
    QVERIFY(server);
    RawPeer slow = test.connectPeer();
    QVERIFY(slow.send("0007big0000"));
    // Answered by the replacement, while the only worker waits.
    QCOMPARE(sendCommand(test.path(), {}, "ping").valueOr({}), QByteArray("ping"));
    QCOMPARE(slow.receive(3'500'000).size(), 3'500'000);
    for (int i = 0; i < 10; ++i) {
        const Result<QByteArray> reply = sendCommand(test.path(), {.replyTimeout = 10s}, "ping");
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    }
}

void tst_ServerRaces::endWaitsForTheCallInItsContext()
{
    const ServerTest test;
    for (const HandlerResult result :
         {HandlerResult::Done, HandlerResult::Quit, HandlerResult::Failed}) {
        QThread thread;
        QObject context;
        context.moveToThread(&thread);
        thread.start();
        QSemaphore goOn;
        QSemaphore entered;
        std::atomic<bool> returned = false;
        ServerOptions options = ServerTest::options();
        options.drainTimeout = 10ms;
        auto server = std::make_unique<Server>(
            test.path(), &context,
            [&](const Request &, Reply &) {
                entered.release();
                goOn.acquire();
                returned = true;
                return result;
            },
            options);
        QVERIFY(server->listen());
        QVERIFY(server->start());
        RawPeer peer = test.connectPeer();
        QVERIFY(peer.send("0008ping0000"));
        QVERIFY(entered.tryAcquire(1, ServerTest::Patience));
        std::thread helper([&] {
            peer.waitForClosed();
            goOn.release();
        });
        server.reset();
        QVERIFY(returned);
        helper.join();
        thread.quit();
        thread.wait();
    }
}

void tst_ServerRaces::contextEndsInItsOwnCall()
{
    const ServerTest test;
    auto context = std::make_unique<QObject>();
    Server server(
        test.path(), context.get(),
        [&context](const Request &request, Reply &reply) {
            context.reset();
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer peer = test.connectPeer();
    RawPeer other = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    QTRY_VERIFY_WITH_TIMEOUT(!context, ServerTest::Patience);
    QCOMPARE(peer.receiveMessage(), QByteArray("0008ping0000"));
    QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray());
}

// As documented: the second call begins and returns within the first one.
void tst_ServerRaces::eventLoopInTheContextCallsTheHandlerAgain()
{
    const ServerTest test;
    QObject context;
    QByteArrayList calls;
    RawPeer inner;
    QEventLoop loop;
    Server server(
        test.path(), &context,
        [&](const Request &request, Reply &reply) {
            const QByteArray message = request.message().toByteArray();
            calls += "begin " + message;
            if (message == "inner")
                loop.quit();
            else if (inner.send("0009inner0000"))
                loop.exec();
            calls += "end " + message;
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    inner = test.connectPeer();
    RawPeer outer = test.connectPeer();
    QVERIFY(outer.send("0009outer0000"));
    const QByteArrayList expected{"begin outer", "begin inner", "end inner", "end outer"};
    QTRY_COMPARE_WITH_TIMEOUT(calls, expected, ServerTest::Patience);
    QCOMPARE(inner.receiveMessage(), QByteArray("0009inner0000"));
    QCOMPARE(outer.receiveMessage(), QByteArray("0009outer0000"));
}

// By then the connection serves its next request, which has nothing to do with the first.
void tst_ServerRaces::repliesInItsOwnHandsThenFails()
{
    const ServerTest test;
    QObject context;
    Server *running = nullptr;
    Server server(
        test.path(), &context,
        [&running](const Request &request, Reply &reply) {
            if (request.message() != QByteArrayView("fail"))
                return ServerTest::echo(request, reply);
            DeferredReply deferred = reply.defer();
            if (!deferred.finish("done"))
                return HandlerResult::Done;
            QDeadlineTimer deadline(ServerTest::Patience);
            while (running->stats().requests < 2 && !deadline.hasExpired())
                QThread::yieldCurrentThread();
            return HandlerResult::Failed;
        },
        ServerTest::options());
    running = &server;
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008fail00000008ping0000"));
    QTRY_COMPARE_WITH_TIMEOUT(server.stats().requests, quint64(2), ServerTest::Patience);
    QCOMPARE(peer.receiveMessage(), QByteArray("0008done0000"));
    QTRY_COMPARE_WITH_TIMEOUT(server.latency().total(), quint64(2), ServerTest::Patience);
    QCOMPARE(peer.receiveMessage(), QByteArray("0008ping0000"));
}

void tst_ServerRaces::contextEndsAtAnyMoment()
{
    const ServerTest test;
    for (int round = 0; round < 30; ++round) {
        QThread thread;
        auto *const context = new QObject;
        context->moveToThread(&thread);
        thread.start();
        ServerOptions options = ServerTest::options();
        options.drainTimeout = 2s;
        auto server = std::make_unique<Server>(test.path(), context, ServerTest::echo, options);
        QVERIFY(server->listen());
        QVERIFY(server->start());
        std::vector<std::thread> clients;
        std::atomic<int> answered = 0;
        std::atomic<bool> wrong = false;
        for (int i = 0; i < 4; ++i)
            clients.emplace_back([&] {
                for (int k = 0; k < 20; ++k) {
                    const Result<QByteArray> reply = sendCommand(test.path(), {}, "ping");
                    wrong = wrong || (reply && *reply != "ping");
                    ++answered;
                }
            });
        while (answered < round)
            std::this_thread::yield();
        context->deleteLater();
        if (round % 2 == 0)
            server.reset();
        for (std::thread &client : clients)
            client.join();
        QVERIFY(!wrong);
        server.reset();
        thread.quit();
        thread.wait();
    }
}

void tst_ServerRaces::deferredRepliesEndWhileTheServerDoes()
{
    const ServerTest test;
    for (int round = 0; round < 50; ++round) {
        std::mutex mutex;
        std::vector<DeferredReply> waiting;
        ServerOptions options = ServerTest::options();
        options.drainTimeout = std::chrono::milliseconds(round % 2);
        auto server = test.serve(
            [&](const Request &, Reply &reply) {
                const std::lock_guard lock(mutex);
                waiting.push_back(reply.defer());
                return HandlerResult::Done;
            },
            options);
        QVERIFY(server);
        std::vector<RawPeer> peers;
        for (int i = 0; i < 16; ++i) {
            peers.push_back(test.connectPeer());
            QVERIFY(peers.back().send("0008ping0000"));
        }
        const auto arrived = [&] {
            const std::lock_guard lock(mutex);
            return waiting.size() == peers.size();
        };
        while (!arrived())
            std::this_thread::yield();
        std::thread finisher([&] {
            for (DeferredReply &deferred : waiting)
                static_cast<void>(deferred.finish("done"));
        });
        server.reset();
        finisher.join();
        for (RawPeer &peer : peers) {
            const QByteArray reply = peer.receiveMessage();
            QVERIFY2(reply.isEmpty() || reply == "0008done0000", reply.constData());
            QVERIFY(peer.waitForClosed());
        }
    }
}

QTEST_GUILESS_MAIN(tst_ServerRaces)
#include "tst_serverraces.moc"
