// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/tracemodel.h"

#include "core/console/historyentry.h"
#include "madetrace.h"
#include "models/filter/filterproxymodel.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

// A trace as a table.
class tst_TraceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void headers();
    void followsTheRing_data();
    void followsTheRing();
    void rowsKeepTheirPlaces();
    void standsStill();
    void standsStillWhileAllGoes();
    void isReplaced();
    void times();
    void rules();
    void marks();
    void rowsForOtherThreads();
    void forgetsWhatWasRead();
    void filters_data();
    void filters();

private:
    // The columns of a row by key, as displayed.
    static QString text(const TraceModel &model, int row, const QString &key);
};

namespace {

constexpr auto Full = QAbstractItemModelTester::FailureReportingMode::QtTest;

TraceRecord gap(quint64 lost)
{
    TraceRecord record;
    record.event.lost = lost;
    record.endpoint = EndpointAddress::ofPath("/run/one.sock");
    return record;
}

TraceRecord exchange()
{
    HistoryEntry entry;
    entry.time = QDateTime::fromMSecsSinceEpoch(1'800'000'000'500).toUTC();
    entry.endpoint = EndpointAddress::ofPath("/run/one.sock");
    entry.request = "get it\n";
    entry.requestSize = 7;
    return TraceRecord::of(entry);
}

QList<quint64> keysOf(const QAbstractItemModel &model)
{
    QList<quint64> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(model.index(row, 0).data(KeyRole).toULongLong());
    return keys;
}

} // namespace

QString tst_TraceModel::text(const TraceModel &model, int row, const QString &key)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal, FilterKeyRole) == key)
            return model.index(row, column).data().toString();
    }
    return QStringLiteral("no such column");
}

void tst_TraceModel::columns_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("ofServer");
    QTest::addColumn<QString>("ofConsole");
    QTest::addColumn<QString>("ofGap");
    const QString none = QStringLiteral("–");
    const auto row = [](const char *key, const QString &server, const QString &console,
                        const QString &gap) {
        QTest::newRow(key) << QString::fromLatin1(key) << server << console << gap;
    };
    const auto time = [](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss.zzz"));
    };
    row("no", QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"));
    row("time", time(1'800'000'000'000), time(1'800'000'000'500), none);
    row("endpoint", QStringLiteral("/run/two.sock"), QStringLiteral("/run/one.sock"),
        QStringLiteral("/run/one.sock"));
    row("conn", QStringLiteral("2"), none, none);
    row("process", QStringLiteral("browser"), none, none);
    row("pid", QStringLiteral("1001"), none, none);
    row("uid", QStringLiteral("1000"), none, none);
    row("cmd", QStringLiteral("get"), QStringLiteral("get"), none);
    row("in", QStringLiteral("11 B"), QStringLiteral("7 B"), none);
    row("out", QStringLiteral("1 B"), QStringLiteral("0 B"), none);
    row("status", QStringLiteral("ok"), QStringLiteral("ok"), QStringLiteral("lost"));
    row("lat", QStringLiteral("51.0 µs"), QStringLiteral("0 ns"), none);
    row("waterfall", QStringLiteral("51.0 µs"), QStringLiteral("0 ns"), none);
    row("preview", QStringLiteral("get item-1…"), QStringLiteral("get it\\x0a"),
        QStringLiteral("17 request(s) lost"));
    row("comment", {}, {}, {});
    row("source", QStringLiteral("server"), QStringLiteral("console"), QStringLiteral("server"));
}

void tst_TraceModel::columns()
{
    QFETCH(const QString, key);
    TraceRing ring;
    TraceModel model(ring);
    const QAbstractItemModelTester tester(&model, Full);
    ring.append({madeRows(1, 0, 10).front(), exchange(), gap(17)});
    QTEST(text(model, 0, key), "ofServer");
    QTEST(text(model, 1, key), "ofConsole");
    QTEST(text(model, 2, key), "ofGap");
}

