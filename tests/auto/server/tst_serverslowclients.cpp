// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <ipccore/connection.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

// Clients that do not read their replies.
class tst_ServerSlowClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void stalledClientEndsTheWrite();
    void stalledClientsAreDroppedWithTheTotalUsedUp();
    void stalledClientIsDroppedAfterTheHandler();
    void readingClientGetsEverything();
    void blockedWorkersAreReplaced();
    void longestStalledMakesRoom();
    void stopCutsStalledClients();

private:
    // Larger than every buffer on the way.
    static constexpr qsizetype Huge = 16 * 1024 * 1024;

    static HandlerResult hugeOrPong(const Request &request, Reply &reply)
    {
        const bool sent = request.message() == "ping" ? bool(reply.write("pong"))
                                                      : bool(reply.write(QByteArray(Huge, 'x')));
        return sent ? HandlerResult::Done : HandlerResult::Failed;
    }
};

void tst_ServerSlowClients::stalledClientEndsTheWrite()
{
    const ServerTest test;
    std::atomic<int> code = -1;
    ServerOptions options = ServerTest::options();
    options.writeStallTimeout = 200ms;
    const auto server = test.serve(
        [&code](const Request &, Reply &reply) {
            const Result<void> written = reply.write(QByteArray(Huge, 'x'));
            code = written ? -2 : static_cast<int>(written.error().code);
            return HandlerResult::Failed;
        },
        options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008huge0000"));
    QTRY_COMPARE_WITH_TIMEOUT(code.load(), static_cast<int>(ErrorCode::PeerStalled),
                              ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
    QVERIFY(server->stats().writeStalls >= 1);
}

// When clients hold all of the shared buffer: nobody waits behind them forever.
void tst_ServerSlowClients::stalledClientsAreDroppedWithTheTotalUsedUp()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.writeStallTimeout = 200ms;
    options.replyBuffer = 256 * 1024;
    options.totalReplyBuffer = options.replyBuffer;
    const auto server = test.serve(hugeOrPong, options);
    QVERIFY(server);
    std::vector<RawPeer> stalled;
    for (int i = 0; i < 8; ++i) {
        stalled.push_back(test.connectPeer());
        QVERIFY(stalled.back().send("0008huge0000"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().writeStalls, quint64(8), ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
}

void tst_ServerSlowClients::stalledClientIsDroppedAfterTheHandler()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.writeStallTimeout = 200ms;
    // Fits the reply's own buffer: the handler never waits.
    const auto server = test.serve(
        [](const Request &, Reply &reply) {
            return reply.write(QByteArray(900'000, 'x')) ? HandlerResult::Done
                                                         : HandlerResult::Failed;
        },
        options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008huge0000"));
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().writeStalls, quint64(1), ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
    QCOMPARE(server->stats().requestsFailed, quint64(0));
}

void tst_ServerSlowClients::readingClientGetsEverything()
{
    const ServerTest test;
    const auto server = test.serve(hugeOrPong, ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008huge0000"));
    const qsizetype packets = (Huge + 65515) / 65516;
    qsizetype left = Huge + 4 * packets + 4;
    while (left > 0) {
        const QByteArray piece = peer.receive(std::min<qsizetype>(left, 10'000));
        QVERIFY(!piece.isEmpty());
        left -= piece.size();
    }
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008pong0000"));
    QCOMPARE(server->stats().writeStalls, quint64(0));
}

void tst_ServerSlowClients::blockedWorkersAreReplaced()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.threadCount = 2;
    options.drainTimeout = 0ms;
    const auto server = test.serve(hugeOrPong, options);
    QVERIFY(server);
    std::vector<RawPeer> stalled;
    for (int i = 0; i < 12; ++i) {
        stalled.push_back(test.connectPeer());
        QVERIFY(stalled.back().send("0008huge0000"));
    }
    for (int i = 0; i < 20; ++i)
        QCOMPARE(sendCommand(test.path(), {}, "ping").valueOr("error"), QByteArray("pong"));
    QCOMPARE(server->stats().stalledEvicted, quint64(0));
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().requests, quint64(12 + 20), ServerTest::Patience);
    for (RawPeer &peer : stalled)
        QVERIFY(peer.receiveMessage().size() > Huge);
}

void tst_ServerSlowClients::longestStalledMakesRoom()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.threadCount = 2;
    options.extraThreads = 3;
    options.drainTimeout = 0ms;
    const auto server = test.serve(hugeOrPong, options);
    QVERIFY(server);
    std::vector<RawPeer> stalled;
    for (int i = 0; i < 12; ++i) {
        stalled.push_back(test.connectPeer());
        QVERIFY(stalled.back().send("0008huge0000"));
    }
    QTRY_VERIFY_WITH_TIMEOUT(server->stats().stalledEvicted >= 9, ServerTest::Patience);
    QCOMPARE(sendCommand(test.path(), {}, "ping").valueOr("error"), QByteArray("pong"));
    // Whichever they were: at most three are still being waited for.
    QTRY_VERIFY_WITH_TIMEOUT(server->stats().connectionsOpen <= 3, ServerTest::Patience);
}

void tst_ServerSlowClients::stopCutsStalledClients()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.drainTimeout = 100ms;
    const auto server = test.serve(hugeOrPong, options);
    QVERIFY(server);
    std::vector<RawPeer> stalled;
    for (int i = 0; i < 6; ++i) {
        stalled.push_back(test.connectPeer());
        QVERIFY(stalled.back().send("0008huge0000"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().requests, quint64(6), ServerTest::Patience);
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    for (RawPeer &peer : stalled)
        QVERIFY(!peer.receiveMessage().endsWith("0000"));
}

QTEST_GUILESS_MAIN(tst_ServerSlowClients)
#include "tst_serverslowclients.moc"
