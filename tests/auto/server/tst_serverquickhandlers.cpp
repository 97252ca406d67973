// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <QtCore/qscopeguard.h>
#include <QtCore/qthread.h>

#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// ServerOptions::quickHandlers, which QtEngine obeys and EpollEngine does not need.
class tst_ServerQuickHandlers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runOnOneThread();
    void endings_data();
    void endings();
    void quits();
    void defer();
    void writeDoesNotWait();
    void pipelinedAreAnsweredInOrder();
    void largeRequestsAndReplies();
    void contextHandler();
    void epollIgnoresIt();

private:
    static ServerOptions options(EngineKind engine = EngineKind::Qt)
    {
        ServerOptions options;
        options.engine = engine;
        options.threadCount = 4;
        options.quickHandlers = true;
        return options;
    }
};

void tst_ServerQuickHandlers::runOnOneThread()
{
    const ServerTest test;
    std::mutex mutex;
    std::set<std::thread::id> threads; // guarded by mutex
    std::atomic<int> running = 0;
    std::atomic<bool> together = false;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            together = together || ++running > 1;
            {
                const std::lock_guard lock(mutex);
                threads.insert(std::this_thread::get_id());
            }
            std::this_thread::yield();
            --running;
            return ServerTest::echo(request, reply);
        },
        options());
    QVERIFY(server);
    std::atomic<int> right = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 6; ++i)
        clients.emplace_back([&] {
            RawPeer peer = test.connectPeer();
            for (int k = 0; k < 200; ++k)
                right += ServerTest::exchange(peer, "0005a0000") == "0005a0000" ? 1 : 0;
        });
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(right.load(), 1200);
    QCOMPARE(threads.size(), std::size_t(1));
    QVERIFY(!together);
    QVERIFY(*threads.begin() != std::this_thread::get_id());
    QCOMPARE(server->stats().requests, quint64(1200));
}

void tst_ServerQuickHandlers::endings_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::newRow("failed") << QByteArray("failed");
    QTest::newRow("exception") << QByteArray("exception");
    QTest::newRow("int") << QByteArray("int");
}

