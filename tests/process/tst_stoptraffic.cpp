// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <QtCore/qscopeguard.h>

#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>
#include <vector>

using namespace IpcCore;

// What clients see of a server that stops while they talk to it.
class tst_StopTraffic : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void hammering_data();
    void hammering();
    void completeRequestsAreAnswered();
    void restarts();

private:
    void stop(Program &daemon, bool bySignal) const;
};

namespace {

constexpr int ClientCount = 4;

/// Client threads that ask repeatedly, and record every wrong answer or error.
class Hammer
{
public:
    /// One exchange over a new connection or a persistent one.
    using Client = std::function<Result<QByteArray>(QByteArrayView request)>;
    using MakeClient = std::function<Client(int number)>;
    using IsInOrder = std::function<bool(const Error &error)>;

    Hammer(const MakeClient &makeClient, IsInOrder isInOrder)
        : m_isInOrder(std::move(isInOrder))
    {
        for (int i = 0; i < ClientCount; ++i)
            m_threads.emplace_back([this, i, client = makeClient(i)] { run(i, client); });
    }

    ~Hammer()
    {
        m_over = true;
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Q_DISABLE_COPY_MOVE(Hammer)

    int answered() const { return m_answered; }

    int refused() const { return m_refused; }

    QStringList surprises() const
    {
        const std::lock_guard lock(m_mutex);
        return m_surprises;
    }

private:
    void run(int number, const Client &client)
    {
        // Some replies fit a packet, some do not.
        const QByteArray payload(number % 2 == 0 ? 1'000 : 150'000,
                                 static_cast<char>('a' + number));
        const QByteArray request = "echo " + payload;
        while (!m_over) {
            const auto reply = client(request);
            if (reply && *reply == payload) {
                ++m_answered;
            } else if (!reply && m_isInOrder(reply.error())) {
                ++m_refused;
            } else {
                const std::lock_guard lock(m_mutex);
                m_surprises += reply ? QStringLiteral("a reply of %1 bytes").arg(reply->size())
                                     : describe(reply.error());
            }
        }
    }

    static QString describe(const Error &error)
    {
        return QStringLiteral("%1, phase %2, delivery %3: %4")
            .arg(QLatin1String(nameOf(error.code)))
            .arg(static_cast<int>(error.phase))
            .arg(static_cast<int>(error.delivery))
            .arg(error.message);
    }

    IsInOrder m_isInOrder;
    std::atomic<bool> m_over = false;
    std::atomic<int> m_answered = 0;
    std::atomic<int> m_refused = 0;
    mutable std::mutex m_mutex;
    QStringList m_surprises;
    std::vector<std::thread> m_threads;
};

// The server closed before it had the whole request; a reply that has begun is always completed.
bool isCut(const Error &error)
{
    return error.phase != Phase::Connect && error.code == ErrorCode::ConnectionClosed;
}

// Nobody is there: nothing can have been sent.
bool isAbsent(const Error &error)
{
    return error.phase == Phase::Connect && error.delivery == Delivery::NotSent
           && (error.code == ErrorCode::PathNotFound || error.code == ErrorCode::NotListening);
}

} // namespace

void tst_StopTraffic::stop(Program &daemon, bool bySignal) const
{
    if (bySignal)
        QCOMPARE(::kill(pidOf(daemon), SIGTERM), 0);
    else
        QCOMPARE(ask("quit"), QByteArray());
    QCOMPARE(daemon.finish(), 0);
}

void tst_StopTraffic::hammering_data()
{
    QTest::addColumn<bool>("bySignal");
    QTest::addColumn<bool>("kept");
    for (const bool bySignal : {true, false}) {
        for (const bool kept : {true, false})
            QTest::addRow("%s, %s", bySignal ? "SIGTERM" : "quit",
                          kept ? "kept connections" : "a connection each")
                << bySignal << kept;
    }
}

// Every request ends with its complete reply, or with an error that tells whether it may have been
// processed.
void tst_StopTraffic::hammering()
{
    QFETCH(bool, bySignal);
    QFETCH(bool, kept);
    for (int round = 0; round < 10; ++round) {
        const auto daemon = startDaemon({QStringLiteral("--threads"), QStringLiteral("2")});
        QVERIFY(daemon);
        const auto makeClient = [this, kept](int) -> Hammer::Client {
            if (!kept)
                return [this](QByteArrayView request) {
                    return sendCommand(nativePath(), {}, request);
                };
            auto connected = Connection::tryConnect(nativePath());
            if (!connected)
                return [error = connected.error()](QByteArrayView) { return error; };
            auto connection = std::make_shared<Connection>(std::move(*connected));
            return
                [connection](QByteArrayView request) { return connection->sendCommand(request); };
        };
        const Hammer hammer(makeClient,
                            [](const Error &error) { return isCut(error) || isAbsent(error); });
        QTRY_VERIFY_WITH_TIMEOUT(hammer.answered() >= 20, Patience);
        stop(*daemon, bySignal);
        // All clients have noticed.
        const int refused = hammer.refused();
        QTRY_VERIFY_WITH_TIMEOUT(hammer.refused() > refused + 2 * ClientCount, Patience);
        QCOMPARE(hammer.surprises(), QStringList());
    }
}

// A request counts once its last byte is sent: in the server, in its socket, or on a connection
// never accepted. Others get nothing at all.
void tst_StopTraffic::completeRequestsAreAnswered()
{
    for (int round = 0; round < 10; ++round) {
        const auto daemon = startDaemon({QStringLiteral("--threads"), QStringLiteral("2")});
        QVERIFY(daemon);
        constexpr int Count = 16;
        const QByteArray large = "echo " + QByteArray(100'000, 'e');
        std::vector<RawPeer> complete;
        std::vector<RawPeer> half;
        for (int i = 0; i < Count; ++i) {
            complete.push_back(RawPeer::connectTo(nativePath()));
            half.push_back(RawPeer::connectTo(nativePath()));
            QVERIFY(complete.back().send(framed(i % 2 == 0 ? "sleep 20" : large)));
            QVERIFY(half.back().send(framed("ping").chopped(1)));
        }
        QCOMPARE(::kill(pidOf(*daemon), SIGTERM), 0);
        for (int i = 0; i < Count; ++i) {
            const auto number = static_cast<std::size_t>(i);
            QVERIFY2(complete[number].receiveMessage()
                         == framed(i % 2 == 0 ? QByteArray("slept") : large.mid(5)),
                     qPrintable(QStringLiteral("client %1 in round %2").arg(i).arg(round)));
            QCOMPARE(half[number].receiveAll(), QByteArray());
        }
        QCOMPARE(daemon->finish(), 0);
        QVERIFY(!QFileInfo::exists(path()));
    }
}

// Waiting clients do not notice that for a while nobody is there. A connection made at the last
// moment may still be cut; the error says so, and the client may try again.
void tst_StopTraffic::restarts()
{
    constexpr int Restarts = 25;
    ConnectOptions waiting;
    waiting.waitIfBusy = true;
    waiting.waitIfNotFound = true;
    waiting.connectTimeout = std::chrono::seconds(20);
    auto daemon = startDaemon();
    QVERIFY(daemon);
    const Hammer hammer(
        [this, waiting](int) -> Hammer::Client {
            return [this, waiting](QByteArrayView request) {
                return sendCommand(nativePath(), waiting, request);
            };
        },
        isCut);
    // Lets the clients end, whatever happens.
    const auto lastDaemon = qScopeGuard([&] {
        daemon.reset();
        daemon = makeDaemon();
        bringUp(*daemon);
    });
    for (int i = 0; i < Restarts; ++i) {
        const int answered = hammer.answered();
        QTRY_VERIFY_WITH_TIMEOUT(hammer.answered() > answered + ClientCount, Patience);
        stop(*daemon, i % 2 == 0);
        daemon = startDaemon();
        QVERIFY(daemon);
        QCOMPARE(hammer.surprises(), QStringList());
    }
    qInfo("%d restarts, %d replies, %d connections cut", Restarts, hammer.answered(),
          hammer.refused());
}

QTEST_GUILESS_MAIN(tst_StopTraffic)
#include "tst_stoptraffic.moc"
