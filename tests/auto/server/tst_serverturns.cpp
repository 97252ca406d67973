// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <QtCore/qscopeguard.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Clients sharing one worker: each gets its turn. Compares counts, not times.
class tst_ServerTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void pipeliningStarvesNobody_data();
    void pipeliningStarvesNobody();
    void sharesAreAlike_data();
    void sharesAreAlike();
};

void tst_ServerTurns::pipeliningStarvesNobody_data()
{
    QTest::addColumn<bool>("quick");
    QTest::newRow("in workers") << false;
    QTest::newRow("quick handlers") << true;
}

void tst_ServerTurns::pipeliningStarvesNobody()
{
    constexpr int Requests = 2000;
    QFETCH(const bool, quick);
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    options.quickHandlers = quick;
    Semaphore begun;
    Semaphore goOn;
    std::atomic<int> handled = 0;
    std::atomic<int> handledBefore = -1;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            if (request.message() == "ping") {
                handledBefore = handled.load();
                return ServerTest::echo(request, reply);
            }
            // Longer than a turn.
            for (const auto end = Clock::now() + 250us; Clock::now() < end;) {
            }
            if (++handled == 10) {
                begun.release();
                goOn.acquire();
            }
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    RawPeer other = test.connectPeer();
    QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray("0008ping0000"));
    RawPeer pipelining = test.connectPeer();
    const QByteArray many = QByteArray("0005a0000").repeated(Requests);
    QVERIFY(pipelining.send(many));
    // It reads all the time, so no worker ever waits for it.
    QByteArray replies;
    std::thread reader([&] { replies = pipelining.receive(many.size()); });
    const auto joined = qScopeGuard([&reader] {
        if (reader.joinable())
            reader.join();
    });
    // In one of its handlers, with nearly all requests read and pending; now the other client's
    // arrives.
    QVERIFY(begun.acquire());
    QVERIFY(other.send("0008ping0000"));
    goOn.release();
    QCOMPARE(other.receiveMessage(), QByteArray("0008ping0000"));
    QVERIFY2(handledBefore >= 10, qPrintable(QString::number(handledBefore)));
    QVERIFY2(handledBefore < Requests / 10, qPrintable(QString::number(handledBefore)));
    reader.join();
    QVERIFY(replies == many);
}

void tst_ServerTurns::sharesAreAlike_data()
{
    QTest::addColumn<int>("pipelining");
    for (const int pipelining : {0, 1, 2})
        QTest::addRow("%d of them pipelining", pipelining) << pipelining;
}

void tst_ServerTurns::sharesAreAlike()
{
    constexpr int Clients = 4;
    constexpr int Counted = 120;
    QFETCH(const int, pipelining);
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    std::mutex mutex;
    std::map<quint64, int> shares; // guarded by mutex; frozen once `over`
    int counted = 0;
    std::atomic<bool> over = false;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            const std::lock_guard lock(mutex);
            if (over)
                return ServerTest::echo(request, reply);
            // A handler that is busy without using a processor.
            std::this_thread::sleep_for(8ms);
            shares.try_emplace(request.connectionId(), 0);
            // From when on all of them are there.
            if (shares.size() == Clients) {
                ++shares[request.connectionId()];
                over = ++counted == Counted;
            }
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    std::atomic<int> failed = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < Clients; ++i) {
        const QByteArray requests = QByteArray("0005a0000").repeated(i < pipelining ? 1000 : 1);
        clients.emplace_back([&, requests] {
            RawPeer peer = test.connectPeer();
            do {
                if (!peer.send(requests) || peer.receive(requests.size()) != requests) {
                    ++failed;
                    return;
                }
            } while (!over);
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(shares.size(), std::size_t(Clients));
    int least = Counted;
    int most = 0;
    for (const auto &[id, share] : shares) {
        least = std::min(least, share);
        most = std::max(most, share);
    }
    QVERIFY2(most <= 2 * least + 2, qPrintable(QStringLiteral("%1, %2").arg(least).arg(most)));
}

QTEST_GUILESS_MAIN(tst_ServerTurns)
#include "tst_serverturns.moc"
