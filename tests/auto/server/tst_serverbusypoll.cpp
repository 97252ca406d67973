// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

// ServerOptions::busyPoll: one worker polls, and the others must not lack it.
class tst_ServerBusyPoll : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void requestsAreAnswered();
    void blockedHandlerHoldsUpNobody();
    void stopsWhileIdle();

private:
    static ServerOptions options()
    {
        ServerOptions options = ServerTest::options();
        options.busyPoll = 100us;
        return options;
    }
};

void tst_ServerBusyPoll::requestsAreAnswered()
{
    constexpr int Clients = 6;
    constexpr int Requests = 300;
    const ServerTest test;
    const auto server = test.serve(ServerTest::echo, options());
    QVERIFY(server);
    std::atomic<int> answered = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < Clients; ++i) {
        clients.emplace_back([&] {
            RawPeer peer = test.connectPeer();
            for (int k = 0; k < Requests; ++k) {
                if (ServerTest::exchange(peer, "0008ping0000") == "0008ping0000")
                    ++answered;
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(answered.load(), Clients * Requests);
}

// The polling worker handles what it finds; while that takes long, the next worker takes over.
void tst_ServerBusyPoll::blockedHandlerHoldsUpNobody()
{
    const ServerTest test;
    Semaphore entered;
    Semaphore leave;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            if (request.message() == "wait") {
                entered.release();
                leave.acquire();
            }
            return ServerTest::echo(request, reply);
        },
        options());
    QVERIFY(server);
    std::vector<RawPeer> waiting;
    // One worker stays free, however often polling was taken over on the way.
    for (int i = 0; i < options().threadCount - 1; ++i) {
        waiting.push_back(test.connectPeer());
        QVERIFY(waiting.back().send("0008wait0000"));
        QVERIFY(entered.acquire());
    }
    RawPeer other = test.connectPeer();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray("0008ping0000"));
    for (std::size_t i = 0; i < waiting.size(); ++i)
        leave.release();
    for (RawPeer &peer : waiting)
        QCOMPARE(peer.receiveMessage(), QByteArray("0008wait0000"));
    // Those that have returned can be used again.
    QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray("0008ping0000"));
}

void tst_ServerBusyPoll::stopsWhileIdle()
{
    const ServerTest test;
    const auto server = test.serve(ServerTest::echo, options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

QTEST_GUILESS_MAIN(tst_ServerBusyPoll)
#include "tst_serverbusypoll.moc"
