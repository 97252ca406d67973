// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "finisher.h"
#include "servertest.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qeventloop.h>
#include <QtCore/qrandom.h>
#include <QtCore/qthread.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

/// What became of each request, by number.
struct Ledger
{
    explicit Ledger(qint64 requests)
        : handled(static_cast<std::size_t>(requests))
        , ended(static_cast<std::size_t>(requests))
    {}

    std::vector<std::atomic<quint8>> handled; ///< how often a handler saw it
    std::vector<std::atomic<quint8>> ended;   ///< how often its client learned of its end
    std::atomic<qint64> next = 0;             ///< the first that was not sent
    std::atomic<qint64> right = 0;            ///< replies with the checksum of their request
    std::atomic<qint64> failed = 0;
    std::atomic<qint64> wrong = 0;  ///< replies to another request, or ends in another way
    std::atomic<qint64> resent = 0; ///< reported as not sent, though a handler saw it
};

/// The first letter says how it is to be answered, then comes its number.
QByteArray message(QRandomGenerator &random, qint64 number)
{
    const quint32 kind = random.bounded(100'000u);
    const char letter = kind < 85'000   ? 'e'
                        : kind < 94'000 ? 'd'
                        : kind < 99'900 ? 'b'
                        : kind < 99'950 ? 'f'
                        : kind < 99'970 ? 'k'
                        : kind < 99'980 ? 'l'
                        : kind < 99'990 ? 's'
                                        : 'n';
    const int size = letter == 'l' ? 5000 : random.bounded(100);
    return letter + QByteArray::number(number) + ' ' + QByteArray(size, char('0' + number % 10));
}

/// Its number and a checksum, and for some more than one packet.
QByteArray replyTo(QByteArrayView message)
{
    const QByteArray sum = message.first(message.indexOf(' ')).toByteArray() + ' '
                           + QByteArray::number(qChecksum(message));
    return sum + (message.front() == 'b' ? message.toByteArray().repeated(1000) : QByteArray());
}

/// Answers and kills.
class Answerer
{
public:
    explicit Answerer(Ledger &ledger)
        : m_ledger(ledger)
    {}

    void killIn(Server *server) { m_server = server; }

    void dropReplies()
    {
        const std::lock_guard lock(m_mutex);
        m_neverFinished.clear();
    }

    HandlerResult handle(const Request &request, Reply &reply)
    {
        const QByteArray message = request.message().toByteArray();
        const qsizetype end = message.indexOf(' ');
        ++m_ledger.handled[static_cast<std::size_t>(message.sliced(1, end - 1).toLongLong())];
        switch (message.front()) {
        case 'd':
            m_finisher.add(reply.defer(), replyTo(message));
            return HandlerResult::Done;
        case 'f':
            return HandlerResult::Failed;
        case 'k':
            if (Server *const server = m_server)
                static_cast<void>(server->closeConnection(request.connectionId()));
            break;
        case 's':
            QThread::usleep(1500);
            break;
        case 'n': {
            // Its client gives up.
            const std::lock_guard lock(m_mutex);
            m_neverFinished.push_back(reply.defer());
            return HandlerResult::Done;
        }
        default:
            break;
        }
        static_cast<void>(reply.write(replyTo(message)));
        return HandlerResult::Done;
    }

private:
    Ledger &m_ledger;
    std::atomic<Server *> m_server = nullptr;
    std::mutex m_mutex;
    std::vector<DeferredReply> m_neverFinished; ///< guarded by m_mutex
    Finisher m_finisher;
};

/// One client that keeps many requests under way, and cancels, gives up and leaves by chance.
class Sender : public QObject
{
public:
    Sender(const QByteArray &path, Ledger &ledger, quint32 seed)
        : m_path(path)
        , m_ledger(ledger)
        , m_random(seed)
    {}

    void run()
    {
        connectAgain();
        sendMore();
        if (!m_finished)
            m_loop.exec();
    }

private:
    static constexpr int Most = 200;

    struct Sent
    {
        QByteArray message;
        AsyncReply reply;
    };

    void connectAgain()
    {
        // Futures do not call anybody when their client is destroyed.
        m_client.reset();
        for (const auto &[number, sent] : std::exchange(m_sent, {})) {
            if (sent.reply.isFinished())
                ended(number, sent.message, sent.reply.result());
        }
        ConnectOptions connect{.replyTimeout = 300ms, .maxReplySize = 107'000};
        connect.connectTimeout = std::chrono::milliseconds(ServerTest::Patience);
        m_client = std::make_unique<AsyncClient>(
            EndpointPath(m_path), AsyncClientOptions{.connect = connect, .maxQueue = Most});
    }

    void sendMore()
    {
        const auto requests = static_cast<qint64>(m_ledger.ended.size());
        // Above the limit now and then.
        const int most = m_random.bounded(5000) == 0 ? Most + 50 : Most;
        // One that is refused has ended at once.
        for (auto more = most - std::ssize(m_sent); more > 0; --more) {
            const qint64 number = m_ledger.next++;
            if (number >= requests)
                break;
            send(number);
        }
        // Perhaps all of these have been canceled.
        m_finished = m_sent.empty() && m_ledger.next >= requests;
        if (m_finished)
            m_loop.quit();
    }

    void send(qint64 number)
    {
        const QByteArray text = message(m_random, number);
        const AsyncReply reply = m_client->send(text);
        m_sent.emplace(number, Sent{.message = text, .reply = reply});
        reply.future().then(this, [this, number](const Result<QByteArray> &result) {
            const auto sent = m_sent.extract(number);
            // Its client is gone.
            if (sent.empty())
                return;
            ended(number, sent.mapped().message, result);
            if (std::ssize(m_sent) < Most / 2)
                QMetaObject::invokeMethod(this, &Sender::goOn, Qt::QueuedConnection);
        });
        disturb();
    }

    void goOn()
    {
        if (std::exchange(m_leaves, false))
            connectAgain();
        sendMore();
    }

    void disturb()
    {
        if (m_sent.empty())
            return;
        const int chance = m_random.bounded(50'000);
        if (chance == 0)
            m_leaves = true;
        else if (chance == 1)
            m_client->cancelAll();
        else if (chance < 100)
            m_sent.begin()->second.reply.cancel();
        else if (chance < 200)
            std::prev(m_sent.end())->second.reply.cancel();
    }

    void ended(qint64 number, const QByteArray &text, const Result<QByteArray> &result)
    {
        const auto index = static_cast<std::size_t>(number);
        ++m_ledger.ended[index];
        if (result) {
            const bool isRight = *result == replyTo(text);
            ++(isRight ? m_ledger.right : m_ledger.wrong);
            if (!isRight)
                qWarning() << "to" << text.left(20) << "came" << result->left(20);
            return;
        }
        ++m_ledger.failed;
        if (result.error().delivery == Delivery::NotSent && m_ledger.handled[index] > 0)
            ++m_ledger.resent;
    }

    const QByteArray m_path;
    Ledger &m_ledger;
    QRandomGenerator m_random;
    std::unique_ptr<AsyncClient> m_client;
    std::map<qint64, Sent> m_sent; ///< by number
    bool m_leaves = false;
    bool m_finished = false;
    QEventLoop m_loop;
};

} // namespace

/// Many clients with many requests under way, while connections are cut, requests canceled, clients
/// destroyed and limits hit: each request ends once, and each reply is that of its request.
///
/// IPCCORE_STRESS_REQUESTS sets the number of requests; IPCCORE_STRESS_SEED repeats a failed run,
/// as far as threads can be repeated.
class tst_AsyncClientStress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void everyRequestEndsOnce();
};

void tst_AsyncClientStress::everyRequestEndsOnce()
{
    const qint64 requests = qEnvironmentVariableIsSet("IPCCORE_STRESS_REQUESTS")
                                ? qEnvironmentVariable("IPCCORE_STRESS_REQUESTS").toLongLong()
                                : 40'000;
    const quint32 seed = qEnvironmentVariableIsSet("IPCCORE_STRESS_SEED")
                             ? qEnvironmentVariable("IPCCORE_STRESS_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("IPCCORE_STRESS_SEED=%u", seed);
    Ledger ledger(requests);
    Answerer answerer(ledger);
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxRequestSize = 4096;
    options.replyBuffer = 65'536;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) { return answerer.handle(request, reply); },
        options);
    QVERIFY(server);
    answerer.killIn(server.get());

    constexpr quint32 Clients = 8;
    std::vector<std::unique_ptr<QThread>> threads;
    for (quint32 i = 0; i < Clients; ++i) {
        threads.emplace_back(QThread::create(
            [&test, &ledger, client = seed + i] { Sender(test.path(), ledger, client).run(); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();

    answerer.killIn(nullptr);
    answerer.dropReplies();
    QCOMPARE(std::count(ledger.ended.begin(), ledger.ended.end(), 0), 0);
    const auto several = [](const auto &count) { return count > 1; };
    QCOMPARE(std::count_if(ledger.ended.begin(), ledger.ended.end(), several), 0);
    QCOMPARE(std::count_if(ledger.handled.begin(), ledger.handled.end(), several), 0);
    QCOMPARE(ledger.wrong.load(), 0);
    QCOMPARE(ledger.resent.load(), 0);
    QCOMPARE(ledger.right + ledger.failed, requests);
    QVERIFY(ledger.right > requests / 2);
    QVERIFY(ledger.failed > 0);
    QCOMPARE(server->stats().protocolErrors, quint64(0));
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(server->stats().connectionsOpen, qint64(0));
}

QTEST_GUILESS_MAIN(tst_AsyncClientStress)
#include "tst_asyncclientstress.moc"
