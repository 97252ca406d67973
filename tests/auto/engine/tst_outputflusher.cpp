// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/outputflusher.h"

#include "support/semaphore.h"

#include <QtTest/qtest.h>

#include <atomic>

using namespace IpcCore;

class tst_OutputFlusher : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void flushesEachOnce();
    void flushesAgainIfAsked();
    void wakesUpAgain();
    void addsNothingAfterStop();
    void stopsWithWorkLeft();
};

void tst_OutputFlusher::flushesEachOnce()
{
    std::vector<quint64> flushed;
    Semaphore calls;
    OutputFlusher flusher([&](quint64 id) {
        flushed.push_back(id);
        calls.release();
        return false;
    });
    QVERIFY(flusher.add(7));
    QVERIFY(flusher.add(8));
    QVERIFY(calls.acquire());
    QVERIFY(calls.acquire());
    flusher.stop();
    QCOMPARE(flushed, (std::vector<quint64>{7, 8}));
}

void tst_OutputFlusher::flushesAgainIfAsked()
{
    int calls = 0;
    Semaphore done;
    OutputFlusher flusher([&](quint64) {
        if (++calls < 3)
            return true;
        done.release();
        return false;
    });
    QVERIFY(flusher.add(1));
    QVERIFY(done.acquire());
    flusher.stop();
    QCOMPARE(calls, 3);
}

void tst_OutputFlusher::wakesUpAgain()
{
    Semaphore calls;
    OutputFlusher flusher([&](quint64) {
        calls.release();
        return false;
    });
    for (quint64 id = 1; id <= 100; ++id) {
        QVERIFY(flusher.add(id));
        QVERIFY(calls.acquire());
    }
}

void tst_OutputFlusher::addsNothingAfterStop()
{
    OutputFlusher flusher([](quint64) { return false; });
    flusher.stop();
    QVERIFY(!flusher.add(1));
}

void tst_OutputFlusher::stopsWithWorkLeft()
{
    Semaphore calls;
    OutputFlusher flusher([&](quint64) {
        calls.release();
        return true;
    });
    QVERIFY(flusher.add(1));
    QVERIFY(calls.acquire());
    flusher.stop();
}

QTEST_GUILESS_MAIN(tst_OutputFlusher)
#include "tst_outputflusher.moc"
