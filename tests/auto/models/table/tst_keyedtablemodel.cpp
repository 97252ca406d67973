// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/keyedtablemodel.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <random>

namespace {

struct NumberRow
{
    int number = 0;
    int value = 0;

    int key() const { return number; }

    bool operator==(const NumberRow &other) const = default;
};

using Rows = std::vector<NumberRow>;

class NumberModel : public Monitor::KeyedTableModel<NumberRow>
{
public:
    using KeyedTableModel::replaceRows;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (role != Qt::DisplayRole || !index.isValid())
            return {};
        return index.column() == 0 ? row(index.row()).number : row(index.row()).value;
    }
};

/// The signals of a model.
struct Told
{
    explicit Told(const QAbstractItemModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
        , layout(&model, &QAbstractItemModel::layoutChanged)
    {}

    bool isNothing() const
    {
        return inserted.isEmpty() && removed.isEmpty() && changed.isEmpty() && reset.isEmpty()
               && layout.isEmpty();
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
    QSignalSpy reset;
    QSignalSpy layout;
};

bool hasKey(const Rows &rows, int key)
{
    return std::any_of(rows.begin(), rows.end(),
                       [key](const NumberRow &row) { return row.number == key; });
}

// The runs of rows missing in `others`.
int runsMissingIn(const Rows &rows, const Rows &others)
{
    int runs = 0;
    bool isInside = false;
    for (const NumberRow &row : rows) {
        const bool isMissing = !hasKey(others, row.number);
        runs += isMissing && !isInside;
        isInside = isMissing;
    }
    return runs;
}

bool hasOtherValues(const Rows &before, const Rows &after)
{
    return std::any_of(after.begin(), after.end(), [&before](const NumberRow &row) {
        const auto old = std::find_if(before.begin(), before.end(), [&row](const NumberRow &other) {
            return other.number == row.number;
        });
        return old != before.end() && old->value != row.value;
    });
}

class RandomRows
{
public:
    // Each of thirty keys or not, with random density; few values change.
    Rows next()
    {
        const int density = below(11);
        Rows rows;
        for (int key = 0; key < 30; ++key) {
            if (below(10) < density)
                rows.push_back({.number = key, .value = below(10) == 0 ? 1 : 0});
        }
        return rows;
    }

private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    std::mt19937 m_random{20'261'123};
};

} // namespace

class tst_KeyedTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLeast_data();
    void tellsLeast();
    void randomReplacements();
    void persistentIndexesFollowKeys();
    void selectionSurvives();
    void tellsOfChangedColumns();
    void placesOfKeys();
};

void tst_KeyedTableModel::tellsLeast_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after"); // keys; negative with another value
    QTest::addColumn<QList<QPair<int, int>>>("removed");
    QTest::addColumn<QList<QPair<int, int>>>("inserted");
    QTest::addColumn<QList<QPair<int, int>>>("changed");
    using Ranges = QList<QPair<int, int>>;
    using Keys = QList<int>;
    QTest::newRow("nothing") << Keys() << Keys() << Ranges() << Ranges() << Ranges();
    QTest::newRow("the same") << Keys{1, 2} << Keys{1, 2} << Ranges() << Ranges() << Ranges();
    QTest::newRow("the first ones")
        << Keys() << Keys{1, 2, 3} << Ranges() << Ranges{{0, 2}} << Ranges();
    QTest::newRow("all gone") << Keys{1, 2, 3} << Keys() << Ranges{{0, 2}} << Ranges() << Ranges();
    QTest::newRow("all others") << Keys{1, 2} << Keys{3, 4} << Ranges{{0, 1}} << Ranges{{0, 1}}
                                << Ranges();
    QTest::newRow("at both ends and between") << Keys{3, 6} << Keys{1, 2, 3, 4, 5, 6, 7} << Ranges()
                                              << Ranges{{0, 1}, {3, 4}, {6, 6}} << Ranges();
    QTest::newRow("runs from the end") << Keys{1, 2, 3, 4, 5, 6, 7} << Keys{3, 6}
                                       << Ranges{{6, 6}, {3, 4}, {0, 1}} << Ranges() << Ranges();
    QTest::newRow("one for another in the middle")
        << Keys{1, 2, 4} << Keys{1, 3, 4} << Ranges{{1, 1}} << Ranges{{1, 1}} << Ranges();
    QTest::newRow("changes are one range")
        << Keys{1, 2, 3, 4, 5} << Keys{1, -2, 3, -4, 5} << Ranges() << Ranges() << Ranges{{1, 3}};
    QTest::newRow("new rows are no changes")
        << Keys{1, 3} << Keys{1, -2, 3} << Ranges() << Ranges{{1, 1}} << Ranges();
    QTest::newRow("everything at once") << Keys{1, 2, 3} << Keys{0, -2, 5} << Ranges{{2, 2}, {0, 0}}
                                        << Ranges{{0, 0}, {2, 2}} << Ranges{{1, 1}};
}

