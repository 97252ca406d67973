// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "finisher.h"
#include "servertest.h"

#include <QtCore/qrandom.h>

#include <atomic>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <vector>

using namespace IpcCore;

/// Clients that send many requests before they read, read late, leave in between or are cut, and
/// handlers of every kind: each reply must be that of its request.
///
/// IPCCORE_STRESS_REQUESTS sets the number of requests; IPCCORE_STRESS_SEED repeats a failed run,
/// as far as threads can be repeated.
class tst_ServerPipelineStress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void everyReplyBelongsToItsRequest_data();
    void everyReplyBelongsToItsRequest();

private:
    static constexpr int Clients = 8;

    struct Run
    {
        const ServerTest &test;
        std::atomic<qint64> left;      ///< requests still to be sent
        std::atomic<qint64> right = 0; ///< replies that were as expected
        std::atomic<int> wrong = 0;
        std::atomic<int> incomplete = 0; ///< connections that ended too early or not in time
    };

    static QByteArray message(QRandomGenerator &random, int number);
    static QByteArray replyTo(const QByteArray &message);
    static HandlerResult handle(Finisher &finisher, const Request &request, Reply &reply);
    static void client(Run &run, quint32 seed);
    static void converse(Run &run, QRandomGenerator &random);
    static QByteArray exchangeAll(const RawPeer &peer, const QByteArray &requests, qsizetype most,
                                  qsizetype stopAt, QRandomGenerator &random);
};

void tst_ServerPipelineStress::everyReplyBelongsToItsRequest_data()
{
    QTest::addColumn<bool>("quick");
    QTest::newRow("in workers") << false;
    QTest::newRow("quick handlers") << true;
}

