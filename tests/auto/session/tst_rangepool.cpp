// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/rangepool.h"

#include "session/messagememory.h"

#include <QtCore/qbytearray.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace IpcCore;

namespace {

constexpr qint64 MiB = 1024 * 1024;
constexpr std::size_t Largest = 64 * MiB;

/// Takes a range for a message of `size` bytes and writes it.
AddressRange used(RangePool &pool, qint64 size, char with = 'x')
{
    AddressRange range = pool.take(static_cast<std::size_t>(size), Largest);
    if (range.isValid())
        std::fill_n(range.begin(), size, with);
    range.noteWritten(static_cast<std::size_t>(size));
    return range;
}

} // namespace

class tst_RangePool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsForTheNext();
    void keepsWithinTheLimit_data();
    void keepsWithinTheLimit();
    void smallerOnesOnlyWhatIsKept();
    void givesBackWhatNobodyUses();
    void callsWhenThereIsSomethingToTrim();
    void showsNothingOfEarlierMessages();
};

void tst_RangePool::initTestCase()
{
#if !IPCCORE_LINUX
    RangePool pool(64 * MiB);
    QVERIFY(!pool.take(2 * MiB, Largest).isValid());
    QCOMPARE(pool.keptBytes(), 0);
    QSKIP("No ranges of addresses here");
#endif
}

void tst_RangePool::keepsForTheNext()
{
    RangePool pool(64 * MiB);
    AddressRange first = used(pool, 5 * MiB);
    AddressRange second = used(pool, 3 * MiB);
    char *const place = first.begin();
    char *const other = second.begin();
    QCOMPARE(pool.keptBytes(), 0);
    pool.giveBack(std::move(second));
    QCOMPARE(pool.keptBytes(), 4 * MiB);
    pool.giveBack(std::move(first));
    QCOMPARE(pool.keptBytes(), 10 * MiB);
    // The last one first: it may still be in the cache.
    AddressRange third = pool.take(2 * MiB, Largest);
    QVERIFY(third.begin() == place);
    // It takes as much memory as ever, whatever the message needs.
    third.noteWritten(MiB);
    pool.giveBack(std::move(third));
    QCOMPARE(pool.keptBytes(), 10 * MiB);
    third = pool.take(2 * MiB, Largest);
    const AddressRange fourth = pool.take(2 * MiB, Largest);
    QVERIFY(fourth.begin() == other);
    QCOMPARE(pool.keptBytes(), 0);
}

void tst_RangePool::keepsWithinTheLimit_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QList<qint64>>("sizes");
    QTest::addColumn<qint64>("kept");
    QTest::newRow("none") << qint64(0) << QList<qint64>{4 * MiB} << qint64(0);
    QTest::newRow("not even one page") << MiB << QList<qint64>{4 * MiB} << qint64(0);
    QTest::newRow("all") << 8 * MiB << QList<qint64>{4 * MiB, 4 * MiB} << 8 * MiB;
    QTest::newRow("the front of one") << 8 * MiB << QList<qint64>{20 * MiB} << 8 * MiB;
    QTest::newRow("whole pages") << 9 * MiB << QList<qint64>{20 * MiB} << 8 * MiB;
    QTest::newRow("part of the second") << 6 * MiB << QList<qint64>{4 * MiB, 4 * MiB} << 6 * MiB;
    QTest::newRow("not the third")
        << 8 * MiB << QList<qint64>{4 * MiB, 4 * MiB, 4 * MiB} << 8 * MiB;
    QTest::newRow("exactly") << 64 * MiB << QList<qint64>{64 * MiB} << 64 * MiB;
}

