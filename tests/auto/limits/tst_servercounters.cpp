// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/servercounters.h"

#include <QtTest/qtest.h>

#include <mutex>
#include <thread>
#include <vector>

using namespace IpcCore;

namespace {

std::mutex mutex;
QStringList lines; // guarded by mutex

void collect(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const std::lock_guard lock(mutex);
    lines.append(text);
}

} // namespace

class tst_ServerCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLimitHasItsCounter_data();
    void eachLimitHasItsCounter();
    void oneLineAMinuteForEachLimit();
    void manyThreads();
    void plainCounters();
};

void tst_ServerCounters::eachLimitHasItsCounter_data()
{
    QTest::addColumn<Limit>("limit");
    QTest::addColumn<quint64 ServerStats::*>("member");
    using S = ServerStats;
    const auto row = [](const char *name, Limit limit, quint64 S::*member) {
        QTest::newRow(name) << limit << member;
    };
    row("refusedAccess", Limit::RefusedAccess, &S::refusedAccess);
    row("refusedPerUid", Limit::RefusedPerUid, &S::refusedPerUid);
    row("protocolErrors", Limit::ProtocolErrors, &S::protocolErrors);
    row("requestsTooLarge", Limit::RequestsTooLarge, &S::requestsTooLarge);
    row("firstByteTimeouts", Limit::FirstByteTimeouts, &S::firstByteTimeouts);
    row("requestReadTimeouts", Limit::RequestReadTimeouts, &S::requestReadTimeouts);
    row("idleTimeouts", Limit::IdleTimeouts, &S::idleTimeouts);
    row("writeStalls", Limit::WriteStalls, &S::writeStalls);
    row("incompleteEvicted", Limit::IncompleteEvicted, &S::incompleteEvicted);
    row("stalledEvicted", Limit::StalledEvicted, &S::stalledEvicted);
    row("connectionLimitReached", Limit::ConnectionLimitReached, &S::connectionLimitReached);
    row("acceptFailures", Limit::AcceptFailures, &S::acceptFailures);
    row("budgetPauses", Limit::BudgetPauses, &S::budgetPauses);
    row("slowHandlers", Limit::SlowHandlers, &S::slowHandlers);
}

void tst_ServerCounters::eachLimitHasItsCounter()
{
    QFETCH(const Limit, limit);
    QFETCH(quint64 ServerStats::*const, member);
    ServerCounters counters;
    QTest::ignoreMessage(QtWarningMsg, "what (seen 1 times)");
    counters.hit(limit, QStringLiteral("what"));
    counters.hit(limit, QStringLiteral("what"));
    ServerStats expected;
    expected.*member = 2;
    QVERIFY(counters.snapshot() == expected);
}

void tst_ServerCounters::oneLineAMinuteForEachLimit()
{
    lines.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    ServerCounters counters;
    for (int i = 0; i < 1000; ++i) {
        for (int limit = 0; limit < static_cast<int>(Limit::Count); ++limit)
            counters.hit(static_cast<Limit>(limit), QStringLiteral("limit %1").arg(limit));
    }
    qInstallMessageHandler(before);
    QCOMPARE(lines.size(), static_cast<int>(Limit::Count));
    for (int limit = 0; limit < static_cast<int>(Limit::Count); ++limit)
        QVERIFY(lines.contains(QStringLiteral("limit %1 (seen 1 times)").arg(limit)));
}

void tst_ServerCounters::manyThreads()
{
    lines.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    ServerCounters counters;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&counters] {
            for (int k = 0; k < 1000; ++k)
                counters.hit(Limit::IdleTimeouts, QStringLiteral("idle"));
        });
    for (std::thread &thread : threads)
        thread.join();
    qInstallMessageHandler(before);
    QCOMPARE(counters.snapshot().idleTimeouts, quint64(8000));
    QCOMPARE(lines.size(), 1);
}

void tst_ServerCounters::plainCounters()
{
    ServerCounters counters;
    counters.connectionsAccepted = 1;
    counters.connectionsOpen = 2;
    counters.requests = 3;
    counters.requestsFailed = 4;
    counters.bytesIn = 5;
    counters.bytesOut = 6;
    const ServerStats stats = counters.snapshot();
    QCOMPARE(stats.connectionsAccepted, quint64(1));
    QCOMPARE(stats.connectionsOpen, qint64(2));
    QCOMPARE(stats.requests, quint64(3));
    QCOMPARE(stats.requestsFailed, quint64(4));
    QCOMPARE(stats.bytesIn, quint64(5));
    QCOMPARE(stats.bytesOut, quint64(6));
}

QTEST_APPLESS_MAIN(tst_ServerCounters)
#include "tst_servercounters.moc"
