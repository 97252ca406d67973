// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/workerpool.h"

#include <QtCore/qdir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <semaphore>
#include <vector>

using IpcCore::WorkerPool;

class tst_WorkerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEveryJob_data();
    void runsEveryJob();
    void keepsTheOrder();
    void soManyAtATime();
    void releasedThread();
    void threadsNeedNoDescriptor();
    void idleThreadsEnd();
};

namespace {

constexpr int Patience = 20'000;

qsizetype entriesOf(const char *directory)
{
    return QDir(QLatin1String(directory)).entryList(QDir::AllEntries | QDir::System).size();
}

} // namespace

void tst_WorkerPool::runsEveryJob_data()
{
    QTest::addColumn<bool>("stays");
    QTest::newRow("threads stay") << true;
    QTest::newRow("threads end") << false;
}

void tst_WorkerPool::runsEveryJob()
{
    QFETCH(bool, stays);
    constexpr int Count = 2'000;
    std::atomic<int> ran = 0;
    WorkerPool pool(4, stays ? WorkerPool::Idle::Stays : WorkerPool::Idle::Ends);
    for (int i = 0; i < Count; ++i)
        QVERIFY(pool.start([&ran] { ++ran; }));
    pool.waitForDone();
    QCOMPARE(ran.load(), Count);
    pool.waitForDone();
}

void tst_WorkerPool::keepsTheOrder()
{
    std::vector<int> order;
    WorkerPool pool(1, WorkerPool::Idle::Stays);
    for (int i = 0; i < 100; ++i)
        QVERIFY(pool.start([&order, i] { order.push_back(i); }));
    pool.waitForDone();
    QCOMPARE(order.size(), std::size_t(100));
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void tst_WorkerPool::soManyAtATime()
{
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    std::latch three(3);
    WorkerPool pool(3, WorkerPool::Idle::Stays);
    for (int i = 0; i < 30; ++i) {
        QVERIFY(pool.start([&, i] {
            const int now = ++running;
            int before = most.load();
            while (now > before && !most.compare_exchange_weak(before, now)) {
            }
            // The first jobs wait for each other, so that all threads show up.
            if (i < 3)
                three.arrive_and_wait();
            --running;
        }));
    }
    pool.waitForDone();
    QCOMPARE(most.load(), 3);
}

// A waiting job lets another one run in its place; afterwards there is one thread again.
void tst_WorkerPool::releasedThread()
{
    std::binary_semaphore goOn(0);
    std::atomic<int> ran = 0;
    WorkerPool pool(1, WorkerPool::Idle::Stays);
    const auto waits = [&] {
        pool.releaseThread();
        goOn.acquire();
        pool.reserveThread();
    };
    QVERIFY(pool.start(waits));
    QVERIFY(pool.start([&ran] { ++ran; }));
    QTRY_COMPARE_WITH_TIMEOUT(ran.load(), 1, Patience);
    QVERIFY(pool.start([&ran] { ++ran; }));
    QTRY_COMPARE_WITH_TIMEOUT(ran.load(), 2, Patience);
    goOn.release();
    QVERIFY(pool.start([&ran] { ++ran; }));
    QTRY_COMPARE_WITH_TIMEOUT(ran.load(), 3, Patience);
}

void tst_WorkerPool::threadsNeedNoDescriptor()
{
    const qsizetype before = entriesOf("/proc/self/fd");
    std::latch running(5);
    std::latch over(1);
    WorkerPool pool(4, WorkerPool::Idle::Stays);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(pool.start([&] {
            running.count_down();
            over.wait();
        }));
    }
    running.arrive_and_wait();
    const qsizetype meanwhile = entriesOf("/proc/self/fd");
    over.count_down();
    QCOMPARE(meanwhile, before);
}

void tst_WorkerPool::idleThreadsEnd()
{
    const qsizetype before = entriesOf("/proc/self/task");
    if (before == 0)
        QSKIP("This system does not tell how many threads there are");
    WorkerPool pool(2, WorkerPool::Idle::Ends);
    std::atomic<int> ran = 0;
    for (int i = 0; i < 10; ++i) {
        QVERIFY(pool.start([&ran] { ++ran; }));
        QTRY_COMPARE_WITH_TIMEOUT(ran.load(), i + 1, Patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(entriesOf("/proc/self/task") <= before, Patience);
}

QTEST_GUILESS_MAIN(tst_WorkerPool)
#include "tst_workerpool.moc"
