// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterproxymodel.h"
#include "support/sampletable.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qsemaphore.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// Filtering and sorting of live tables.
class tst_FilterProxyModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters();
    void invalidExpressionChangesNothing();
    void sortsByRawValueThenKey_data();
    void sortsByRawValueThenKey();
    void unknownValuesAreLast_data();
    void unknownValuesAreLast();
    void changesWaitForTheInterval();
    void nothingMovesInOrder();
    void nothingMovesWhileHeld();
    void tellsOfChangesThatAreHeld();
    void irrelevantChangesDoNotSort();
    void counts();
    void randomRefreshes();
    void filtersNoRowTwice();
    void orderSurvivesFilters();
    void tooManyRowsStayUnsorted();
    void figures();
};

namespace {

QList<int> idsOf(const QAbstractItemModel &model)
{
    QList<int> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(KeyRole).toInt());
    return ids;
}

SampleTable::Record recordOf(int id, qint64 bytes, qint64 latency = 1'000'000)
{
    SampleTable::Record record;
    record.id = id;
    record.name = QStringLiteral("name%1").arg(id);
    record.bytes = bytes;
    record.latency = latency;
    return record;
}

void setFilter(FilterProxyModel &proxy, const char *text)
{
    proxy.setExpression(FilterExpression::parse(QString::fromLatin1(text), proxy.columns()));
}

// A log of successive numbers that counts what is read in its thread. Jobs wait for release().
class NumberLog : public QAbstractTableModel, public TableRowSource
{
public:
    int reads() const { return m_reads; }

    int takeReads() { return std::exchange(m_reads, 0); }

    void release() { m_gate->release(); }

    void append(int count)
    {
        beginInsertRows({}, rowCount(), rowCount() + count - 1);
        m_count += count;
        endInsertRows();
    }

    void removeFirst(int count)
    {
        beginRemoveRows({}, 0, count - 1);
        m_first += count;
        m_count -= count;
        endRemoveRows();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_count;
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        m_reads += role == RawRole;
        return role == RawRole || role == KeyRole ? QVariant(m_first + index.row()) : QVariant();
    }

    QVariant headerData(int, Qt::Orientation, int role) const override
    {
        return role == FilterKeyRole ? QVariant(QStringLiteral("number")) : QVariant();
    }

    TableRowsPointer takeRows() const override
    {
        return std::make_shared<Rows>(m_first, m_count, m_gate);
    }

private:
    using Gate = std::shared_ptr<QSemaphore>;

    class Rows : public TableRows
    {
    public:
        Rows(int first, int count, Gate gate)
            : m_first(first)
            , m_count(count)
            , m_gate(std::move(gate))
        {}

        int count() const override { return m_count; }

        int columnCount() const override { return 1; }

        QVariant raw(int row, int) const override
        {
            if (row == 0)
                m_gate->acquire();
            return m_first + row;
        }

        QString text(int, int) const override { return {}; }

    private:
        const int m_first;
        const int m_count;
        const Gate m_gate;
    };

    int m_first = 0;
    int m_count = 0;
    mutable int m_reads = 0;
    Gate m_gate = std::make_shared<QSemaphore>();
};

} // namespace

