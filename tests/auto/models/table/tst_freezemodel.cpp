// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/freezemodel.h"
#include "support/sampletable.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// A table that can be frozen while the one below goes on.
class tst_FreezeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesThrough();
    void frozenKeepsRowsAndValues_data();
    void frozenKeepsRowsAndValues();
    void frozenToolTips();
    void thawKeepsPersistentIndexes();
    void thawTellsAsLittleAsPossible();
    void countsPendingRows();
    void survivesBigChangesWhileFrozen();
    void heldKeepsRowsInPlace();
    void heldAndFrozen();
    void heldWhileEverythingChanges();
    void sourceIndexes();
    void otherSource();
};

namespace {

// Gives a reason in every cell without a value.
class ExplainedTable : public SampleTable
{
public:
    void setKnown(bool isKnown)
    {
        m_isKnown = isKnown;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == RawRole && !m_isKnown)
            return {};
        if (role == Qt::ToolTipRole)
            return m_isKnown ? QVariant() : QStringLiteral("Not measured yet.");
        return SampleTable::data(index, role);
    }

private:
    bool m_isKnown = false;
};

// Judges its rows by what changes.
class JudgedTable : public SampleTable
{
public:
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == ConditionRole || role == ReasonRole)
            return SampleTable::data(index.siblingAtColumn(columnCount() - 1), RawRole);
        return SampleTable::data(index, role);
    }
};

QStringList dump(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString line = model.index(row, 0).data(KeyRole).toString() + u' '
                       + model.index(row, 0).data(RecordRole).toString() + u' '
                       + model.index(row, 0).data(ConditionRole).toString() + u' '
                       + model.index(row, 0).data(ReasonRole).toString();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            line += u' ' + index.data(Qt::DisplayRole).toString() + u'='
                    + index.data(RawRole).toString() + index.data(Qt::TextAlignmentRole).toString();
        }
        lines.append(line);
    }
    return lines;
}

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

void tst_FreezeModel::passesThrough()
{
    SampleTable table;
    FreezeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setSourceModel(&table);
    table.append(50);
    QRandomGenerator random(1);
    for (int i = 0; i < 200; ++i)
        table.shake(random);
    QCOMPARE(dump(model), dump(table));
    const QPersistentModelIndex kept = model.index(3, 1);
    const QVariant key = kept.data(KeyRole);
    table.reverse();
    QCOMPARE(kept.data(KeyRole), key);
    QCOMPARE(kept.row(), model.rowCount() - 1 - 3);
    QCOMPARE(dump(model), dump(table));
    table.reset({SampleTable::makeRecord(1)});
    QCOMPARE(dump(model), dump(table));
    QCOMPARE(model.headerData(1, Qt::Horizontal, FilterKeyRole).toString(), QStringLiteral("pid"));
}

void tst_FreezeModel::frozenKeepsRowsAndValues_data()
{
    QTest::addColumn<bool>("rowsChange");

    QTest::newRow("values change") << true;
    QTest::newRow("values never change") << false;
}

void tst_FreezeModel::frozenKeepsRowsAndValues()
{
    QFETCH(bool, rowsChange);
    JudgedTable table;
    table.append(100);
    FreezeModel model;
    model.setSourceModel(&table);
    model.setRowsChange(rowsChange);
    QAbstractItemModelTester tester(&model, fatal);
    QRandomGenerator random(3);
    for (int round = 0; round < 5; ++round) {
        const QStringList before = dump(model);
        model.setFrozen(true);
        QVERIFY(model.isFrozen());
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        for (int i = 0; i < 50; ++i) {
            if (rowsChange) {
                table.shake(random);
            } else {
                table.append(2);
                table.remove(random.bounded(table.rowCount()));
            }
        }
        QCOMPARE(dump(model), before);
        QCOMPARE(changes.count(), 0);
        model.setFrozen(false);
        QCOMPARE(dump(model), dump(table));
    }
}

