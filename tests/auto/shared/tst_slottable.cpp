// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/slottable.h"

#include <QtTest/qtest.h>

using IpcCore::SlotTable;

class tst_SlotTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesMessagesOneAfterTheOther();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void fillsTheFirstGap();
    void usesThePoolToItsEnd();
    void hasALimitedNumberOfSlots();
    void freesOnlyWhatWasSentAndReleased();
};

namespace {

constexpr qint64 Page = SlotTable::Alignment;

} // namespace

void tst_SlotTable::placesMessagesOneAfterTheOther()
{
    SlotTable table(Page, 100 * Page);
    const auto first = table.allocate(Page + 1);
    const auto second = table.allocate(1);
    QVERIFY(first && second);
    QCOMPARE(first->offset, Page);
    QCOMPARE(first->size, Page + 1);
    QCOMPARE(second->offset, 3 * Page);
    QVERIFY(first->index != second->index);
}

void tst_SlotTable::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("negative") << qint64(-1);
    QTest::newRow("one byte too many") << 9 * Page + 1;
    QTest::newRow("largest number") << std::numeric_limits<qint64>::max();
}

void tst_SlotTable::refusesWhatDoesNotFit()
{
    QFETCH(const qint64, size);
    SlotTable table(Page, 10 * Page);
    QVERIFY(!table.allocate(size));
    QVERIFY(table.isEmpty());
    QVERIFY(table.allocate(9 * Page));
}

void tst_SlotTable::fillsTheFirstGap()
{
    SlotTable table(Page, 10 * Page);
    const auto first = table.allocate(2 * Page);
    const auto second = table.allocate(2 * Page);
    const auto third = table.allocate(2 * Page);
    QVERIFY(first && second && third);
    table.free(second->index);
    QVERIFY(!table.allocate(4 * Page));
    const auto large = table.allocate(3 * Page);
    const auto fitting = table.allocate(2 * Page);
    QVERIFY(large && fitting);
    QCOMPARE(large->offset, third->offset + 2 * Page);
    QCOMPARE(fitting->offset, second->offset);
    // The receiver's late release of an earlier use must not free this one.
    QVERIFY(large->index != second->index || large->generation != second->generation);
}

void tst_SlotTable::usesThePoolToItsEnd()
{
    SlotTable table(Page, 3 * Page + 5);
    QVERIFY(table.allocate(Page));
    QVERIFY(!table.allocate(Page + 6));
    QVERIFY(table.allocate(Page + 5));
    QVERIFY(!table.allocate(1));
}

void tst_SlotTable::hasALimitedNumberOfSlots()
{
    SlotTable table(Page, 1'000'000 * Page);
    for (quint32 i = 0; i < SlotTable::MaxSlots; ++i) {
        const auto slot = table.allocate(1);
        QVERIFY(slot);
        QVERIFY(slot->index < SlotTable::MaxSlots);
    }
    QVERIFY(!table.allocate(1));
    table.free(7);
    QVERIFY(table.allocate(1));
}

void tst_SlotTable::freesOnlyWhatWasSentAndReleased()
{
    SlotTable table(Page, 10 * Page);
    const auto sent = table.allocate(1);
    const auto held = table.allocate(1);
    const auto filling = table.allocate(1);
    QVERIFY(sent && held && filling);
    table.markSent(sent->index);
    table.markSent(held->index);
    const auto released = [&](quint32 index, quint32 generation) {
        return index != held->index && generation == 1;
    };
    table.freeReleased(released);
    const auto next = table.allocate(1);
    QVERIFY(next);
    QCOMPARE(next->offset, sent->offset);
    QCOMPARE(next->index, sent->index);
    QCOMPARE(next->generation, sent->generation + 1);
    // The same note once more concerns the earlier use.
    table.markSent(next->index);
    table.freeReleased(released);
    QCOMPARE(table.allocate(1)->offset, filling->offset + Page);
}

QTEST_GUILESS_MAIN(tst_SlotTable)
#include "tst_slottable.moc"
