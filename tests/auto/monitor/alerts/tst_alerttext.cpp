// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertmessage.h"
#include "core/alerts/alerttext.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using Kind = AlertChange::Kind;

// What people read of rules and alerts.
class tst_AlertText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rules_data();
    void rules();
    void changes_data();
    void changes();
    void messages_data();
    void messages();
    void manyAreOneMessage();
    void summary();

private:
    static AlertRule ruleOf(const QByteArray &json);
    static Alert alert(Kind kind, const char *path, EndpointCondition condition);
};

AlertRule tst_AlertText::ruleOf(const QByteArray &json)
{
    const auto rules = alertRulesFromJson("{\"rules\": [" + json + "]}");
    return rules ? rules->constFirst() : AlertRule();
}

Alert tst_AlertText::alert(Kind kind, const char *path, EndpointCondition condition)
{
    Alert alert{.rule = ruleOf(R"({"name": "r"})"), .change = {}};
    alert.change.kind = kind;
    alert.change.endpoint = EndpointAddress::ofPath(path);
    alert.change.condition = condition;
    return alert;
}

void tst_AlertText::rules_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("defaults") << QByteArray("{}") << "needs attention"
                              << "* needs attention, at 2 poll(s) in a row";
    QTest::newRow("trouble") << QByteArray(R"({"state": "trouble", "name": "bad"})") << "bad"
                             << "* is in trouble, at 2 poll(s) in a row";
    QTest::newRow("states") << QByteArray(R"({"state": ["Slow", "Busy"], "endpoint": "/a"})")
                            << "Busy, Slow"
                            << "the state of /a is Busy, Slow, at 2 poll(s) in a row";
    QTest::newRow("p95") << QByteArray(
        R"({"figure": "p95Us", "above": 100000, "endpoint": "*/git*", "polls": 3})")
                         << "p95 above 100 ms"
                         << "p95 of */git* is above 100 ms, at 3 poll(s) in a row";
    QTest::newRow("count") << QByteArray(R"({"figure": "backlog", "above": 2.5})")
                           << "backlog above 2.5"
                           << "the backlog of * is above 2.5, at 2 poll(s) in a row";
    QTest::newRow("control characters") << QByteArray(R"({"name": "a\nb"})") << "a\\x0ab"
                                        << "* needs attention, at 2 poll(s) in a row";
}

void tst_AlertText::rules()
{
    QFETCH(const QByteArray, rule);
    QTEST(alertRuleName(ruleOf(rule)), "name");
    QTEST(alertRuleText(ruleOf(rule)), "text");
}

void tst_AlertText::changes_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("value"); // -1 for none
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("text");
    const QByteArray p95 = R"({"name": "slow", "figure": "p95Us", "above": 100000})";
    const QByteArray state = R"({"name": "lamp"})";
    QTest::newRow("figure raised") << p95 << Kind::Raised << 131'537.0 << "Ready"
                                   << "slow: p95 132 ms, above 100 ms";
    QTest::newRow("figure cleared") << p95 << Kind::Cleared << 1'000.0 << "Ready"
                                    << "slow: p95 1 ms";
    QTest::newRow("state raised") << state << Kind::Raised << -1.0 << "workers sleep"
                                  << "lamp: Stuck (workers sleep)";
    QTest::newRow("state without a reason") << state << Kind::Raised << -1.0 << ""
                                            << "lamp: Stuck";
    QTest::newRow("state cleared") << state << Kind::Cleared << -1.0 << "x"
                                   << "lamp: Stuck";
    QTest::newRow("gone") << state << Kind::Gone << -1.0 << ""
                          << "lamp: nothing is known of this endpoint anymore";
    QTest::newRow("withdrawn") << p95 << Kind::Withdrawn << -1.0 << ""
                               << "slow: the rule was removed or changed";
}

void tst_AlertText::changes()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const Kind, kind);
    QFETCH(const double, value);
    QFETCH(const QString, reason);
    AlertChange change;
    change.kind = kind;
    if (value >= 0)
        change.value = value;
    change.condition = EndpointCondition::Stuck;
    change.reason = reason;
    QTEST(alertText(ruleOf(rule), change), "text");
}

void tst_AlertText::messages_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isTest");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("raised") << Kind::Raised << false << "Alert: /a"
                            << "r: Stopped" << Severity::Trouble;
    QTest::newRow("ended") << Kind::Cleared << false << "Alert ended: /a"
                           << "r: Stopped" << Severity::Good;
    QTest::newRow("test") << Kind::Raised << true << "Test alert"
                          << "r: this is a test" << Severity::Trouble;
}

void tst_AlertText::messages()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, isTest);
    Alert told = alert(kind, "/a", EndpointCondition::Stopped);
    told.isTest = isTest;
    const AlertMessage message = alertMessage({told});
    QTEST(message.title, "title");
    QTEST(message.text, "text");
    QTEST(message.severity, "severity");
    QCOMPARE(message.endpoint, EndpointAddress::ofPath("/a"));
}

// The most urgent one comes first, and what has ended last.
void tst_AlertText::manyAreOneMessage()
{
    QList<Alert> alerts{alert(Kind::Cleared, "/ended", EndpointCondition::Listening),
                        alert(Kind::Raised, "/slow", EndpointCondition::Slow),
                        alert(Kind::Raised, "/stopped", EndpointCondition::Stopped)};
    const AlertMessage three = alertMessage(alerts);
    QCOMPARE(three.title, QStringLiteral("2 alert(s)"));
    QCOMPARE(three.text, QStringLiteral("/stopped – r: Stopped\n/slow – r: Slow\n"
                                        "/ended – ended – r: Listening"));
    QCOMPARE(three.severity, Severity::Trouble);
    QCOMPARE(three.endpoint, EndpointAddress::ofPath("/stopped"));
    for (int i = 0; i < 10; ++i)
        alerts.append(alert(Kind::Raised, "/b", EndpointCondition::Slow));
    const QStringList lines = alertMessage(alerts).text.split(u'\n');
    QCOMPARE(lines.size(), AlertMessage::MostLines + 1);
    QCOMPARE(lines.constLast(), QStringLiteral("and 8 more"));
}

void tst_AlertText::summary()
{
    QCOMPARE(alertSummary({}), QStringLiteral("No alerts"));
    QCOMPARE(alertSummary({alert(Kind::Raised, "/a", EndpointCondition::Slow)}),
             QStringLiteral("1 alert(s)\n/a – r: Slow"));
}

QTEST_GUILESS_MAIN(tst_AlertText)
#include "tst_alerttext.moc"
