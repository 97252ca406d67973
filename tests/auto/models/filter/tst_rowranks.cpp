// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/rowranks.h"

#include "models/table/roles.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <limits>
#include <numeric>

using namespace Monitor;

namespace {

// One column of arbitrary values; keys descend.
class ValueList : public QAbstractTableModel
{
public:
    explicit ValueList(QVariantList values, const QSet<int> &first = {})
        : m_values(std::move(values))
        , m_first(first)
    {}

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_values.size());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (role == KeyRole)
            return int(m_values.size()) - index.row();
        if (role == FirstRole)
            return m_first.contains(index.row());
        return role == RawRole ? m_values[index.row()] : QVariant();
    }

private:
    QVariantList m_values;
    QSet<int> m_first;
};

using Ranks = std::vector<int>;

} // namespace

class tst_RowRanks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data();
    void ranks();
    void firstRows();
    void someRows();
};

// Of all rows.
Ranks ranksOf(const ValueList &list, Qt::SortOrder order)
{
    std::vector<int> rows(static_cast<std::size_t>(list.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return rowRanks(list, rows, 0, order);
}

void tst_RowRanks::ranks_data()
{
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<Ranks>("ascending");
    QTest::addColumn<Ranks>("descending");
    const auto large = std::numeric_limits<qlonglong>::max();
    const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
    const QDateTime time = QDateTime::fromSecsSinceEpoch(1'000).toUTC();
    QTest::newRow("none") << QVariantList() << Ranks() << Ranks();
    QTest::newRow("numbers") << QVariantList{3, 1, 2} << Ranks{2, 0, 1} << Ranks{0, 2, 1};
    QTest::newRow("numbers of several types")
        << QVariantList{2.5, 3, 2ULL, -1LL} << Ranks{2, 3, 1, 0} << Ranks{1, 0, 2, 3};
    QTest::newRow("more than a double holds")
        << QVariantList{large, large - 1, std::numeric_limits<qulonglong>::max()} << Ranks{1, 0, 2}
        << Ranks{1, 2, 0};
    QTest::newRow("equal ones by key") << QVariantList{7, 7, 7} << Ranks{2, 1, 0} << Ranks{2, 1, 0};
    QTest::newRow("unknown ones last, by key")
        << QVariantList{QVariant(), 5, QVariant(), 9} << Ranks{3, 0, 2, 1} << Ranks{3, 1, 2, 0};
    QTest::newRow("text in any case")
        << QVariantList{text("b"), text("A"), text("C")} << Ranks{1, 0, 2} << Ranks{1, 2, 0};
    QTest::newRow("unknown and text") << QVariantList{QVariant(), text("b"), QVariant(), text("a")}
                                      << Ranks{3, 1, 2, 0} << Ranks{3, 0, 2, 1};
    QTest::newRow("times") << QVariantList{time.addSecs(1), time} << Ranks{1, 0} << Ranks{0, 1};
}

void tst_RowRanks::ranks()
{
    QFETCH(const QVariantList, values);
    const ValueList list(values);
    QTEST(ranksOf(list, Qt::AscendingOrder), "ascending");
    QTEST(ranksOf(list, Qt::DescendingOrder), "descending");
}

void tst_RowRanks::firstRows()
{
    const ValueList model({1, 4, 2, QVariant(), 3}, {0, 3, 4});
    QCOMPARE(ranksOf(model, Qt::AscendingOrder), (Ranks{0, 4, 3, 2, 1}));
    QCOMPARE(ranksOf(model, Qt::DescendingOrder), (Ranks{1, 3, 4, 2, 0}));
}

void tst_RowRanks::someRows()
{
    const ValueList model({1, 4, 2, QVariant(), 3}, {4});
    QCOMPARE(rowRanks(model, std::vector{3, 2, 4, 1}, 0, Qt::AscendingOrder), (Ranks{3, 1, 0, 2}));
    QCOMPARE(rowRanks(model, std::vector{1, 0}, 0, Qt::DescendingOrder), (Ranks{0, 1}));
}

QTEST_GUILESS_MAIN(tst_RowRanks)
#include "tst_rowranks.moc"
