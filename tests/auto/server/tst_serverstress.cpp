// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <ipccore/connection.h>

#include <QtCore/qdir.h>
#include <QtCore/qrandom.h>

#include <atomic>
#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;

/// Many clients that do everything a client can do, and a server that stops in the middle of it.
///
/// IPCCORE_STRESS_ROUNDS sets the number of rounds; IPCCORE_STRESS_SEED repeats a failed run, as
/// far as threads can be repeated.
class tst_ServerStress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void initTestCase();
    void stopAmongClients();

private:
    static constexpr int Clients = 16;
    static constexpr int StepsOfAClient = 12;

    struct Round
    {
        const ServerTest &test;
        std::atomic<int> steps = 0;
        std::atomic<int> wrong = 0;    ///< complete but wrong replies
        std::atomic<int> timeouts = 0; ///< clients that were neither answered nor closed
    };

    void playRound(const ServerTest &test, quint32 seed);
    static int threadCount();
    static void client(Round &round, quint32 seed);
    static bool step(Round &round, QRandomGenerator &random);
    static bool ping(Round &round);
    static bool echo(Round &round, int size);
    static bool pipeline(RawPeer &peer, Round &round, int count);
    static bool readSlowly(RawPeer &peer, Round &round);
    static void judge(Round &round, RawPeer &peer, const QByteArray &reply,
                      const QByteArray &expected);

    int m_rounds = 0;
    quint32 m_seed = 0;
};

void tst_ServerStress::initTestCase()
{
    m_rounds = qEnvironmentVariableIsSet("IPCCORE_STRESS_ROUNDS")
                   ? qEnvironmentVariableIntValue("IPCCORE_STRESS_ROUNDS")
                   : 20;
    m_seed = qEnvironmentVariableIsSet("IPCCORE_STRESS_SEED")
                 ? static_cast<quint32>(qEnvironmentVariableIntValue("IPCCORE_STRESS_SEED"))
                 : QRandomGenerator::global()->generate() >> 1;
    qInfo("IPCCORE_STRESS_SEED=%u", m_seed);
}

void tst_ServerStress::stopAmongClients()
{
    const ServerTest test;
    // One-time allocations have happened after the first round.
    playRound(test, m_seed);
    const int descriptors = ServerTest::openDescriptors();
    const int threads = threadCount();
    for (int i = 1; i < m_rounds && !QTest::currentTestFailed(); ++i)
        playRound(test, m_seed + static_cast<quint32>(i));
    QCOMPARE(ServerTest::openDescriptors(), descriptors);
    // A joined thread may still be visible for a moment.
    QTRY_VERIFY_WITH_TIMEOUT(threadCount() <= threads, ServerTest::Patience);
}

void tst_ServerStress::playRound(const ServerTest &test, quint32 seed)
{
    QRandomGenerator random(seed);
    ServerOptions options = ServerTest::options();
    options.threadCount = random.bounded(1, 5);
    options.maxConnections = random.bounded(2) ? 0 : 8;
    options.readyQueue = random.bounded(2) ? 256 : 1;
    options.replyBuffer = random.bounded(2) ? 65'536 : 1'048'576;
    options.extraThreads = random.bounded(2) ? 64 : Clients;
    const int stopAfter = random.bounded(Clients * StepsOfAClient);
    std::atomic<qint64> opened = 0;
    std::atomic<qint64> closed = 0;
    auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    connect(
        server.get(), &Server::connectionOpened, server.get(), [&opened] { ++opened; },
        Qt::DirectConnection);
    connect(
        server.get(), &Server::connectionClosed, server.get(), [&closed] { ++closed; },
        Qt::DirectConnection);

    Round round{test};
    std::vector<std::thread> clients;
    for (int i = 0; i < Clients; ++i)
        clients.emplace_back(client, std::ref(round), random.generate());
    while (round.steps < stopAfter)
        std::this_thread::yield();
    server->stop();
    const Result<void> stopped = server->waitForStopped(std::chrono::seconds(20));
    for (std::thread &thread : clients)
        thread.join();
    const QByteArray text = "seed " + QByteArray::number(seed);
    const char *const where = text.constData();
    QVERIFY2(stopped, where);
    QVERIFY2(round.wrong == 0, where);
    QVERIFY2(round.timeouts == 0, where);
    const ServerStats stats = server->stats();
    QVERIFY2(stats.connectionsOpen == 0, where);
    QVERIFY2(opened == closed && stats.connectionsAccepted == quint64(opened.load()), where);
    QVERIFY2(stats.protocolErrors == 0 && stats.requestsFailed <= quint64(opened.load()), where);
}