void tst_FilterProxyModel::filters()
{
    SampleTable table;
    table.append({recordOf(1, 10), recordOf(2, 2'000), recordOf(3, 3'000'000)});
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    QAbstractItemModelTester tester(&proxy);
    QCOMPARE(proxy.columns().at(3),
             (FilterColumn{QStringLiteral("lat"), Unit::Duration, QStringLiteral("Latency")}));
    setFilter(proxy, "bytes>1k");
    QCOMPARE(idsOf(proxy), (QList<int>{2, 3}));
    setFilter(proxy, "Latency>1s | Bytes>2M");
    QCOMPARE(idsOf(proxy), (QList<int>{3}));
    setFilter(proxy, "bytes>1k -name3");
    QCOMPARE(idsOf(proxy), (QList<int>{2}));
    table.append({recordOf(4, 5'000), recordOf(5, 5)});
    QCOMPARE(idsOf(proxy), (QList<int>{2, 4}));
    setFilter(proxy, "");
    QCOMPARE(idsOf(proxy), (QList<int>{1, 2, 3, 4, 5}));
}

void tst_FilterProxyModel::invalidExpressionChangesNothing()
{
    SampleTable table;
    table.append({recordOf(1, 10), recordOf(2, 2'000)});
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    setFilter(proxy, "bytes>1k");
    setFilter(proxy, "bytes>");
    QCOMPARE(idsOf(proxy), (QList<int>{2}));
    QCOMPARE(proxy.expression().text(), QStringLiteral("bytes>1k"));
}

void tst_FilterProxyModel::sortsByRawValueThenKey_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QList<int>>("expected");

    // As text, 9 would come after 100; ties ascend by key in both directions.
    QTest::newRow("ascending") << int(SampleTable::Bytes) << Qt::AscendingOrder
                               << QList<int>{4, 1, 3, 2};
    QTest::newRow("descending") << int(SampleTable::Bytes) << Qt::DescendingOrder
                                << QList<int>{2, 1, 3, 4};
    QTest::newRow("text") << int(SampleTable::Name) << Qt::DescendingOrder
                          << QList<int>{4, 3, 2, 1};
    QTest::newRow("as they are") << -1 << Qt::AscendingOrder << QList<int>{3, 2, 1, 4};
}

void tst_FilterProxyModel::sortsByRawValueThenKey()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QList<int>, expected);
    SampleTable table;
    table.append({recordOf(3, 100), recordOf(2, 1'000), recordOf(1, 100), recordOf(4, 9)});
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    QAbstractItemModelTester tester(&proxy);
    proxy.sort(SampleTable::Pid);
    proxy.sort(column, order);
    QCOMPARE(idsOf(proxy), expected);
}

void tst_FilterProxyModel::unknownValuesAreLast_data()
{
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QList<int>>("expected");

    QTest::newRow("ascending") << Qt::AscendingOrder << QList<int>{3, 2, 1, 4};
    QTest::newRow("descending") << Qt::DescendingOrder << QList<int>{2, 3, 1, 4};
}

void tst_FilterProxyModel::unknownValuesAreLast()
{
    QFETCH(Qt::SortOrder, order);
    QFETCH(QList<int>, expected);
    SampleTable table;
    table.append({recordOf(4, 0, -1), recordOf(1, 0, -1), recordOf(2, 0, 20), recordOf(3, 0, 10)});
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    proxy.sort(SampleTable::Latency, order);
    QCOMPARE(idsOf(proxy), expected);
}

void tst_FilterProxyModel::changesWaitForTheInterval()
{
    SampleTable table;
    table.append({recordOf(1, 10), recordOf(2, 20), recordOf(3, 30)});
    FilterProxyModel proxy;
    proxy.setInterval(std::chrono::milliseconds(20));
    proxy.setSourceModel(&table);
    QAbstractItemModelTester tester(&proxy);
    proxy.sort(SampleTable::Bytes);
    proxy.refresh();
    setFilter(proxy, "bytes<100");
    const QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
    table.change(0, recordOf(1, 35));
    table.change(1, recordOf(2, 200));
    QCOMPARE(idsOf(proxy), (QList<int>{1, 2, 3}));
    QVERIFY(proxy.isStale());
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(proxy), (QList<int>{3, 1}), 20'000);
    QCOMPARE(layouts.count(), 1);
    QVERIFY(!proxy.isStale());
    table.change(1, recordOf(2, 26));
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(proxy), (QList<int>{2, 3, 1}), 20'000);
}

// Views would repaint everything for nothing.
void tst_FilterProxyModel::nothingMovesInOrder()
{
    SampleTable table;
    table.append({recordOf(1, 30), recordOf(2, 20), recordOf(3, 10)});
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
    proxy.sort(SampleTable::Bytes, Qt::DescendingOrder);
    QVERIFY(!layouts.isEmpty());
    layouts.clear();
    table.change(0, recordOf(1, 90));
    table.change(2, recordOf(3, 20)); // Equal to its neighbour, and after it.
    QVERIFY(proxy.isStale());
    proxy.refresh();
    QVERIFY(!proxy.isStale());
    QCOMPARE(layouts.count(), 0);
    table.append({recordOf(4, 40)});
    proxy.refresh();
    QCOMPARE(layouts.count(), 1);
    QCOMPARE(idsOf(proxy), (QList<int>{1, 4, 2, 3}));
}

void tst_FilterProxyModel::nothingMovesWhileHeld()
{
    SampleTable table;
    table.append({recordOf(1, 10), recordOf(2, 20), recordOf(3, 30)});
    FilterProxyModel proxy;
    proxy.setInterval(std::chrono::milliseconds(0));
    proxy.setSourceModel(&table);
    proxy.sort(SampleTable::Bytes);
    proxy.refresh();
    proxy.setHeld(true);
    QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
    table.change(0, recordOf(1, 25));
    // Of two timers with the same interval, the one started later fires later.
    QTimer later;
    later.setSingleShot(true);
    const QSignalSpy passed(&later, &QTimer::timeout);
    later.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(passed.count(), 1, 20'000);
    QCOMPARE(layouts.count(), 0);
    QCOMPARE(idsOf(proxy), (QList<int>{1, 2, 3}));
    proxy.setHeld(false);
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(proxy), (QList<int>{2, 1, 3}), 20'000);
}

void tst_FilterProxyModel::tellsOfChangesThatAreHeld()
{
    SampleTable table;
    table.append({recordOf(1, 10), recordOf(2, 20), recordOf(3, 30)});
    FilterProxyModel proxy;
    proxy.setInterval(std::chrono::milliseconds(0));
    proxy.setSourceModel(&table);
    table.change(0, recordOf(1, 15));
    QVERIFY(proxy.isInOrder()); // Not sorted at all.
    proxy.sort(SampleTable::Bytes, Qt::DescendingOrder);
    QVERIFY(proxy.isInOrder());
    proxy.refresh();
    proxy.setHeld(true);
    const QSignalSpy held(&proxy, &FilterProxyModel::changesHeld);
    table.change(0, recordOf(1, 16)); // Still the last one.
    QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 20'000);
    QVERIFY(proxy.isInOrder());
    table.change(0, recordOf(1, 25));
    QTRY_COMPARE_WITH_TIMEOUT(held.count(), 2, 20'000);
    QVERIFY(!proxy.isInOrder());
    table.remove(0);
    QTRY_COMPARE_WITH_TIMEOUT(held.count(), 3, 20'000);
    QVERIFY(proxy.isInOrder());
    proxy.setHeld(false);
    table.change(0, recordOf(2, 50));
    QTRY_VERIFY_WITH_TIMEOUT(!proxy.isStale(), 20'000);
    QVERIFY(proxy.isInOrder());
    QCOMPARE(held.count(), 3);
}

void tst_FilterProxyModel::irrelevantChangesDoNotSort()
{
    SampleTable table;
    table.append(10);
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    QVERIFY(!proxy.isStale());
    table.change(0, recordOf(1, 5));
    QVERIFY(!proxy.isStale()); // Neither sorted nor filtered.
    proxy.sort(SampleTable::Name);
    Q_EMIT table.dataChanged(table.index(0, SampleTable::Bytes),
                             table.index(9, SampleTable::Latency));
    QVERIFY(!proxy.isStale()); // Not the column that is sorted by.
    Q_EMIT table.dataChanged(table.index(0, 0), table.index(9, 0), {GoneRole});
    QVERIFY(!proxy.isStale()); // Not the value.
    Q_EMIT table.dataChanged(table.index(0, 0), table.index(9, 0), {RawRole});
    QVERIFY(proxy.isStale());
    proxy.refresh();
    setFilter(proxy, "name");
    Q_EMIT table.dataChanged(table.index(0, SampleTable::Bytes),
                             table.index(9, SampleTable::Bytes));
    QVERIFY(proxy.isStale()); // Filters may use any column.
}

void tst_FilterProxyModel::counts()
{
    SampleTable table;
    FilterProxyModel proxy;
    QSignalSpy counts(&proxy, &FilterProxyModel::countsChanged);
    proxy.setSourceModel(&table);
    table.append({recordOf(1, 10), recordOf(2, 20)});
    setFilter(proxy, "bytes>10");
    QCOMPARE(proxy.rowCount(), 1);
    QCOMPARE(proxy.totalRows(), 2);
    counts.clear();
    table.append({recordOf(3, 1)}); // Hidden, but present.
    QCOMPARE(proxy.totalRows(), 3);
    QVERIFY(counts.count() > 0);
    counts.clear();
    table.remove(0);
    QVERIFY(counts.count() > 0);
}

void tst_FilterProxyModel::randomRefreshes()
{
    SampleTable table;
    table.append(300);
    FilterProxyModel proxy;
    QAbstractItemModelTester tester(&proxy);
    proxy.setSourceModel(&table);
    proxy.sort(SampleTable::Latency, Qt::DescendingOrder);
    setFilter(proxy, "bytes>2k lat<90ms");
    QRandomGenerator random(5);
    for (int i = 0; i < 1'000; ++i) {
        table.shake(random);
        if (i % 7 == 0)
            proxy.refresh();
    }
    proxy.refresh();
    QList<SampleTable::Record> expected;
    for (const SampleTable::Record &record : table.records()) {
        if (record.bytes > 2'000 && record.latency >= 0 && record.latency < 90'000'000)
            expected.append(record);
    }
    std::sort(expected.begin(), expected.end(),
              [](const SampleTable::Record &left, const SampleTable::Record &right) {
                  return left.latency != right.latency ? left.latency > right.latency
                                                       : left.id < right.id;
              });
    QList<int> ids;
    for (const SampleTable::Record &record : std::as_const(expected))
        ids.append(record.id);
    QCOMPARE(idsOf(proxy), ids);
}

// As in a trace: while another thread filters, rows come and go in small steps. None of the steps,
// nor the one that shows the result, filters more rows than have just come.
void tst_FilterProxyModel::filtersNoRowTwice()
{
    constexpr int Step = 500;
    NumberLog log;
    log.append(FilterProxyModel::ManyRows);
    FilterProxyModel proxy;
    proxy.setSourceModel(&log);
    setFilter(proxy, "number>=50100");
    QCOMPARE(log.reads(), 0);
    QVERIFY(proxy.isFiltering());
    for (int step = 0; step < 4; ++step) {
        log.removeFirst(Step / 5);
        log.append(Step);
        QCOMPARE(log.takeReads(), Step);
    }
    log.release();
    QTRY_VERIFY_WITH_TIMEOUT(!proxy.isFiltering(), 60'000);
    QCOMPARE(log.reads(), 0);
    QCOMPARE(proxy.rowCount(), 4 * Step - 100);
    QCOMPARE(proxy.index(0, 0).data(KeyRole).toInt(), 50'100);
    log.append(Step);
    QCOMPARE(proxy.rowCount(), 5 * Step - 100);

    // All rows that the job filters may go before it is done.
    setFilter(proxy, "number>=102000");
    log.takeReads();
    log.append(Step);
    log.removeFirst(log.rowCount() - Step);
    log.append(FilterProxyModel::ManyRows);
    log.takeReads();
    log.release();
    QTRY_VERIFY_WITH_TIMEOUT(!proxy.isFiltering(), 60'000);
    QCOMPARE(log.reads(), 0);
    QCOMPARE(proxy.rowCount(), 1'000);
}

void tst_FilterProxyModel::orderSurvivesFilters()
{
    SampleTable table;
    FilterProxyModel proxy;
    proxy.sort(SampleTable::Bytes, Qt::DescendingOrder); // Before there is a table.
    proxy.setSourceModel(&table);
    table.reset({recordOf(1, 10), recordOf(2, 20), recordOf(3, 30), recordOf(4, 40)});
    QCOMPARE(idsOf(proxy), (QList<int>{4, 3, 2, 1}));
    setFilter(proxy, "name1 | name3");
    QCOMPARE(idsOf(proxy), (QList<int>{3, 1}));
    setFilter(proxy, "");
    QCOMPARE(idsOf(proxy), (QList<int>{4, 3, 2, 1}));
    table.append({recordOf(5, 5), recordOf(6, 60)});
    QCOMPARE(idsOf(proxy), (QList<int>{4, 3, 2, 1, 5, 6})); // Until the interval is over.
    proxy.setHeld(true);
    setFilter(proxy, "-name3");
    setFilter(proxy, "");
    QList<int> ids = idsOf(proxy);
    QVERIFY(ids.removeOne(3));
    QCOMPARE(ids, (QList<int>{4, 2, 1, 5, 6})); // None of those that stayed has moved.
    proxy.refresh();
    QCOMPARE(idsOf(proxy), (QList<int>{6, 4, 3, 2, 1, 5}));
}

void tst_FilterProxyModel::tooManyRowsStayUnsorted()
{
    constexpr int Many = FilterProxyModel::MostSortedRows + 10;
    QList<SampleTable::Record> records;
    for (int id = 1; id <= Many; ++id)
        records.append(recordOf(id, Many - id));
    SampleTable table;
    table.reset(records);
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    QVERIFY(!proxy.isTooLongToSort());
    QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
    proxy.sort(SampleTable::Bytes);
    QVERIFY(proxy.isTooLongToSort());
    QVERIFY(proxy.isInOrder());
    QCOMPARE(layouts.count(), 0);
    QCOMPARE(proxy.index(0, 0).data(KeyRole), QVariant(1));
    // Few of them are sorted.
    setFilter(proxy, "bytes<4");
    QVERIFY(!proxy.isTooLongToSort());
    QCOMPARE(idsOf(proxy), (QList<int>{Many, Many - 1, Many - 2, Many - 3}));
    setFilter(proxy, "");
    QVERIFY(proxy.isTooLongToSort());
    QCOMPARE(proxy.index(0, 0).data(KeyRole), QVariant(1));
    table.remove(0, 10);
    proxy.refresh();
    QVERIFY(!proxy.isTooLongToSort());
    QCOMPARE(proxy.index(0, 0).data(KeyRole), QVariant(Many));
    table.append(1);
    proxy.refresh();
    QVERIFY(proxy.isTooLongToSort());
    QCOMPARE(proxy.index(0, 0).data(KeyRole), QVariant(11));
    table.reset(records);
    QVERIFY(proxy.isTooLongToSort());
    QCOMPARE(proxy.index(0, 0).data(KeyRole), QVariant(1));
    table.reset(records.first(10));
    QVERIFY(!proxy.isTooLongToSort());
    QCOMPARE(proxy.index(0, 0).data(KeyRole), QVariant(10));
}

// Prints timings for people; nothing depends on them.
void tst_FilterProxyModel::figures()
{
    QElapsedTimer timer;
    SampleTable table;
    table.append(50'000);
    FilterProxyModel proxy;
    proxy.setSourceModel(&table);
    for (const char *text : {"bytes>4k", "get", "nowhere", "/^stat$/", "bytes>4k -get lat<50ms"}) {
        timer.start();
        setFilter(proxy, text);
        qInfo("filter of 50,000 rows, %s: %.1f ms, %d left", text,
              double(timer.nsecsElapsed()) / 1e6, proxy.rowCount());
    }
    setFilter(proxy, "");
    table.remove(FilterProxyModel::MostSortedRows,
                 table.rowCount() - FilterProxyModel::MostSortedRows);
    timer.start();
    proxy.sort(SampleTable::Latency);
    qInfo("sorting %d rows: %.1f ms", proxy.rowCount(), double(timer.nsecsElapsed()) / 1e6);
    const QList<SampleTable::Record> before = table.records();
    SampleTable large;
    large.append(200'000);
    timer.start();
    table.reset(large.records());
    qInfo("then other %d rows: %.1f ms", proxy.rowCount(), double(timer.nsecsElapsed()) / 1e6);
    table.reset(before);
    table.remove(5'000, table.rowCount() - 5'000);
    QRandomGenerator random(9);
    for (const char *text : {"", "bytes>=0"}) {
        setFilter(proxy, text);
        timer.start();
        for (int i = 0; i < 500; ++i) {
            const int row = random.bounded(table.rowCount());
            SampleTable::Record record = table.records()[row];
            record.latency = random.bounded(100'000'000);
            table.change(row, record);
        }
        const auto changed = timer.nsecsElapsed();
        proxy.refresh();
        qInfo("5,000 rows, 500 changes one by one%s: %.1f ms, and %.1f ms to sort",
              *text ? ", filtered" : "", double(changed) / 1e6,
              double(timer.nsecsElapsed() - changed) / 1e6);
    }
}

QTEST_GUILESS_MAIN(tst_FilterProxyModel)
#include "tst_filterproxymodel.moc"
