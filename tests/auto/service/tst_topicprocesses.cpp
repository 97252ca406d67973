// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"
#include "support/program.h"
#include "topicledger.h"
#include "topicnumber.h"

#include <ipccore/connection.h>
#include <ipccore/service/serviceclient.h>
#include <ipccore/service/serviceserver.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qrandom.h>
#include <QtCore/qscopeguard.h>
#include <QtCore/qtimer.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <semaphore>
#include <thread>

using namespace IpcCore;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Topics between processes that are killed, restarted and stopped.
class tst_TopicProcesses : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void restartUnderManySubscribers_data();
    void restartUnderManySubscribers();
    void neverMissesSilently();
    void stoppedSubscriberDelaysNobody();

private:
    QString numberPath() const { return QFile::decodeName(path()) + u".number"_s; }

    /// The service in a process of its own, not started yet.
    std::unique_ptr<Program> makeService(std::chrono::microseconds pause) const
    {
        return std::make_unique<Program>(QStringLiteral(TOPIC_PEER),
                                         QStringList{u"serve"_s, QFile::decodeName(path()),
                                                     QLatin1String(nameOf(engine())), numberPath(),
                                                     QString::number(pause.count())});
    }

    QByteArray ask(const QByteArray &line) const
    {
        const Result<QByteArray> reply = sendCommand(path(), line);
        return reply ? *reply : QByteArray(nameOf(reply.error().code));
    }

    ServiceClientOptions clientOptions() const
    {
        return {.client = {.retryPause = 1ms, .maxRetryPause = 20ms}};
    }
};

void tst_TopicProcesses::restartUnderManySubscribers_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("killed") << true;
    QTest::newRow("stopped") << false;
}

