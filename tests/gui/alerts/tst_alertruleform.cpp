// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertruleform.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qspinbox.h>

using namespace Monitor;

namespace {

AlertRule ruleOf(const QByteArray &json)
{
    const auto rules = alertRulesFromJson("{\"rules\": [" + json + "]}");
    return rules ? rules->constFirst() : AlertRule();
}

} // namespace

// Each part of a rule has a field.
class tst_AlertRuleForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsRules_data();
    void showsRules();
    void editsEachPart();
    void saysWhatIsWrong();
    void figuresStartWithUsualNumbers_data();
    void figuresStartWithUsualNumbers();
    void endGoesWithTheThreshold();

private:
    template <typename Widget>
    Widget *field(const char *name) const
    {
        for (Widget *each : m_form->findChildren<Widget *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }

    void choose(int subject) const
    {
        auto *list = field<QComboBox>("When");
        list->setCurrentIndex(list->findData(subject));
        Q_EMIT list->activated(list->currentIndex());
    }

    QStringList shownProblems() const
    {
        QStringList texts;
        for (const QLabel *label : m_form->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->buddy() && label->accessibleName().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }

    std::unique_ptr<AlertRuleForm> m_form;
    std::unique_ptr<QSignalSpy> m_edited;
};

void tst_AlertRuleForm::init()
{
    m_form = std::make_unique<AlertRuleForm>();
    m_form->show();
    m_edited = std::make_unique<QSignalSpy>(m_form.get(), &AlertRuleForm::edited);
}

void tst_AlertRuleForm::showsRules_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("defaults") << QByteArray("{}");
    QTest::newRow("trouble") << QByteArray(R"({"state": "trouble"})");
    QTest::newRow("one state") << QByteArray(R"({"state": "Stuck", "polls": 9})");
    QTest::newRow("several states") << QByteArray(R"({"state": ["Slow", "Busy"]})");
    QTest::newRow("p95") << QByteArray(
        R"({"figure": "p95Us", "above": 1500.5, "clearAt": 0, "name": "x", "endpoint": "/a*"})");
    QTest::newRow("count") << QByteArray(R"({"figure": "connections", "above": 1000000})");
    QTest::newRow("muted") << QByteArray(
        R"({"muted": true, "mutedUntil": "2026-01-31T18:00:00Z", "clearPolls": 86400})");
}

// Nothing is lost or rounded by looking at it.
void tst_AlertRuleForm::showsRules()
{
    QFETCH(const QByteArray, rule);
    m_form->setRule(ruleOf(rule));
    QCOMPARE(m_form->rule(), std::optional(ruleOf(rule)));
    QCOMPARE(m_edited->size(), 0);
    QCOMPARE(shownProblems(), QStringList());
}

void tst_AlertRuleForm::editsEachPart()
{
    m_form->setRule(ruleOf("{}"));
    QTest::keyClicks(field<QLineEdit>("Name"), QStringLiteral("n"));
    auto *endpoint = field<QLineEdit>("Endpoint");
    endpoint->selectAll();
    QTest::keyClicks(endpoint, QStringLiteral("/a"));
    choose(int(AlertFigure::Backlog));
    field<QDoubleSpinBox>("Threshold")->setValue(20);
    field<QDoubleSpinBox>("Ends at or below")->setValue(15);
    field<QSpinBox>("For")->setValue(3);
    field<QSpinBox>("Good polls that end it")->setValue(4);
    const AlertRule expected = ruleOf(
        R"({"name": "n", "endpoint": "/a", "figure": "backlog", "above": 20, "clearAt": 15,
            "polls": 3, "clearPolls": 4})");
    QCOMPARE(m_edited->constLast().constFirst().value<AlertRule>(), expected);
    QCOMPARE(m_form->rule(), std::optional(expected));
    choose(-1);
    QVERIFY(m_form->rule());
    QVERIFY(!m_form->rule()->figure);
    QCOMPARE(m_form->rule()->above, 0.0);
    QVERIFY(!m_form->rule()->conditions.isEmpty());
}

// Beside the field; meanwhile, the rule stays as it was.
void tst_AlertRuleForm::saysWhatIsWrong()
{
    m_form->setRule(ruleOf(R"({"figure": "errors", "above": 5, "clearAt": 2})"));
    auto *endpoint = field<QLineEdit>("Endpoint");
    endpoint->selectAll();
    QTest::keyClick(endpoint, Qt::Key_Delete);
    QCOMPARE(shownProblems().size(), 1);
    QVERIFY(!m_form->rule());
    QCOMPARE(m_edited->size(), 0);
    QTest::keyClicks(endpoint, QStringLiteral("*"));
    QCOMPARE(shownProblems(), QStringList());
    QCOMPARE(m_edited->size(), 1);
    field<QDoubleSpinBox>("Ends at or below")->setValue(6);
    QCOMPARE(shownProblems().size(), 1);
    QVERIFY(!m_form->rule());
    field<QDoubleSpinBox>("Threshold")->setValue(6);
    QCOMPARE(shownProblems(), QStringList());
    QVERIFY(m_form->rule());
}

void tst_AlertRuleForm::figuresStartWithUsualNumbers_data()
{
    QTest::addColumn<AlertFigure>("figure");
    QTest::addColumn<double>("above");
    QTest::addColumn<int>("polls");
    QTest::newRow("p95") << AlertFigure::P95Us << 100'000.0 << 2;
    QTest::newRow("errors") << AlertFigure::Errors << 0.0 << 2;
    QTest::newRow("restarts") << AlertFigure::Restarts << 0.0 << 1;
}

// Not with 0, above which nearly all of them always are.
void tst_AlertRuleForm::figuresStartWithUsualNumbers()
{
    QFETCH(const AlertFigure, figure);
    m_form->setRule(ruleOf("{}"));
    choose(int(figure));
    QVERIFY(m_form->rule());
    QCOMPARE(m_form->rule()->figure, std::optional(figure));
    QTEST(m_form->rule()->above, "above");
    QTEST(m_form->rule()->polls, "polls");
}

void tst_AlertRuleForm::endGoesWithTheThreshold()
{
    m_form->setRule(ruleOf(R"({"figure": "backlog", "above": 5})"));
    field<QDoubleSpinBox>("Threshold")->setValue(3);
    QVERIFY(m_form->rule());
    QCOMPARE(m_form->rule()->clearAt, 3.0);
    m_form->setRule(ruleOf(R"({"figure": "backlog", "above": 5, "clearAt": 1})"));
    field<QDoubleSpinBox>("Threshold")->setValue(8);
    QCOMPARE(m_form->rule()->clearAt, 1.0);
}

QTEST_MAIN(tst_AlertRuleForm)
#include "tst_alertruleform.moc"
