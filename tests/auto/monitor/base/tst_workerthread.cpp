// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/workerthread.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qsemaphore.h>
#include <QtTest/qtest.h>

#include <atomic>
#include <memory>

using namespace Monitor;
using namespace std::chrono_literals;

// A thread whose object may hang.
class tst_WorkerThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhere();
    void waitsForTheCallUnderWay();
    void isAskedToEnd();
    void hangingCallIsLeft();
    void leaves();
    void endsByItself();
};

namespace {

constexpr int PatienceMs = 20'000;
constexpr std::chrono::milliseconds Patience{PatienceMs};

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, PatienceMs)

// Shared by both sides, for as long as one of them lives.
struct Shared
{
    QSemaphore begun;
    QSemaphore release;
    std::atomic<QThread *> calledIn = nullptr;
    std::atomic<bool> hasEnded = false;
    std::atomic<bool> isDestroyed = false;
    std::atomic<QThread *> destroyedIn = nullptr;
};

class Worker : public QObject
{
public:
    explicit Worker(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {}

    ~Worker() override
    {
        m_shared->destroyedIn = QThread::currentThread();
        m_shared->isDestroyed = true;
    }

    void wait()
    {
        m_shared->calledIn = QThread::currentThread();
        m_shared->begun.release();
        m_shared->release.acquire();
        m_shared->hasEnded = true;
    }

    // As long-running loops do.
    void waitForInterruption()
    {
        m_shared->begun.release();
        while (!QThread::currentThread()->isInterruptionRequested())
            QThread::yieldCurrentThread();
        m_shared->hasEnded = true;
    }

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace

void tst_WorkerThread::worksElsewhere()
{
    auto shared = std::make_shared<Shared>();
    auto *worker = new Worker(shared);
    QThread *thread = nullptr;
    {
        WorkerThread end(QStringLiteral("TheName"), worker, Patience);
        thread = worker->thread();
        QCOMPARE(thread->objectName(), QStringLiteral("TheName"));
        shared->release.release();
        QMetaObject::invokeMethod(worker, [worker] { worker->wait(); });
        QVERIFY(shared->begun.tryAcquire(1, PatienceMs));
    }
    QVERIFY(shared->calledIn == thread);
    QVERIFY(thread != QThread::currentThread());
    QVERIFY(shared->isDestroyed);
    QVERIFY(shared->destroyedIn == thread);
}

void tst_WorkerThread::waitsForTheCallUnderWay()
{
    auto shared = std::make_shared<Shared>();
    std::unique_ptr<QThread> releaser;
    {
        auto *worker = new Worker(shared);
        WorkerThread end(QStringLiteral("T"), worker, Patience);
        QMetaObject::invokeMethod(worker, [worker] { worker->wait(); });
        QVERIFY(shared->begun.tryAcquire(1, PatienceMs));
        // Releases it before or while the destructor waits.
        releaser.reset(QThread::create([shared] { shared->release.release(); }));
        releaser->start();
    }
    QVERIFY(shared->hasEnded);
    QVERIFY(shared->isDestroyed);
    QVERIFY(releaser->wait(PatienceMs));
}

void tst_WorkerThread::isAskedToEnd()
{
    auto shared = std::make_shared<Shared>();
    {
        auto *worker = new Worker(shared);
        WorkerThread end(QStringLiteral("T"), worker, Patience);
        QMetaObject::invokeMethod(worker, [worker] { worker->waitForInterruption(); });
        QVERIFY(shared->begun.tryAcquire(1, PatienceMs));
    }
    QVERIFY(shared->hasEnded);
    QVERIFY(shared->isDestroyed);
}

void tst_WorkerThread::hangingCallIsLeft()
{
    auto shared = std::make_shared<Shared>();
    QPointer<QThread> thread;
    QElapsedTimer timer;
    {
        auto *worker = new Worker(shared);
        WorkerThread end(QStringLiteral("T"), worker, 20ms);
        thread = worker->thread();
        QMetaObject::invokeMethod(worker, [worker] { worker->wait(); });
        QVERIFY(shared->begun.tryAcquire(1, PatienceMs));
        timer.start();
    }
    QVERIFY(timer.hasExpired(15));
    QVERIFY(!shared->hasEnded);
    QVERIFY(thread && thread->isRunning());
    // Nothing leaks when it finally ends.
    shared->release.release();
    TRY_VERIFY(!thread);
    QVERIFY(shared->hasEnded);
    QVERIFY(shared->isDestroyed);
}

void tst_WorkerThread::leaves()
{
    auto shared = std::make_shared<Shared>();
    QPointer<QThread> thread;
    {
        auto *worker = new Worker(shared);
        WorkerThread end(QStringLiteral("T"), worker, std::chrono::hours(1));
        QMetaObject::invokeMethod(worker, [worker] { worker->wait(); });
        QVERIFY(shared->begun.tryAcquire(1, PatienceMs));
        thread = end.leave();
        QVERIFY(thread && thread->isRunning() && thread->isInterruptionRequested());
        QVERIFY(!end.leave());
        end.waitForEnd();
    }
    QVERIFY(!shared->hasEnded);
    shared->release.release();
    TRY_VERIFY(!thread);
    QVERIFY(shared->isDestroyed);
}

void tst_WorkerThread::endsByItself()
{
    auto shared = std::make_shared<Shared>();
    auto *worker = new Worker(shared);
    WorkerThread end(QStringLiteral("T"), worker, Patience);
    shared->release.release();
    QMetaObject::invokeMethod(worker, [worker] { worker->wait(); });
    // Queued after everything else.
    QMetaObject::invokeMethod(worker, [thread = worker->thread()] { thread->quit(); });
    end.waitForEnd();
    QVERIFY(shared->hasEnded);
    QVERIFY(shared->isDestroyed);
}

QTEST_GUILESS_MAIN(tst_WorkerThread)
#include "tst_workerthread.moc"