void tst_RangePool::keepsWithinTheLimit()
{
    QFETCH(const qint64, limit);
    QFETCH(const QList<qint64>, sizes);
    QFETCH(const qint64, kept);
    RangePool pool(limit);
    std::vector<AddressRange> ranges;
    for (const qint64 size : sizes)
        ranges.push_back(used(pool, size));
    for (AddressRange &range : ranges) {
        QVERIFY(range.isValid());
        pool.giveBack(std::move(range));
    }
    QCOMPARE(pool.keptBytes(), kept);
    // What was given up reads as zero; all of it can be used again.
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const AddressRange range = pool.take(Largest, Largest);
        QVERIFY(range.isValid());
        range.begin()[Largest - 1] = 'z';
    }
}

void tst_RangePool::smallerOnesOnlyWhatIsKept()
{
    RangePool none(0);
    QVERIFY(!none.take(MiB, Largest).isValid());
    QVERIFY(none.take(MiB + 1, Largest).isValid());

    RangePool pool(4 * MiB);
    AddressRange first = used(pool, 100'000);
    AddressRange second = used(pool, 100'000);
    QVERIFY(first.isValid() && second.isValid());
    // As many as would be kept.
    QVERIFY(!pool.take(100'000, Largest).isValid());
    pool.giveBack(std::move(first));
    QVERIFY(pool.take(100'000, Largest).isValid());
}

void tst_RangePool::givesBackWhatNobodyUses()
{
    using Time = RangePool::Clock::time_point;
    RangePool pool(64 * MiB);
    QCOMPARE(pool.nextTrim(), Time::max());
    const Time before = RangePool::Clock::now();
    AddressRange first = used(pool, 4 * MiB);
    pool.giveBack(used(pool, 6 * MiB));
    pool.giveBack(std::move(first));
    const Time due = pool.nextTrim();
    QVERIFY(due >= before + RangePool::KeepTime);
    pool.trim(due - std::chrono::nanoseconds(1));
    QCOMPARE(pool.keptBytes(), 10 * MiB);
    // The second is used again and again.
    pool.giveBack(pool.take(2 * MiB, Largest));
    pool.trim(due);
    QCOMPARE(pool.keptBytes(), 4 * MiB);
    QVERIFY(pool.nextTrim() > due);
    pool.trim(pool.nextTrim());
    QCOMPARE(pool.keptBytes(), 0);
    QCOMPARE(pool.nextTrim(), Time::max());
}

void tst_RangePool::callsWhenThereIsSomethingToTrim()
{
    RangePool pool(64 * MiB);
    int calls = 0;
    pool.setOnKept([&calls] { ++calls; });
    for (int i = 0; i < 3; ++i)
        pool.giveBack(used(pool, 2 * MiB));
    QCOMPARE(calls, 1);
    // Somebody looks after it.
    pool.trim(pool.nextTrim());
    pool.giveBack(used(pool, 2 * MiB));
    QCOMPARE(calls, 1);
    pool.trim(pool.nextTrim());
    QCOMPARE(pool.nextTrim(), RangePool::Clock::time_point::max());
    pool.giveBack(used(pool, 2 * MiB));
    QCOMPARE(calls, 2);
}

void tst_RangePool::showsNothingOfEarlierMessages()
{
    RangePool pool(64 * MiB);
    MessageMemory earlier;
    QVERIFY(earlier.reserve(pool, 3 * MiB, Largest));
    earlier.append(QByteArray(3 * MiB, 's'));
    earlier.clear(pool);
    QCOMPARE(pool.keptBytes(), 4 * MiB);
    MessageMemory memory;
    QVERIFY(memory.reserve(pool, 200'000, Largest));
    QCOMPARE(pool.keptBytes(), 0);
    QVERIFY(memory.isEmpty());
    QVERIFY(memory.view().isEmpty());
    memory.append("abc");
    QCOMPARE(memory.view(), QByteArrayView("abc"));
    QCOMPARE(memory.room(MiB).size(), std::size_t(199'997));
    memory.clear(pool);
    QVERIFY(memory.view().isEmpty());
    QCOMPARE(pool.keptBytes(), 4 * MiB);
}

QTEST_APPLESS_MAIN(tst_RangePool)
#include "tst_rangepool.moc"
