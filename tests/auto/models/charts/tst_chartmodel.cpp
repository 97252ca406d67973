// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/charts/chartmodel.h"

#include "models/table/tableexport.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

using namespace Monitor;

class tst_ChartModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCells();
    void leavesGapsOut();
    void comparesInOneTable();
    void rawValues();
};

namespace {

// Of cells by the second from 1000 s on; a gap where a rate is negative.
ChartData dataOf(const QList<QList<float>> &rates)
{
    ChartData data;
    data.first = 1'000;
    data.count = std::size_t(rates.first().size());
    data.range = {1'000'000, 1'000'000 + rates.first().size() * 1'000};
    data.end = data.range.until;
    for (const QList<float> &each : rates) {
        ChartSource &source = data.sources.emplace_back();
        source.endpoint = EndpointAddress::ofPath("/run/it.sock");
        for (auto &cells : source.figures)
            cells.resize(data.count);
        for (qsizetype i = 0; i < each.size(); ++i) {
            if (each[i] >= 0) {
                source.figures[std::size_t(Figure::Requests)][std::size_t(i)] = {
                    each[i], each[i] + 5, each[i], each[i]};
                source.figures[std::size_t(Figure::P95)][std::size_t(i)] = {1e6F, 1e6F, 1e6F, 1e6F};
            }
        }
    }
    return data;
}

QVariant cell(const ChartModel &model, int row, const char *column, int role)
{
    return model.index(row, ChartModel::columnOf(column)).data(role);
}

} // namespace

void tst_ChartModel::showsCells()
{
    QLocale::setDefault(QLocale::c());
    ChartModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setData(dataOf({{10, 20}}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, "rate", Qt::DisplayRole).toString(), QStringLiteral("10.0"));
    QCOMPARE(cell(model, 0, "rate", Qt::ToolTipRole).toString(),
             QStringLiteral("10.0 (10.0–15.0)"));
    QCOMPARE(cell(model, 1, "maxRate", Qt::DisplayRole).toString(), QStringLiteral("25.0"));
    QCOMPARE(cell(model, 0, "p95", Qt::DisplayRole).toString(), QStringLiteral("1.00 ms"));
    QVERIFY(!cell(model, 0, "conns", RawRole).isValid());
    model.setData(dataOf({{10, 20, 30}}));
    model.setData(dataOf({{11}}));
    QCOMPARE(model.rowCount(), 1);
}

void tst_ChartModel::leavesGapsOut()
{
    ChartModel model;
    model.setData(dataOf({{10, -1, 20}}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 1, "time", RawRole).toDateTime().toSecsSinceEpoch(), 1'002);
}

void tst_ChartModel::comparesInOneTable()
{
    ChartModel model;
    model.setData(dataOf({{10, 20}, {-1, 30}}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 2, "rate", RawRole).toDouble(), 30.0);
    QVERIFY(model.index(1, 0).data(KeyRole) != model.index(2, 0).data(KeyRole));
}

void tst_ChartModel::rawValues()
{
    ChartModel model;
    model.setData(dataOf({{10, -1, 20}}));
    TableExport rows(model, {ChartModel::columnOf("time"), ChartModel::columnOf("rate"),
                             ChartModel::columnOf("p95")});
    for (int row = 0; row < model.rowCount(); ++row)
        rows.addRow(model, row);
    const QList<QByteArray> lines = rows.toBytes(TableExport::Format::Csv).split('\n');
    QCOMPARE(lines[0].trimmed(), QByteArray("Time (UTC),Requests/s (1/s),p95 (ns)"));
    QCOMPARE(lines[1].trimmed(), QByteArray("1970-01-01T00:16:40.000Z,10,1000000"));
    QCOMPARE(lines[2].trimmed(), QByteArray("1970-01-01T00:16:42.000Z,20,1000000"));
}

QTEST_GUILESS_MAIN(tst_ChartModel)
#include "tst_chartmodel.moc"
