// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertruleseditor.h"

#include "alertfixture.h"
#include "gui/alerts/alertruleform.h"
#include "models/alerts/alertrulesmodel.h"

#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

using namespace Monitor;

// What the user does with rules counts at once.
class tst_AlertRulesEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheSelectedRule();
    void editsTheSelectedRule();
    void addsDuplicatesRemoves();
    void mutes_data();
    void mutes();
    void tests();
    void withoutRules();

private:
    void select(int row) const
    {
        m_editor->table().setCurrentIndex(m_editor->table().model()->index(row, 0));
    }

    int selected() const { return m_editor->table().currentIndex().row(); }

    std::unique_ptr<AlertFixture> m_fixture;
    std::unique_ptr<AlertRulesEditor> m_editor;
};

void tst_AlertRulesEditor::init()
{
    m_editor.reset();
    m_fixture = std::make_unique<AlertFixture>();
    AlertRule busy;
    busy.name = QStringLiteral("busy");
    busy.conditions = {EndpointCondition::Busy};
    m_fixture->alerts.setRules({AlertFixture::missingRule(), busy});
    m_editor = std::make_unique<AlertRulesEditor>(m_fixture->alerts, QStringLiteral("/a.json"));
    m_editor->show();
}

void tst_AlertRulesEditor::showsTheSelectedRule()
{
    for (int row = 0; row < 2; ++row) {
        select(row);
        QCOMPARE(m_editor->form().rule(), std::optional(m_fixture->alerts.rules().at(row)));
    }
}

void tst_AlertRulesEditor::editsTheSelectedRule()
{
    select(1);
    auto *name = m_editor->form().findChild<QLineEdit *>();
    QTest::keyClicks(name, QStringLiteral("!?"));
    QCOMPARE(m_fixture->alerts.rules().at(1).name, QStringLiteral("busy!?"));
    QCOMPARE(m_fixture->alerts.rules().at(0), AlertFixture::missingRule());
    // The cursor stays where one types.
    QTest::keyClick(name, Qt::Key_Home);
    QTest::keyClicks(name, QStringLiteral("ab"));
    QCOMPARE(m_fixture->alerts.rules().at(1).name, QStringLiteral("abbusy!?"));
}

void tst_AlertRulesEditor::addsDuplicatesRemoves()
{
    select(0);
    m_editor->addRule();
    QCOMPARE(selected(), 1);
    QCOMPARE(m_fixture->alerts.rules().size(), 3);
    QCOMPARE(m_fixture->alerts.rules().at(1).conditions, conditionsFrom(Severity::Attention));
    select(2);
    m_editor->duplicateRule();
    QCOMPARE(selected(), 3);
    QCOMPARE(m_fixture->alerts.rules().at(3), m_fixture->alerts.rules().at(2));
    m_editor->removeRule();
    QCOMPARE(m_fixture->alerts.rules().size(), 3);
    QCOMPARE(selected(), 2);
}

void tst_AlertRulesEditor::mutes_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("now");
    QTest::addColumn<bool>("inAnHour");
    QTest::newRow("not") << 0 << false << false;
    QTest::newRow("for a time") << 15 << true << false;
    QTest::newRow("always") << -1 << true << true;
}

void tst_AlertRulesEditor::mutes()
{
    QFETCH(const int, minutes);
    select(0);
    m_editor->mute(minutes);
    const AlertRule &rule = m_fixture->alerts.rules().at(0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTEST(rule.isMutedAt(now), "now");
    QTEST(rule.isMutedAt(now.addSecs(3'600)), "inAnHour");
    // Editing it does not unmute it.
    QTest::keyClicks(m_editor->form().findChild<QLineEdit *>(), QStringLiteral("x"));
    QTEST(m_fixture->alerts.rules().at(0).isMutedAt(now), "now");
}

void tst_AlertRulesEditor::tests()
{
    QSignalSpy told(&m_fixture->alerts, &AlertMonitor::told);
    select(1);
    m_editor->test();
    QCOMPARE(told.size(), 1);
    const auto alerts = told[0][0].value<QList<Alert>>();
    QVERIFY(alerts.constFirst().isTest);
    QCOMPARE(alerts.constFirst().rule.name, QStringLiteral("busy"));
}

void tst_AlertRulesEditor::withoutRules()
{
    m_editor->removeRule();
    m_editor->removeRule();
    m_editor->removeRule();
    QVERIFY(m_fixture->alerts.rules().isEmpty());
    QVERIFY(!m_editor->form().isEnabled());
    m_editor->duplicateRule();
    m_editor->mute(-1);
    m_editor->test();
    QVERIFY(m_fixture->alerts.rules().isEmpty());
    m_editor->addRule();
    QVERIFY(m_editor->form().isEnabled());
}

QTEST_MAIN(tst_AlertRulesEditor)
#include "tst_alertruleseditor.moc"