int tst_ServerStress::threadCount()
{
    return static_cast<int>(QDir(QStringLiteral("/proc/self/task")).entryList().size());
}

void tst_ServerStress::client(Round &round, quint32 seed)
{
    QRandomGenerator random(seed);
    for (int i = 0; i < StepsOfAClient; ++i) {
        ++round.steps;
        // Once the path is gone there is nothing more to try, but the server counts the steps.
        if (!step(round, random)) {
            round.steps += StepsOfAClient - i;
            return;
        }
    }
}

// False once nobody listens any more.
bool tst_ServerStress::step(Round &round, QRandomGenerator &random)
{
    const int kind = random.bounded(6);
    if (kind == 0)
        return ping(round);
    if (kind == 1)
        return echo(round, random.bounded(3'000'000));
    RawPeer peer = round.test.connectPeer();
    if (!peer.isOpen())
        return false;
    if (kind == 2)
        return true;
    if (kind == 3)
        return peer.send(QByteArray("0009hello0000").first(random.bounded(1, 13))) || true;
    if (kind == 4)
        return pipeline(peer, round, random.bounded(1, 50));
    return readSlowly(peer, round);
}

bool tst_ServerStress::ping(Round &round)
{
    const Result<QByteArray> reply = sendCommand(round.test.path(), {}, "ping");
    if (reply && *reply != "ping")
        ++round.wrong;
    if (!reply && reply.error().code == ErrorCode::Timeout)
        ++round.timeouts;
    return reply || reply.error().phase != Phase::Connect;
}

bool tst_ServerStress::echo(Round &round, int size)
{
    const QByteArray message(size, 'e');
    const Result<QByteArray> reply = sendCommand(round.test.path(), {}, message);
    if (reply && *reply != message)
        ++round.wrong;
    if (!reply && reply.error().code == ErrorCode::Timeout)
        ++round.timeouts;
    return reply || reply.error().phase != Phase::Connect;
}

bool tst_ServerStress::pipeline(RawPeer &peer, Round &round, int count)
{
    peer.send(QByteArray("0008ping0000").repeated(count));
    for (int i = 0; i < count; ++i) {
        const QByteArray reply = peer.receiveMessage();
        judge(round, peer, reply, "0008ping0000");
        if (reply.isEmpty())
            break;
    }
    return true;
}

bool tst_ServerStress::readSlowly(RawPeer &peer, Round &round)
{
    const QByteArray message = QByteArray("fff0" + QByteArray(65'516, 's')).repeated(12) + "0000";
    peer.send(message);
    QByteArray reply;
    for (qsizetype size = 1; reply.size() < message.size(); size *= 2) {
        const QByteArray piece = peer.receive(std::min(size, message.size() - reply.size()));
        reply += piece;
        if (piece.isEmpty())
            break;
        std::this_thread::yield();
    }
    judge(round, peer, reply, message);
    return true;
}

// A reply is right, or incomplete.
void tst_ServerStress::judge(Round &round, RawPeer &peer, const QByteArray &reply,
                             const QByteArray &expected)
{
    if (peer.lastError() == ETIMEDOUT)
        ++round.timeouts;
    else if (!expected.startsWith(reply))
        ++round.wrong;
}

QTEST_GUILESS_MAIN(tst_ServerStress)
#include "tst_serverstress.moc"
