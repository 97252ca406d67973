// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/deadline.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class tst_Deadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lies_data();
    void lies();
    void leavesMilliseconds();
};

void tst_Deadline::lies_data()
{
    QTest::addColumn<milliseconds>("timeout");
    QTest::addColumn<bool>("comes");
    QTest::newRow("now") << 0ms << true;
    QTest::newRow("an hour") << milliseconds(1h) << true;
    QTest::newRow("a hundred years") << milliseconds(24h * 365 * 100) << true;
    QTest::newRow("more than nanoseconds count") << milliseconds(9'300'000'000'000) << false;
    QTest::newRow("the longest") << milliseconds::max() << false;
    QTest::newRow("for ever") << milliseconds(-1) << false;
    QTest::newRow("the most negative") << milliseconds::min() << false;
}

void tst_Deadline::lies()
{
    using Clock = std::chrono::steady_clock;
    QFETCH(const milliseconds, timeout);
    QFETCH(const bool, comes);
    const auto now = Clock::now();
    QCOMPARE(timeAfter(now, timeout), comes ? now + timeout : Clock::time_point::max());
    QCOMPARE(timeAfter(Clock::time_point::max(), timeout), Clock::time_point::max());
    const QDeadlineTimer deadline = deadlineIn(timeout);
    QCOMPARE(deadline.isForever(), !comes);
    QCOMPARE(deadline.hasExpired(), timeout == 0ms);
}

void tst_Deadline::leavesMilliseconds()
{
    QCOMPARE(millisecondsLeft(deadlineIn(-1ms)), -1);
    QCOMPARE(millisecondsLeft(deadlineIn(0ms)), 0);
    QCOMPARE(millisecondsLeft(deadlineIn(milliseconds(24h * 365))),
             std::numeric_limits<int>::max());
    const int left = millisecondsLeft(deadlineIn(1h));
    QVERIFY(left > 0 && left <= 3'600'000);
}

QTEST_GUILESS_MAIN(tst_Deadline)
#include "tst_deadline.moc"