namespace {

Rows rowsOf(const QList<int> &keys)
{
    Rows rows;
    for (const int key : keys)
        rows.push_back({.number = std::abs(key), .value = key < 0});
    return rows;
}

QList<QPair<int, int>> rangesOf(const QSignalSpy &spy)
{
    QList<QPair<int, int>> ranges;
    for (const QList<QVariant> &told : spy)
        ranges.append({told[1].toInt(), told[2].toInt()});
    return ranges;
}

} // namespace

void tst_KeyedTableModel::tellsLeast()
{
    QFETCH(const QList<int>, before);
    QFETCH(const QList<int>, after);
    using Ranges = QList<QPair<int, int>>;
    NumberModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.replaceRows(rowsOf(before));
    const Told told(model);
    model.replaceRows(rowsOf(after));
    QCOMPARE(model.rows(), rowsOf(after));
    QTEST(rangesOf(told.removed), "removed");
    QTEST(rangesOf(told.inserted), "inserted");
    Ranges changed;
    for (const QList<QVariant> &change : told.changed) {
        QCOMPARE(change[0].toModelIndex().column(), 0);
        QCOMPARE(change[1].toModelIndex().column(), 1);
        changed.append({change[0].toModelIndex().row(), change[1].toModelIndex().row()});
    }
    QTEST(changed, "changed");
    QVERIFY(told.reset.isEmpty() && told.layout.isEmpty());
}

void tst_KeyedTableModel::randomReplacements()
{
    NumberModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RandomRows random;
    for (int round = 0; round < 1'000; ++round) {
        const Rows before = model.rows();
        const Rows next = random.next();
        const Told told(model);
        model.replaceRows(next);
        QCOMPARE(model.rows(), next);
        QCOMPARE(told.removed.size(), runsMissingIn(before, next));
        QCOMPARE(told.inserted.size(), runsMissingIn(next, before));
        QCOMPARE(told.changed.size(), int(hasOtherValues(before, next)));
        QVERIFY(told.reset.isEmpty() && told.layout.isEmpty());
    }
}

void tst_KeyedTableModel::persistentIndexesFollowKeys()
{
    NumberModel model;
    RandomRows random;
    model.replaceRows(random.next());
    for (int round = 0; round < 200; ++round) {
        QHash<int, QPersistentModelIndex> kept;
        for (int place = 0; place < model.rowCount(); ++place)
            kept.insert(model.row(place).number, model.index(place, 0));
        const Rows next = random.next();
        model.replaceRows(next);
        for (auto index = kept.constBegin(); index != kept.constEnd(); ++index) {
            QCOMPARE(index->isValid(), hasKey(next, index.key()));
            if (index->isValid())
                QCOMPARE(index->data().toInt(), index.key());
        }
    }
}

void tst_KeyedTableModel::selectionSurvives()
{
    NumberModel model;
    model.replaceRows({{.number = 15}});
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(0, 1),
                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    RandomRows random;
    for (int round = 0; round < 1'000; ++round) {
        Rows next = random.next();
        if (!hasKey(next, 15)) {
            next.push_back({.number = 15});
            std::sort(next.begin(), next.end(), [](const NumberRow &left, const NumberRow &right) {
                return left.number < right.number;
            });
        }
        model.replaceRows(next);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().constFirst().data().toInt(), 15);
        QCOMPARE(selection.currentIndex().siblingAtColumn(0).data().toInt(), 15);
    }
}

void tst_KeyedTableModel::tellsOfChangedColumns()
{
    // Knows that rows with the same number differ only in their value.
    class KnowingModel : public NumberModel
    {
        ColumnRange changedColumns(const NumberRow &before, const NumberRow &after) const override
        {
            return after.value < 0 ? NumberModel::changedColumns(before, after) : ColumnRange{1, 1};
        }
    };

    KnowingModel model;
    model.replaceRows({{.number = 1}, {.number = 2}, {.number = 3}});
    const Told told(model);
    model.replaceRows({{.number = 1}, {.number = 2, .value = 7}, {.number = 3, .value = 8}});
    QCOMPARE(told.changed.size(), 1);
    QCOMPARE(told.changed[0][0].toModelIndex(), model.index(1, 1));
    QCOMPARE(told.changed[0][1].toModelIndex(), model.index(2, 1));
    model.replaceRows({{.number = 1, .value = -1}, {.number = 2, .value = 9}, {.number = 3}});
    QCOMPARE(told.changed.size(), 2);
    QCOMPARE(told.changed[1][0].toModelIndex(), model.index(0, 0));
    QCOMPARE(told.changed[1][1].toModelIndex(), model.index(2, 1));
}

void tst_KeyedTableModel::placesOfKeys()
{
    NumberModel model;
    QCOMPARE(model.rowOf(1), -1);
    model.replaceRows({{.number = 1}, {.number = 3}});
    QCOMPARE(model.rowOf(0), -1);
    QCOMPARE(model.rowOf(1), 0);
    QCOMPARE(model.rowOf(2), -1);
    QCOMPARE(model.rowOf(3), 1);
    QCOMPARE(model.rowOf(4), -1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

QTEST_GUILESS_MAIN(tst_KeyedTableModel)
#include "tst_keyedtablemodel.moc"