// The current reason says nothing about a value that was missing then.
void tst_FreezeModel::frozenToolTips()
{
    ExplainedTable table;
    table.append(1);
    FreezeModel model;
    model.setSourceModel(&table);
    model.setFrozen(true);
    const auto toolTip = [&model] { return model.index(0, 0).data(Qt::ToolTipRole).toString(); };
    QCOMPARE(toolTip(), QStringLiteral("Not measured yet."));
    table.setKnown(true);
    QCOMPARE(toolTip(), QStringLiteral("It was not known when the table was frozen."));
    table.setKnown(false);
    QCOMPARE(toolTip(), QStringLiteral("Not measured yet."));
    table.remove(0);
    QCOMPARE(toolTip(), QStringLiteral("It was not known when the table was frozen."));
    model.setFrozen(false);
    QCOMPARE(model.rowCount(), 0);
}

void tst_FreezeModel::thawKeepsPersistentIndexes()
{
    SampleTable table;
    table.append(100);
    FreezeModel model;
    model.setSourceModel(&table);
    QAbstractItemModelTester tester(&model, fatal);
    QList<QPersistentModelIndex> kept;
    QVariantList keys;
    for (int row = 0; row < 100; row += 10) {
        kept.append(model.index(row, 0));
        keys.append(kept.last().data(KeyRole));
    }
    model.setFrozen(true);
    table.remove(50);
    table.insert(5, {SampleTable::makeRecord(1'000)});
    table.reverse();
    model.setFrozen(false);
    for (qsizetype i = 0; i < kept.size(); ++i) {
        if (i == 5)
            QVERIFY(!kept[i].isValid());
        else
            QCOMPARE(kept[i].data(KeyRole), keys[i]);
    }
    QCOMPARE(dump(model), dump(table));
}

void tst_FreezeModel::thawTellsAsLittleAsPossible()
{
    SampleTable table;
    table.append(100);
    FreezeModel model;
    model.setSourceModel(&table);
    const QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFrozen(true);
    table.remove(10, 5);
    table.append(3);
    table.append(4);
    model.setFrozen(false);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(removals[0][1].toInt(), 10);
    QCOMPARE(removals[0][2].toInt(), 14);
    QCOMPARE(insertions.count(), 1);
    QCOMPARE(insertions[0][1].toInt(), 95);
    QCOMPARE(insertions[0][2].toInt(), 101);
    QCOMPARE(layouts.count(), 0);
    QCOMPARE(resets.count(), 0);
}

void tst_FreezeModel::countsPendingRows()
{
    SampleTable table;
    table.append(10);
    FreezeModel model;
    model.setSourceModel(&table);
    QSignalSpy counts(&model, &FreezeModel::pendingRowsChanged);
    table.append(5);
    QCOMPARE(model.pendingRows(), 0);
    model.setFrozen(true);
    table.append(128);
    QCOMPARE(model.pendingRows(), 128);
    table.remove(0, 3); // Visible ones.
    QCOMPARE(model.pendingRows(), 128);
    table.remove(table.rowCount() - 28, 28); // New ones.
    QCOMPARE(model.pendingRows(), 100);
    QCOMPARE(counts.count(), 2);
    model.setFrozen(false);
    QCOMPARE(model.pendingRows(), 0);
    QCOMPARE(counts.count(), 3);
}

void tst_FreezeModel::survivesBigChangesWhileFrozen()
{
    SampleTable table;
    table.append(20);
    FreezeModel model;
    model.setSourceModel(&table);
    QAbstractItemModelTester tester(&model, fatal);
    const QStringList before = dump(model);
    model.setRowsChange(false);
    model.setFrozen(true);
    table.reverse();
    QCOMPARE(dump(model), before);
    table.reset({SampleTable::makeRecord(5), SampleTable::makeRecord(500)});
    QCOMPARE(dump(model), before);
    QCOMPARE(model.pendingRows(), 1);
    model.setFrozen(false);
    QCOMPARE(dump(model), dump(table));
}

void tst_FreezeModel::heldKeepsRowsInPlace()
{
    SampleTable table;
    table.append(10);
    FreezeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setSourceModel(&table);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setHeld(true);
    const QStringList before = dump(model);
    table.insert(0, {SampleTable::makeRecord(1'000)});
    table.remove(4);
    QCOMPARE(dump(model), before);
    QVERIFY(!model.isFrozen());
    // Values go on.
    SampleTable::Record record = table.records()[5];
    const int key = record.id;
    record.bytes = 123'456;
    table.change(5, record);
    QCOMPARE(changes.count(), 1);
    const auto changed = changes[0][0].toModelIndex();
    QCOMPARE(changed.data(KeyRole).toInt(), key);
    QCOMPARE(model.index(changed.row(), SampleTable::Bytes).data(RawRole).toLongLong(), 123'456);
    model.setHeld(false);
    QCOMPARE(dump(model), dump(table));
    QCOMPARE(changes.count(), 1);
}

void tst_FreezeModel::heldAndFrozen()
{
    SampleTable table;
    table.append(10);
    FreezeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setSourceModel(&table);
    model.setHeld(true);
    table.remove(0);
    model.setFrozen(true);
    const QStringList frozen = dump(model);
    QCOMPARE(frozen.size(), 10);
    model.setHeld(false);
    table.change(0, SampleTable::makeRecord(2'000));
    QCOMPARE(dump(model), frozen);
    model.setHeld(true);
    model.setFrozen(false);
    QCOMPARE(dump(model), dump(table));
    table.append(1);
    QCOMPARE(model.rowCount(), 9);
    model.setHeld(false);
    QCOMPARE(dump(model), dump(table));
}

void tst_FreezeModel::heldWhileEverythingChanges()
{
    SampleTable table;
    table.append(50);
    FreezeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setSourceModel(&table);
    QRandomGenerator random(1);
    for (int round = 0; round < 50; ++round) {
        model.setHeld(true);
        const int rows = model.rowCount();
        for (int i = 0; i < 10; ++i)
            table.shake(random);
        if (round % 10 == 0)
            table.reverse();
        QCOMPARE(model.rowCount(), rows);
        model.setHeld(false);
        QCOMPARE(dump(model), dump(table));
    }
}

void tst_FreezeModel::sourceIndexes()
{
    SampleTable table;
    table.append(10);
    FreezeModel model;
    model.setSourceModel(&table);
    model.setFrozen(true);
    table.insert(0, {SampleTable::makeRecord(100)});
    QCOMPARE(model.mapToSource(model.index(2, 1)), table.index(3, 1));
    QCOMPARE(model.mapFromSource(table.index(3, 1)), model.index(2, 1));
    QVERIFY(!model.mapFromSource(table.index(0, 0)).isValid());
    table.remove(3);
    QVERIFY(!model.mapToSource(model.index(2, 1)).isValid());
    QCOMPARE(model.index(2, 0).data(KeyRole).toInt(), 3);
    QVERIFY(model.flags(model.index(2, 0)) & Qt::ItemIsSelectable);
}

void tst_FreezeModel::otherSource()
{
    SampleTable first;
    first.append(10);
    SampleTable second;
    second.append(3);
    FreezeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setSourceModel(&first);
    model.setFrozen(true);
    const QSignalSpy frozen(&model, &FreezeModel::frozenChanged);
    model.setSourceModel(&second);
    QVERIFY(!model.isFrozen());
    QCOMPARE(frozen.count(), 1);
    first.append(5);
    QCOMPARE(dump(model), dump(second));
    model.setSourceModel(nullptr);
    QCOMPARE(model.rowCount(), 0);
    model.setFrozen(true);
    QVERIFY(!model.isFrozen());
}

QTEST_GUILESS_MAIN(tst_FreezeModel)
#include "tst_freezemodel.moc"