void tst_TraceModel::headers()
{
    TraceRing ring;
    const TraceModel model(ring);
    QSet<QString> keys;
    for (int column = 0; column < model.columnCount(); ++column) {
        keys.insert(model.headerData(column, Qt::Horizontal, FilterKeyRole).toString());
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, SampleRole).toString().isEmpty());
    }
    QCOMPARE(keys.size(), model.columnCount());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
}

void tst_TraceModel::followsTheRing_data()
{
    QTest::addColumn<int>("batch");
    for (const int batch : {1, 10, 90, 250})
        QTest::addRow("batches of %d", batch) << batch;
}

void tst_TraceModel::followsTheRing()
{
    QFETCH(const int, batch);
    TraceRing ring({.rows = 100});
    TraceModel model(ring);
    const QAbstractItemModelTester tester(&model, Full);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    quint64 made = 0;
    for (int i = 0; i < 8; ++i) {
        ring.append(madeRows(batch, made));
        made += quint64(batch);
        QCOMPARE(model.rowCount(), int(ring.rows().size()));
        const QList<quint64> keys = keysOf(model);
        QCOMPARE(keys.constLast(), made);
        QCOMPARE(keys.constFirst(), ring.rows().firstNumber());
        QCOMPARE(model.rowOf(made), model.rowCount() - 1);
        QCOMPARE(model.record(made)->event.number, made);
    }
    QCOMPARE(model.rowOf(made + 1), -1);
    QVERIFY(!model.record(made + 1));
    QCOMPARE(reset.size(), 0);
}

void tst_TraceModel::rowsKeepTheirPlaces()
{
    TraceRing ring({.rows = 100});
    TraceModel model(ring);
    ring.append(madeRows(100, 0));
    const QPersistentModelIndex first = model.index(0, 0);
    const QPersistentModelIndex late = model.index(90, 3);
    const QVariant key = late.data(KeyRole);
    ring.append(madeRows(50, 100));
    QVERIFY(!first.isValid());
    QVERIFY(late.isValid());
    QCOMPARE(late.data(KeyRole), key);
    QCOMPARE(model.rowOf(key), late.row());
}

void tst_TraceModel::standsStill()
{
    TraceRing ring({.rows = 100});
    TraceModel model(ring);
    const QAbstractItemModelTester tester(&model, Full);
    ring.append(madeRows(100, 0));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy pending(&model, &TraceModel::pendingRowsChanged);
    model.setFrozen(true);
    const QList<quint64> before = keysOf(model);
    QCOMPARE(model.heldMemory(), 0);
    ring.append(madeRows(60, 100));
    QCOMPARE(keysOf(model), before);
    QCOMPARE(model.pendingRows(), 60);
    QCOMPARE(pending.constLast().constFirst().toInt(), 60);
    QVERIFY(model.heldMemory() > 0);
    QCOMPARE(inserted.size() + removed.size(), 0);
    const QPersistentModelIndex kept = model.index(model.rowOf(90), 0);
    const QPersistentModelIndex gone = model.index(model.rowOf(before.constFirst()), 0);
    model.setFrozen(false);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), int(ring.rows().size()));
    QCOMPARE(model.pendingRows(), 0);
    QCOMPARE(model.heldMemory(), 0);
    QCOMPARE(kept.data(KeyRole).toULongLong(), 90);
    QVERIFY(!gone.isValid());
}

