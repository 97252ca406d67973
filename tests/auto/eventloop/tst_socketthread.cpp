// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "eventloop/socketthread.h"

#include "base/pipe.h"

#include <QtCore/qsemaphore.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <numeric>
#include <sys/resource.h>
#include <thread>

using namespace IpcCore;

// There is no QCoreApplication.
class tst_SocketThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrder();
    void wakes();
    void callsFromManyThreads();
    void postsBeforeTheEnd();
    void endsUnstarted();
    void noDescriptors();

private:
    static QString name() { return QStringLiteral("test"); }
};

void tst_SocketThread::runsInOrder()
{
    SocketThread thread(name(), [] {});
    QVERIFY(thread.start());
    std::vector<int> order;
    const QThread *runsOn = nullptr;
    for (int i = 0; i < 100; ++i)
        thread.post([&order, i] { order.push_back(i); });
    thread.call([&] { runsOn = QThread::currentThread(); });
    std::vector<int> expected(100);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(order, expected);
    QVERIFY(runsOn != QThread::currentThread());
    QCOMPARE(runsOn->objectName(), name());
}

void tst_SocketThread::wakes()
{
    QSemaphore woken;
    SocketThread thread(name(), [&] { woken.release(); });
    QVERIFY(thread.start());
    for (int i = 0; i < 1000; ++i) {
        // Also called in every other turn.
        while (woken.tryAcquire()) {
        }
        thread.wake();
        QVERIFY(woken.tryAcquire(1, 60'000));
    }
}

void tst_SocketThread::callsFromManyThreads()
{
    SocketThread thread(name(), [] {});
    QVERIFY(thread.start());
    int count = 0; // only touched by the thread
    std::vector<std::thread> callers;
    for (int i = 0; i < 4; ++i)
        callers.emplace_back([&] {
            for (int call = 0; call < 250; ++call)
                thread.call([&] { ++count; });
        });
    for (std::thread &caller : callers)
        caller.join();
    thread.finish();
    QCOMPARE(count, 1000);
}

void tst_SocketThread::postsBeforeTheEnd()
{
    bool ran = false;
    SocketThread thread(name(), [] {});
    QVERIFY(thread.start());
    // From the thread itself, while it ends.
    thread.post([&] { thread.post([&] { ran = true; }); });
    thread.finish();
    thread.finish();
    QVERIFY(ran);
}

void tst_SocketThread::endsUnstarted()
{
    SocketThread thread(name(), [] {});
    thread.finish();
    bool ran = false;
    QVERIFY(thread.start());
    thread.call([&] { ran = true; });
    QVERIFY(ran);
}

void tst_SocketThread::noDescriptors()
{
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit none = {.rlim_cur = 3, .rlim_max = before.rlim_max};
    SocketThread thread(name(), [] {});
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    const Result<void> started = thread.start();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::SystemResources);
    QCOMPARE(started.error().systemError, EMFILE);
}

QTEST_APPLESS_MAIN(tst_SocketThread)
#include "tst_socketthread.moc"
