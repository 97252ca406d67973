// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadschedule.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

// A steady rate, shared by senders that take turns.
class tst_LoadSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steady();
    void senders();
    void countsWhatIsDue_data();
    void countsWhatIsDue();

private:
    static constexpr LoadSchedule::Time Begin{1'000'000s};
};

void tst_LoadSchedule::steady()
{
    const LoadSchedule schedule(Begin, 1000);
    QCOMPARE((schedule.due(0) - Begin).count(), 0);
    QCOMPARE((schedule.due(1) - Begin).count(), (1'000'000ns).count());
    QCOMPARE((schedule.due(86'400'000) - Begin).count(), std::chrono::nanoseconds(24h).count());
}

void tst_LoadSchedule::senders()
{
    const LoadSchedule all(Begin, 300);
    for (int sender = 0; sender < 3; ++sender) {
        const LoadSchedule one(Begin, 300, sender, 3);
        for (const quint64 number : {0U, 1U, 1000U, 1'000'000U}) {
            const auto own = one.due(number);
            const auto same = all.due(number * 3 + static_cast<quint64>(sender));
            QVERIFY(std::chrono::abs(own - same) <= 1ns);
        }
    }
}

void tst_LoadSchedule::countsWhatIsDue_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("senders");
    for (const double rate : {0.01, 0.3, 1.0, 7.0, 1000.0, 333'333.3, 1e7}) {
        for (const int senders : {1, 3})
            QTest::addRow("%g, %d", rate, senders) << rate << senders;
    }
}

void tst_LoadSchedule::countsWhatIsDue()
{
    QFETCH(const double, rate);
    QFETCH(const int, senders);
    for (int sender = 0; sender < senders; ++sender) {
        const LoadSchedule schedule(Begin, rate, sender, senders);
        QCOMPARE(schedule.dueBefore(Begin - 1h), quint64(0));
        QCOMPARE(schedule.dueBefore(Begin), quint64(0));
        for (const quint64 number : {0U, 1U, 2U, 999U, 1'234'567U}) {
            QCOMPARE(schedule.dueBefore(schedule.due(number)), number);
            QCOMPARE(schedule.dueBefore(schedule.due(number) + 1ns), number + 1);
        }
    }
}

QTEST_GUILESS_MAIN(tst_LoadSchedule)
#include "tst_loadschedule.moc"