// Each is told of the interruption, and in the end has the newest state.
void tst_TopicProcesses::restartUnderManySubscribers()
{
    QFETCH(const bool, isKilled);
    constexpr int Subscribers = 100;
    auto service = makeService(0us);
    QVERIFY(service->start() && service->waitForLine("listening"));
    ServiceClient client(EndpointPath(path()), clientOptions());
    std::vector<std::unique_ptr<TopicLedger>> ledgers;
    for (int i = 0; i < Subscribers; ++i)
        ledgers.push_back(std::make_unique<TopicLedger>(client.subscribe(u"numbers"_s)));
    const auto all = [&ledgers](const auto &condition) {
        return std::all_of(ledgers.begin(), ledgers.end(),
                           [&](const auto &ledger) { return condition(*ledger); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(all([](const TopicLedger &ledger) { return ledger.snapshots == 1; }),
                             Patience);
    std::vector<int> interruptions;
    for (const auto &ledger : ledgers)
        interruptions.push_back(ledger->interruptions);
    const qint64 before = ask("next").toLongLong();
    QTRY_VERIFY_WITH_TIMEOUT(
        all([before](const TopicLedger &ledger) { return ledger.last == before; }), Patience);

    if (isKilled)
        service->process().kill();
    else
        QCOMPARE(ask("quit"), QByteArray());
    QVERIFY(service->process().state() == QProcess::NotRunning
            || service->process().waitForFinished(Patience));
    service = makeService(0us);
    QVERIFY(service->start() && service->waitForLine("listening"));
    QElapsedTimer timer;
    timer.start();
    const qint64 after = ask("next").toLongLong();
    QCOMPARE(after, before + 1);
    const auto isUpToDate = [after](const TopicLedger &ledger) { return ledger.last == after; };
    QTRY_VERIFY_WITH_TIMEOUT(all(isUpToDate), Patience);
    qInfo("%d subscribers are up to date after %lld ms", Subscribers, timer.elapsed());
    for (std::size_t i = 0; i < ledgers.size(); ++i) {
        const auto &ledger = ledgers[i];
        QCOMPARE(ledger->wrong, QStringList());
        QCOMPARE(ledger->interruptions, interruptions[i] + 1);
        QCOMPARE(ledger->snapshots, 2);
        QCOMPARE(ledger->gap, Subscription::Gap::Unknown);
    }
}

// The service is killed at any moment, from its start on, while it publishes all the time.
void tst_TopicProcesses::neverMissesSilently()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("IPCCORE_RESTART_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 20;
    const TopicNumber number(numberPath());
    QVERIFY(number.isOpen());
    ServiceClient client(EndpointPath(path()), clientOptions());
    std::vector<std::unique_ptr<TopicLedger>> ledgers;
    for (int i = 0; i < 3; ++i)
        ledgers.push_back(std::make_unique<TopicLedger>(client.subscribe(u"numbers"_s)));
    const TopicLedger &first = *ledgers.front();
    auto *const random = QRandomGenerator::global();
    for (int round = 0; round < rounds; ++round) {
        const auto service = makeService(50us);
        QProcess &process = service->process();
        QVERIFY(service->start());
        if (random->bounded(2) == 0) {
            // Even before it listens.
            QTimer::singleShot(random->bounded(40), &process, &QProcess::kill);
        } else {
            const int snapshots = first.snapshots;
            QTRY_VERIFY_WITH_TIMEOUT(first.snapshots > snapshots, Patience);
            const qint64 enough = first.last + random->bounded(50);
            QTRY_VERIFY_WITH_TIMEOUT(first.last >= enough, Patience);
            process.kill();
        }
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, Patience);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        for (const auto &ledger : ledgers)
            QCOMPARE(ledger->wrong, QStringList());
    }
    const auto service = makeService(0us);
    QVERIFY(service->start() && service->waitForLine("listening"));
    for (const auto &ledger : ledgers) {
        QTRY_COMPARE_WITH_TIMEOUT(ledger->last, number.value(), Patience);
        QCOMPARE(ledger->wrong, QStringList());
    }
    qInfo("%lld changes, %d snapshots", number.value(), first.snapshots);
}

// The publisher goes on as soon as the reading subscriber has the last change.
void tst_TopicProcesses::stoppedSubscriberDelaysNobody()
{
    constexpr int Changes = 500;
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"numbers"_s, u"Numbers"_s, {.maxPending = 64LL * 1024});
    topic.publish(QCborArray{0});
    ServerOptions unhurried = options();
    unhurried.writeStallTimeout = 0ms; // Nobody is cut off instead.
    ServiceServer server(EndpointPath(path()), router, unhurried);
    QVERIFY(server.listen() && server.start());
    Program stopped(QStringLiteral(TOPIC_PEER),
                    {u"follow"_s, QFile::decodeName(path()), QString::number(Changes)});
    QVERIFY(stopped.start() && stopped.waitForLine("following"));
    QVERIFY(halt(static_cast<pid_t>(stopped.process().processId())));

    ServiceClient client{EndpointPath(path())};
    const Subscription *const reading = client.subscribe(u"numbers"_s);
    std::counting_semaphore<> received(0);
    qint64 last = -1;
    const auto take = [&](const QCborValue &value) {
        last = value[0].toInteger();
        received.release();
    };
    connect(reading, &Subscription::snapshot, this, take);
    connect(reading, &Subscription::changed, this, take);
    std::atomic<int> published = 0;
    std::thread publisher([&] {
        const QByteArray filling(8192, 'x');
        while (published < Changes && received.try_acquire_for(std::chrono::milliseconds(Patience)))
            topic.publish(QCborArray{++published, filling});
    });
    const auto joined = qScopeGuard([&publisher] { publisher.join(); });
    QTRY_COMPARE_WITH_TIMEOUT(last, qint64(Changes), Patience);
    QCOMPARE(topic.subscriberCount(), 2);

    // It hears how much it has lost once it goes on.
    QVERIFY(stopped.sendSignal(SIGCONT));
    QVERIFY(stopped.waitForLine("heard "));
    const QByteArrayList told = stopped.output().split('\n').value(1).split(' ');
    QCOMPARE(told.size(), 6);
    QCOMPARE(told[1].toInt() + told[3].toInt(), Changes);
    QVERIFY(told[3].toInt() > 0);
    QCOMPARE(stopped.finish(), 0);
}

QTEST_GUILESS_MAIN(tst_TopicProcesses)

#include "tst_topicprocesses.moc"
