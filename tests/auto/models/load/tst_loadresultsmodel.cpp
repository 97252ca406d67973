// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/load/loadresultsmodel.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// Figures side by side.
class tst_LoadResultsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void alone();
    void compared();
    void withoutReplies();
    void columnsComeAndGo();
    void titles();

private:
    static LoadResultsModel::NamedReport report(const QString &name, int requests,
                                                std::chrono::microseconds latency)
    {
        LoadReport report;
        report.figures.succeeded = static_cast<quint64>(requests);
        for (int i = 0; i < requests; ++i)
            report.figures.latency.add(latency);
        report.figures.elapsed = 1s;
        return {.name = name, .report = report};
    }

    static QString cell(const LoadResultsModel &model, const QString &figure, int column)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == figure)
                return model.index(row, column).data().toString();
        }
        return QStringLiteral("no such figure");
    }
};

void tst_LoadResultsModel::alone()
{
    LoadResultsModel model;
    const QAbstractItemModelTester tester(&model);
    auto run = report(QStringLiteral("first"), 2000, 100us);
    run.report.figures.errors = {{ErrorCode::Timeout, 2}, {ErrorCode::Busy, 1}};
    model.setRuns(run, std::nullopt);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("first"));
    QCOMPARE(cell(model, QStringLiteral("Requests per second"), 1), QStringLiteral("2000"));
    QCOMPARE(cell(model, QStringLiteral("Succeeded"), 1), QStringLiteral("2000"));
    QCOMPARE(cell(model, QStringLiteral("Failed"), 1), QStringLiteral("3 (1 Busy, 2 Timeout)"));
    QCOMPARE(cell(model, QStringLiteral("Longest"), 1), QStringLiteral("100 µs"));
    const QStringList lines = model.toText().split(u'\n');
    QCOMPARE(lines.first(), QStringLiteral("Figure\tfirst"));
    QCOMPARE(lines.size(), model.rowCount() + 2);
    QCOMPARE(lines.last(), QString());
}

void tst_LoadResultsModel::compared()
{
    LoadResultsModel model;
    const QAbstractItemModelTester tester(&model);
    auto run = report(QStringLiteral("new"), 3000, 200us);
    run.report.figures.errors = {{ErrorCode::Timeout, 5}};
    model.setRuns(run, report(QStringLiteral("old"), 2000, 400us));
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("old"));
    QCOMPARE(cell(model, QStringLiteral("Requests per second"), 3), QStringLiteral("+50.0 %"));
    QCOMPARE(cell(model, QStringLiteral("Longest"), 3), QString::fromUtf8("−50.0 %"));
    QCOMPARE(cell(model, QStringLiteral("Failed"), 3), QStringLiteral("+5"));
    QCOMPARE(cell(model, QStringLiteral("Due, but not sent"), 3), QStringLiteral("0"));
    QCOMPARE(model.toText().section(u'\n', 0, 0), QStringLiteral("Figure\tnew\told\tDifference"));
}

void tst_LoadResultsModel::withoutReplies()
{
    LoadResultsModel model;
    model.setRuns(report(QStringLiteral("none"), 0, 1us), report(QStringLiteral("some"), 1, 1us));
    QCOMPARE(cell(model, QStringLiteral("p99"), 1), QStringLiteral("–"));
    QCOMPARE(cell(model, QStringLiteral("p99"), 3), QStringLiteral("–"));
    QCOMPARE(cell(model, QStringLiteral("Succeeded"), 3), QString::fromUtf8("−100.0 %"));
}

// Without a reset, which would lose the selection.
void tst_LoadResultsModel::columnsComeAndGo()
{
    LoadResultsModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = model.index(3, 1);
    const auto run = report(QStringLiteral("run"), 10, 1ms);
    for (int i = 0; i < 2; ++i) {
        model.setRuns(run, run);
        QCOMPARE(model.columnCount(), 4);
        model.setRuns(run, std::nullopt);
        QCOMPARE(model.columnCount(), 2);
    }
    QVERIFY(kept.isValid());
    QVERIFY(reset.isEmpty());
}

void tst_LoadResultsModel::titles()
{
    LoadPlan plan;
    plan.rate = 1500;
    plan.connections = 4;
    QVERIFY(loadTitle(plan).endsWith(QStringLiteral(", 1500 per second")));
    plan.rate = 0;
    QVERIFY(loadTitle(plan).endsWith(QStringLiteral(", as fast as possible")));
    QVERIFY(!loadTitle(plan).contains(QStringLiteral("under way")));
    plan.pipeline = 8;
    QVERIFY(loadTitle(plan).contains(QStringLiteral("under way")));
}

QTEST_GUILESS_MAIN(tst_LoadResultsModel)
#include "tst_loadresultsmodel.moc"