void tst_ServerPipelineStress::everyReplyBelongsToItsRequest()
{
    QFETCH(const bool, quick);
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.quickHandlers = quick;
    options.replyBuffer = 65'536;
    Finisher finisher;
    const auto server =
        test.serve([&finisher](const Request &request,
                               Reply &reply) { return handle(finisher, request, reply); },
                   options);
    QVERIFY(server);
    const quint32 seed = qEnvironmentVariableIsSet("IPCCORE_STRESS_SEED")
                             ? qEnvironmentVariable("IPCCORE_STRESS_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("IPCCORE_STRESS_SEED=%u", seed);
    const qint64 requests = qEnvironmentVariableIsSet("IPCCORE_STRESS_REQUESTS")
                                ? qEnvironmentVariable("IPCCORE_STRESS_REQUESTS").toLongLong()
                                : 40'000;
    Run run{.test = test, .left = requests};
    std::vector<std::thread> clients;
    for (quint32 i = 0; i < Clients; ++i)
        clients.emplace_back(client, std::ref(run), seed + i);
    for (std::thread &thread : clients)
        thread.join();
    QCOMPARE(run.wrong.load(), 0);
    QCOMPARE(run.incomplete.load(), 0);
    QVERIFY(run.right.load() > requests / 10);
    QCOMPARE(server->stats().protocolErrors, quint64(0));
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(server->stats().connectionsOpen, qint64(0));
}

// Its first letter says how it is to be answered.
QByteArray tst_ServerPipelineStress::message(QRandomGenerator &random, int number)
{
    const int kind = random.bounded(1000);
    const char letter = kind < 800   ? 'e'
                        : kind < 900 ? 'p'
                        : kind < 970 ? 'd'
                        : kind < 990 ? 'b'
                        : kind < 998 ? 's'
                                     : 'f';
    return letter + QByteArray::number(number) + ' ' + QByteArray::number(random.generate())
           + QByteArray(random.bounded(100), '.');
}

QByteArray tst_ServerPipelineStress::replyTo(const QByteArray &message)
{
    switch (message.front()) {
    case 'p':
        return message + message;
    case 'b':
        return message.repeated(2000);
    default:
        return message;
    }
}

HandlerResult tst_ServerPipelineStress::handle(Finisher &finisher, const Request &request,
                                               Reply &reply)
{
    const QByteArray message = request.message().toByteArray();
    switch (message.front()) {
    case 'p':
        static_cast<void>(reply.write(message));
        static_cast<void>(reply.flush());
        break;
    case 'd':
        finisher.add(reply.defer(), message);
        return HandlerResult::Done;
    case 's':
        QThread::usleep(1500);
        break;
    case 'f':
        return HandlerResult::Failed;
    default:
        break;
    }
    static_cast<void>(reply.write(message.front() == 'b' ? replyTo(message) : message));
    return HandlerResult::Done;
}

void tst_ServerPipelineStress::client(Run &run, quint32 seed)
{
    QRandomGenerator random(seed);
    while (run.left > 0 && run.wrong == 0 && run.incomplete == 0)
        converse(run, random);
}

// One connection: some requests, then what became of them.
void tst_ServerPipelineStress::converse(Run &run, QRandomGenerator &random)
{
    const int count = random.bounded(1, random.bounded(10) == 0 ? 3000 : 100);
    run.left -= count;
    QByteArray requests;
    QByteArray expected;
    bool failed = false;
    qint64 replies = 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray text = message(random, i);
        requests += QByteArray::number(text.size() + 4, 16).rightJustified(4, '0') + text + "0000";
        failed = failed || text.front() == 'f';
        if (failed)
            continue;
        ++replies;
        const QByteArray reply = replyTo(text);
        for (QByteArrayView rest = reply; !rest.isEmpty();) {
            const auto size = std::min<qsizetype>(rest.size(), 65'516);
            // A flush starts another packet.
            const qsizetype part = text.front() == 'p' ? text.size() : size;
            expected += QByteArray::number(part + 4, 16).rightJustified(4, '0');
            expected += rest.first(part);
            rest = rest.sliced(part);
        }
        expected += "0000";
    }
    const RawPeer peer = run.test.connectPeer();
    if (!peer.isOpen()) {
        ++run.incomplete;
        return;
    }
    const bool leaves = random.bounded(5) == 0;
    const qsizetype stopAt = leaves ? random.bounded(expected.size() + 1) : expected.size();
    const QByteArray received = exchangeAll(peer, requests, expected.size(), stopAt, random);
    if (!expected.startsWith(received))
        ++run.wrong;
    else if (received.size() < stopAt)
        ++run.incomplete;
    else if (!leaves)
        run.right += replies;
}

// Sends and reads in an order that chance decides, until `stopAt` bytes have come.
QByteArray tst_ServerPipelineStress::exchangeAll(const RawPeer &peer, const QByteArray &requests,
                                                 qsizetype most, qsizetype stopAt,
                                                 QRandomGenerator &random)
{
    QByteArray received;
    QByteArrayView unsent = requests;
    // Reads nothing before this much is sent, or the server takes no more.
    qsizetype readsAfter = random.bounded(2) ? random.bounded(requests.size() + 1) : 0;
    std::vector<char> buffer(100'000);
    while (received.size() < stopAt) {
        if (!unsent.isEmpty()) {
            const auto share = std::min<qsizetype>(unsent.size(), random.bounded(1, 5000));
            const ssize_t size =
                ::send(peer.descriptor(), unsent.data(), static_cast<std::size_t>(share),
                       MSG_NOSIGNAL | MSG_DONTWAIT);
            // After a failed handler the server takes no more.
            if (size < 0)
                readsAfter = 0;
            if (size < 0 && errno != EAGAIN)
                unsent = {};
            if (size > 0)
                unsent = unsent.sliced(size);
            if (requests.size() - unsent.size() < readsAfter)
                continue;
        }
        const short events = unsent.isEmpty() ? POLLIN : POLLIN | POLLOUT;
        pollfd entry = {.fd = peer.descriptor(), .events = events, .revents = 0};
        if (::poll(&entry, 1, ServerTest::Patience) != 1)
            break;
        if ((entry.revents & ~POLLOUT) == 0)
            continue;
        const auto share = static_cast<std::size_t>(random.bounded(1, 100'000));
        const ssize_t size = ::recv(peer.descriptor(), buffer.data(), share, MSG_DONTWAIT);
        if (size <= 0 && errno != EAGAIN)
            break;
        if (size > 0)
            received.append(buffer.data(), size);
        if (received.size() > most)
            break;
    }
    return received;
}

QTEST_GUILESS_MAIN(tst_ServerPipelineStress)
#include "tst_serverpipelinestress.moc"
