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
    void eachLimitHasItsCounter();
    void oneLineAMinuteForEachLimit();
    void manyThreads();
    void plainCounters();
};

void tst_ServerCounters::eachLimitHasItsCounter()
{
    const QtMessageHandler before = qInstallMessageHandler(collect);
    ServerCounters counters;
    ServerStats expected;
    quint64 hits = 0;
    for (const LimitCounter &limit : LimitCounters) {
        ++hits;
        for (quint64 i = 0; i < hits; ++i)
            counters.hit(limit.count, [] { return QStringLiteral("what"); });
        expected.*limit.count = hits;
    }
    qInstallMessageHandler(before);
    QVERIFY(counters.snapshot() == expected);
}

void tst_ServerCounters::oneLineAMinuteForEachLimit()
{
    lines.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    ServerCounters counters;
    for (int i = 0; i < 1000; ++i) {
        for (const LimitCounter &limit : LimitCounters)
            counters.hit(limit.count, [&] { return QLatin1String(limit.name); });
    }
    qInstallMessageHandler(before);
    QCOMPARE(std::size_t(lines.size()), LimitCounters.size());
    for (const LimitCounter &limit : LimitCounters)
        QVERIFY(lines.contains(QLatin1String(limit.name) + QLatin1String(" (seen once)")));
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
                counters.hit(&ServerStats::idleTimeouts, [] { return QStringLiteral("idle"); });
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
