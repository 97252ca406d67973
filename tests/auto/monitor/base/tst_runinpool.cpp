// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/runinpool.h"

#include "support/semaphore.h"

#include <QtCore/qthread.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

#include <atomic>

using namespace Monitor;

class tst_RunInPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAnotherThread();
    void paintsMeanwhile();
};

void tst_RunInPool::runsInAnotherThread()
{
    QFuture<QThread *> thread = runInPool([] { return QThread::currentThread(); });
    QVERIFY(thread.result() != QThread::currentThread());
}

// As many jobs as there may be, none of which ends: a file system that does not answer, a filter on
// many rows.
void tst_RunInPool::paintsMeanwhile()
{
    Semaphore begun;
    Semaphore open;
    std::atomic_int ended = 0;
    const int jobs = jobPool().maxThreadCount();
    for (int job = 0; job < jobs; ++job) {
        runInPool([&] {
            begun.release();
            const bool isOpen = open.acquire();
            ++ended;
            return isOpen;
        });
    }
    for (int job = 0; job < jobs; ++job)
        QVERIFY(begun.acquire());
    // As high as a scroll bar: what Qt paints in several threads.
    QImage image(16, 1'000, QImage::Format_RGB32);
    QLinearGradient gradient(0, 0, 16, 0);
    gradient.setColorAt(1, Qt::white);
    QPainter(&image).fillRect(image.rect(), gradient);
    const int endedMeanwhile = ended;
    open.release(jobs);
    jobPool().waitForDone();
    QCOMPARE(endedMeanwhile, 0);
    QCOMPARE(ended.load(), jobs);
}

QTEST_GUILESS_MAIN(tst_RunInPool)
#include "tst_runinpool.moc"