void tst_ServerQuickHandlers::endings()
{
    QFETCH(const QByteArray, how);
    const ServerTest test;
    Server server(
        test.path(),
        [&how](const Request &request, Reply &reply) {
            if (request.message() == "ping")
                return ServerTest::echo(request, reply);
            static_cast<void>(reply.write("piece"));
            static_cast<void>(reply.flush());
            if (how == "exception")
                throw std::runtime_error("on purpose");
            if (how == "int")
                throw 5;
            return HandlerResult::Failed;
        },
        options());
    std::atomic<int> errors = 0;
    connect(&server, &Server::handlerError, [&errors] { ++errors; });
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer other = test.connectPeer();
    for (int i = 1; i <= 3; ++i) {
        RawPeer peer = test.connectPeer();
        // What follows it is not answered.
        QVERIFY(peer.send("0006go0000"
                          "0008ping0000"));
        const QByteArray reply = peer.receiveAll();
        QVERIFY2(QByteArray("0009piece").startsWith(reply), reply.constData());
        QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray("0008ping0000"));
        QCOMPARE(server.stats().requestsFailed, static_cast<quint64>(i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(errors.load(), 3, ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.stats().connectionsOpen, 1, ServerTest::Patience);
}

void tst_ServerQuickHandlers::quits()
{
    const ServerTest test;
    const auto server = test.serve(
        [](const Request &request, Reply &reply) {
            static_cast<void>(reply.write(request.message()));
            return request.message() == "quit" ? HandlerResult::Quit : HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    RawPeer idle = test.connectPeer();
    QCOMPARE(ServerTest::exchange(idle, "0008ping0000"), QByteArray("0008ping0000"));
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008quit0000"), QByteArray("0008quit0000"));
    QVERIFY(peer.waitForClosed());
    QVERIFY(idle.waitForClosed());
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

void tst_ServerQuickHandlers::defer()
{
    const ServerTest test;
    std::mutex mutex;
    std::vector<DeferredReply> waiting; // guarded by mutex
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            if (request.message() == "ping")
                return ServerTest::echo(request, reply);
            static_cast<void>(reply.write(request.message()));
            const std::lock_guard lock(mutex);
            waiting.push_back(reply.defer());
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    RawPeer other = test.connectPeer();
    RawPeer peer = test.connectPeer();
    for (int i = 0; i < 5; ++i) {
        QVERIFY(peer.send("0007one0000"
                          "0007two0000"));
        for (const QByteArray &word : {QByteArray("one"), QByteArray("two")}) {
            const auto arrived = [&] {
                const std::lock_guard lock(mutex);
                return waiting.size() == 1;
            };
            QTRY_VERIFY_WITH_TIMEOUT(arrived(), ServerTest::Patience);
            // Nobody waits for it.
            QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray("0008ping0000"));
            DeferredReply deferred = std::move(waiting.front());
            waiting.clear();
            QVERIFY(deferred.finish("!"));
            QCOMPARE(peer.receiveMessage(), "0008" + word + "!0000");
        }
    }
}

// The client does not read: nobody else has to wait for that.
void tst_ServerQuickHandlers::writeDoesNotWait()
{
    const ServerTest test;
    std::atomic<int> code = -1;
    std::atomic<qint64> taken = 0;
    ServerOptions few = options();
    few.replyBuffer = 256 * 1024;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            if (request.message() == "ping")
                return ServerTest::echo(request, reply);
            Result<void> result;
            for (int i = 0; i < 100'000 && result; ++i) {
                result = reply.write(QByteArray(10'000, 'x'));
                taken += result ? 10'000 : 0;
            }
            code = result ? -2 : static_cast<int>(result.error().code);
            return HandlerResult::Done;
        },
        few);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0007big0000"));
    RawPeer other = test.connectPeer();
    QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray("0008ping0000"));
    QTRY_COMPARE_WITH_TIMEOUT(code.load(), static_cast<int>(ErrorCode::WouldBlock),
                              ServerTest::Patience);
    QVERIFY2(taken < 4'000'000, qPrintable(QString::number(taken)));
    // What was accepted arrives once the client reads.
    QCOMPARE(peer.receiveMessage().count('x'), taken.load());
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
}

void tst_ServerQuickHandlers::pipelinedAreAnsweredInOrder()
{
    const ServerTest test;
    const auto server = test.serve(ServerTest::echo, options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QByteArray requests;
    for (int i = 0; i < 20'000; ++i)
        requests += "000a" + QByteArray::number(100'000 + i) + "0000";
    std::thread sender([&] { peer.send(requests); });
    const QByteArray replies = peer.receive(requests.size());
    sender.join();
    QVERIFY(replies == requests);
    QCOMPARE(server->stats().requests, quint64(20'000));
}

void tst_ServerQuickHandlers::largeRequestsAndReplies()
{
    const ServerTest test;
    ServerOptions large = options();
    large.replyBuffer = 8 * 1024 * 1024;
    const auto server = test.serve(ServerTest::echo, large);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (const int packets : {1, 2, 17, 60}) {
        QByteArray request;
        for (int i = 0; i < packets; ++i)
            request += "fff0" + QByteArray(65'516, static_cast<char>('a' + i % 26));
        request += "0000";
        std::thread sender([&] { peer.send(request); });
        const QByteArray reply = peer.receive(request.size());
        sender.join();
        QVERIFY2(reply == request, qPrintable(QString::number(packets)));
    }
}

// It runs in its object's thread even so.
void tst_ServerQuickHandlers::contextHandler()
{
    const ServerTest test;
    QObject context;
    int calls = 0; // no lock: only this thread touches it
    Server server(
        test.path(), &context,
        [&](const Request &request, Reply &reply) {
            ++calls;
            return QThread::currentThread() == context.thread() ? ServerTest::echo(request, reply)
                                                                : HandlerResult::Failed;
        },
        options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(QByteArray("0008ping0000").repeated(100)));
    QTRY_COMPARE_WITH_TIMEOUT(calls, 100, ServerTest::Patience);
    QCOMPARE(peer.receive(1200), QByteArray("0008ping0000").repeated(100));
}

void tst_ServerQuickHandlers::epollIgnoresIt()
{
#if !IPCCORE_LINUX
    QSKIP("No epoll here");
#endif
    const ServerTest test;
    Semaphore entered;
    Semaphore goOn;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            entered.release();
            if (request.message() == "wait" && !goOn.acquire())
                return HandlerResult::Failed;
            if (request.message() == "big")
                return reply.write(QByteArray(8'000'000, 'x')) ? HandlerResult::Done
                                                               : HandlerResult::Failed;
            return ServerTest::echo(request, reply);
        },
        options(EngineKind::Epoll));
    QVERIFY(server);
    // Handlers run concurrently, and wait for their clients.
    RawPeer first = test.connectPeer();
    QVERIFY(first.send("0008wait0000"));
    QVERIFY(entered.acquire());
    RawPeer second = test.connectPeer();
    QCOMPARE(ServerTest::exchange(second, "0008ping0000"), QByteArray("0008ping0000"));
    QCOMPARE(ServerTest::exchange(second, "0007big0000").count('x'), 8'000'000);
    goOn.release();
    QCOMPARE(first.receiveMessage(), QByteArray("0008wait0000"));
}

QTEST_GUILESS_MAIN(tst_ServerQuickHandlers)
#include "tst_serverquickhandlers.moc"
