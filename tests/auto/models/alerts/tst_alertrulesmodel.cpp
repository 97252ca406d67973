// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/alerts/alertrulesmodel.h"

#include "core/observer/endpointobserver.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// Rules as rows; what is changed here takes effect.
class tst_AlertRulesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void texts();
    void mutes_data();
    void mutes();
    void edits();
    void takesChangesOfOthers();

private:
    QString cell(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_activity;
    std::unique_ptr<AlertMonitor> m_alerts;
    std::unique_ptr<AlertRulesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_AlertRulesModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_alerts.reset();
    m_activity.reset();
    m_observer = std::make_unique<EndpointObserver>();
    m_activity = std::make_unique<ActivityTracker>(*m_observer);
    m_alerts = std::make_unique<AlertMonitor>(*m_observer, *m_activity);
    AlertRule slow;
    slow.name = QStringLiteral("slow");
    slow.figure = AlertFigure::P95Us;
    slow.above = 100'000;
    slow.clearAt = 75'000;
    m_alerts->setRules(defaultAlertRules() + QList{slow});
    m_model = std::make_unique<AlertRulesModel>(*m_alerts);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_AlertRulesModel::texts()
{
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(0, AlertRulesModel::Name), QStringLiteral("in trouble"));
    QCOMPARE(cell(1, AlertRulesModel::Name), QStringLiteral("slow"));
    QCOMPARE(cell(1, AlertRulesModel::When),
             QStringLiteral("p95 of * is above 100 ms, at 2 poll(s) in a row"));
    QCOMPARE(cell(1, AlertRulesModel::Now), QString::fromUtf8("–"));
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void tst_AlertRulesModel::mutes_data()
{
    QTest::addColumn<bool>("isMuted");
    QTest::addColumn<int>("seconds"); // 0 for no time
    QTest::addColumn<Qt::CheckState>("check");
    QTest::addColumn<QString>("now");
    QTest::newRow("not") << false << 0 << Qt::Checked << QString::fromUtf8("–");
    QTest::newRow("always") << true << 0 << Qt::Unchecked << "Muted";
    QTest::newRow("for a time") << false << 3'600 << Qt::Unchecked << "Muted until ";
    QTest::newRow("not anymore") << false << -1 << Qt::Checked << QString::fromUtf8("–");
}

void tst_AlertRulesModel::mutes()
{
    QFETCH(const bool, isMuted);
    QFETCH(const int, seconds);
    QFETCH(const Qt::CheckState, check);
    QFETCH(const QString, now);
    AlertRule rule = m_model->rule(1);
    rule.isMuted = isMuted;
    if (seconds != 0)
        rule.mutedUntil = QDateTime::currentDateTimeUtc().addSecs(seconds);
    m_model->setRule(1, rule);
    const QModelIndex name = m_model->index(1, AlertRulesModel::Name);
    QCOMPARE(name.data(Qt::CheckStateRole).toInt(), int(check));
    QVERIFY2(cell(1, AlertRulesModel::Now).startsWith(now),
             qPrintable(cell(1, AlertRulesModel::Now)));
    // A click ends a time, too.
    QVERIFY(m_model->setData(name, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!m_alerts->rules().at(1).isMutedAt(QDateTime::currentDateTimeUtc()));
    QVERIFY(m_model->setData(name, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(m_alerts->rules().at(1).isMuted);
}

void tst_AlertRulesModel::edits()
{
    QSignalSpy changed(m_alerts.get(), &AlertMonitor::rulesChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    AlertRule rule = m_model->rule(0);
    m_model->setRule(0, rule);
    QCOMPARE(changed.size(), 0);
    rule.polls = 7;
    m_model->setRule(0, rule);
    m_model->insertRule(2, rule);
    m_model->removeRule(1);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(m_alerts->rules(), (QList{rule, rule}));
    QCOMPARE(reset.size(), 0);
}

void tst_AlertRulesModel::takesChangesOfOthers()
{
    m_alerts->setRules({});
    QCOMPARE(m_model->rowCount(), 0);
    m_alerts->setRules(defaultAlertRules());
    QCOMPARE(m_model->rowCount(), 1);
}

QTEST_GUILESS_MAIN(tst_AlertRulesModel)
#include "tst_alertrulesmodel.moc"