// Until nothing of what is shown is in the ring any more.
void tst_TraceModel::standsStillWhileAllGoes()
{
    TraceRing ring({.rows = 100});
    TraceModel model(ring);
    const QAbstractItemModelTester tester(&model, Full);
    ring.append(madeRows(80, 0));
    model.setFrozen(true);
    const QList<quint64> before = keysOf(model);
    ring.append(madeRows(1'000, 80));
    QCOMPARE(keysOf(model), before);
    QCOMPARE(model.record(80)->event.number, 80);
    QCOMPARE(model.pendingRows(), int(ring.rows().size()));
    QVERIFY(model.heldMemory() > 0);
    QVERIFY(!model.setMark(80, {.isMarked = true}));
    model.setFrozen(false);
    QCOMPARE(keysOf(model).constLast(), 1'080);
    QCOMPARE(model.rowCount(), int(ring.rows().size()));
}

void tst_TraceModel::isReplaced()
{
    TraceRing ring;
    TraceModel model(ring);
    const QAbstractItemModelTester tester(&model, Full);
    ring.append(madeRows(10, 0));
    model.setFrozen(true);
    ring.clear();
    QCOMPARE(model.rowCount(), 0);
    model.setFrozen(false);
    TraceRing saved;
    saved.append(madeRows(3, 0));
    saved.setMark(2, {.isMarked = true});
    ring.replace(saved.capture());
    QCOMPARE(keysOf(model), (QList<quint64>{1, 2, 3}));
    QVERIFY(model.mark(2).isMarked);
}

void tst_TraceModel::times()
{
    TraceRing ring;
    TraceModel model(ring);
    auto records = madeRows(3, 0);
    const QDateTime first = records[0].event.time;
    records[1].event.time = first.addMSecs(250);
    records[2].event.time = first.addMSecs(61'000);
    ring.append(records);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto shown = [&] {
        return QStringList{text(model, 0, QStringLiteral("time")),
                           text(model, 1, QStringLiteral("time")),
                           text(model, 2, QStringLiteral("time"))};
    };
    model.setTime(TraceTime::SinceStart);
    QCOMPARE(shown(), (QStringList{QStringLiteral("0.000 s"), QStringLiteral("0.250 s"),
                                   QStringLiteral("61.000 s")}));
    model.setTime(TraceTime::SincePrevious);
    QCOMPARE(shown(), (QStringList{QStringLiteral("–"), QStringLiteral("0.250 s"),
                                   QStringLiteral("60.750 s")}));
    model.setTime(TraceTime::SinceReference);
    QCOMPARE(shown().constFirst(), QStringLiteral("–"));
    model.setReference(2);
    model.setReference(99);
    QCOMPARE(shown(), (QStringList{QStringLiteral("-0.250 s"), QStringLiteral("0.000 s"),
                                   QStringLiteral("60.750 s")}));
    QCOMPARE(changed.size(), 4);
    // Filters compare the time itself.
    QCOMPARE(model.index(1, TraceTable::Time).data(RawRole).toDateTime(), first.addMSecs(250));
    QCOMPARE(model.index(1, 0).data(TraceModel::BeginRole).toLongLong(),
             first.toMSecsSinceEpoch() * 1'000 + 250'000);
}

void tst_TraceModel::rules()
{
    TraceRing ring;
    TraceModel model(ring);
    auto records = madeRows(3, 0);
    records[1].event.latency = 2s;
    records[2].event.status = IpcCore::TraceEvent::Status::Gone;
    ring.append(records);
    const auto rule = [&](int row) {
        return TraceRule(model.index(row, 0).data(TraceModel::RuleRole).toInt());
    };
    QCOMPARE(rule(0), TraceRule::None);
    QCOMPARE(rule(1), TraceRule::Slow);
    QCOMPARE(rule(2), TraceRule::Gone);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setSlowFrom(3s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rule(1), TraceRule::None);
}

void tst_TraceModel::marks()
{
    TraceRing ring;
    TraceModel model(ring);
    ring.append(madeRows(5, 0));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.setMark(3, {.isMarked = true, .comment = QStringLiteral("see\nthis")}));
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.index(2, 0).data(TraceModel::MarkRole).toBool());
    QVERIFY(!model.index(1, 0).data(TraceModel::MarkRole).toBool());
    QCOMPARE(text(model, 2, QStringLiteral("comment")), QStringLiteral("see this"));
    QVERIFY(!model.setMark(6, {.isMarked = true}));
    ring.append(madeRows(1, 5));
    QCOMPARE(model.mark(3).comment, QStringLiteral("see\nthis"));
}

void tst_TraceModel::rowsForOtherThreads()
{
    TraceRing ring({.rows = 100});
    TraceModel model(ring);
    auto records = madeRows(90, 0);
    records[7] = gap(3);
    ring.append(records);
    model.setMark(4, {.isMarked = false, .comment = QStringLiteral("x")});
    const TableRowsPointer rows = model.takeRows();
    QCOMPARE(rows->count(), model.rowCount());
    QCOMPARE(rows->columnCount(), model.columnCount());
    for (int row = 0; row < rows->count(); ++row) {
        for (int column = 0; column < rows->columnCount(); ++column) {
            QCOMPARE(rows->raw(row, column), model.index(row, column).data(RawRole));
            QCOMPARE(rows->text(row, column), model.index(row, column).data().toString());
        }
    }
    ring.append(madeRows(500, 90));
    QCOMPARE(rows->raw(0, TraceTable::Number).toULongLong(), 1);
}

// Otherwise a filter that takes seconds would keep all that the ring drops meanwhile.
void tst_TraceModel::forgetsWhatWasRead()
{
    TraceRing ring({.rows = 1'000});
    TraceModel model(ring);
    model.setTime(TraceTime::SincePrevious);
    ring.append(madeRows(900, 0));
    const TableRowsPointer rows = model.takeRows();
    const auto memory = [&] { return static_cast<TraceTable &>(*rows).content().rows.memory(); };
    const qint64 all = memory();
    const int row = 600;
    const QString text = rows->text(row, TraceTable::Time);
    rows->forgetBefore(row);
    QVERIFY2(memory() < all / 2, qPrintable(QString::number(memory())));
    QCOMPARE(rows->count(), 900);
    QCOMPARE(rows->text(row, TraceTable::Time), text);
    QCOMPARE(rows->raw(899, TraceTable::Number).toULongLong(), 900);
    rows->forgetBefore(900);
    rows->forgetBefore(0);
    QCOMPARE(ring.rows().memory(), all);
}

void tst_TraceModel::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<quint64>>("keys");
    QTest::newRow("command") << QStringLiteral("cmd=put") << QList<quint64>{2};
    QTest::newRow("status") << QStringLiteral("status:failed") << QList<quint64>{3};
    QTest::newRow("latency") << QStringLiteral("lat>1s") << QList<quint64>{4};
    QTest::newRow("size") << QStringLiteral("in>=1Ki") << QList<quint64>{5};
    QTest::newRow("lost") << QStringLiteral("status:lost") << QList<quint64>{6};
    QTest::newRow("endpoint and client")
        << QStringLiteral("endpoint:two pid:1007") << QList<quint64>{7};
    QTest::newRow("a word anywhere") << QStringLiteral("item-8") << QList<quint64>{8};
}

void tst_TraceModel::filters()
{
    QFETCH(const QString, filter);
    TraceRing ring;
    TraceModel model(ring);
    auto records = madeRows(8, 0);
    records[1].event.preview = "put it";
    records[2].event.status = IpcCore::TraceEvent::Status::Failed;
    records[3].event.latency = 2s;
    records[4].event.requestSize = 2'000;
    records[5] = gap(9);
    ring.append(records);
    FilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setExpression(FilterExpression::parse(filter, proxy.columns()));
    QVERIFY(proxy.expression().isValid());
    QTEST(keysOf(proxy), "keys");
    // As new rows come, too.
    ring.append(records);
    QFETCH(const QList<quint64>, keys);
    QCOMPARE(keysOf(proxy), (QList<quint64>{keys.constFirst(), keys.constFirst() + 8}));
}

QTEST_GUILESS_MAIN(tst_TraceModel)
#include "tst_tracemodel.moc"
