// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertrule.h"

#include <QtCore/qtimezone.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace Monitor;

// Rules as people write them.
class tst_AlertRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void namesSetsOfStates_data();
    void namesSetsOfStates();
    void comesBackAsWritten();
    void mutedUntil_data();
    void mutedUntil();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void tst_AlertRule::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("figure"); // -1 for a rule about states
    QTest::addColumn<double>("above");
    QTest::addColumn<double>("clearAt");
    QTest::addColumn<int>("polls");
    QTest::addColumn<int>("clearPolls");
    QTest::addColumn<bool>("isMuted");

    QTest::newRow("defaults") << QByteArray("{}") << ""
                              << "*" << -1 << 0.0 << 0.0 << 2 << 2 << false;
    QTest::newRow("figure") << QByteArray(R"({"figure": "p95Us", "above": 100})") << ""
                            << "*" << int(AlertFigure::P95Us) << 100.0 << 100.0 << 2 << 2 << false;
    QTest::newRow("restarts") << QByteArray(R"({"figure": "restarts"})") << ""
                              << "*" << int(AlertFigure::Restarts) << 0.0 << 0.0 << 1 << 2 << false;
    QTest::newRow("everything") << QByteArray(
        R"({"name": "Queue", "endpoint": "/run/*.sock", "figure": "backlog",
                          "above": 10, "clearAt": 2.5, "polls": 5, "clearPolls": 7, "muted": true})")
                                << "Queue"
                                << "/run/*.sock" << int(AlertFigure::Backlog) << 10.0 << 2.5 << 5
                                << 7 << true;
    QTest::newRow("state") << QByteArray(R"({"state": "slow"})") << ""
                           << "*" << -1 << 0.0 << 0.0 << 2 << 2 << false;
    QTest::newRow("states") << QByteArray(R"({"state": ["Slow", "Busy"]})") << ""
                            << "*" << -1 << 0.0 << 0.0 << 2 << 2 << false;
}

void tst_AlertRule::reads()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, figure);
    const auto rules = alertRulesFromJson("{\"rules\": [" + json + "]}");
    QVERIFY(rules);
    QCOMPARE(rules->size(), 1);
    const AlertRule &rule = rules->constFirst();
    QTEST(rule.name, "name");
    QTEST(rule.endpoint, "endpoint");
    QCOMPARE(rule.figure ? int(*rule.figure) : -1, figure);
    QCOMPARE(rule.conditions.isEmpty(), figure != -1);
    QTEST(rule.above, "above");
    QTEST(rule.clearAt, "clearAt");
    QTEST(rule.polls, "polls");
    QTEST(rule.clearPolls, "clearPolls");
    QTEST(rule.isMuted, "isMuted");
}

void tst_AlertRule::namesSetsOfStates_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<Severity>("least");
    QTest::newRow("attention") << QByteArray("attention") << Severity::Attention;
    QTest::newRow("trouble") << QByteArray("Trouble") << Severity::Trouble;
}

void tst_AlertRule::namesSetsOfStates()
{
    QFETCH(const QByteArray, word);
    QFETCH(const Severity, least);
    const auto rules = alertRulesFromJson(R"({"rules": [{"state": ")" + word + R"("}]})");
    QVERIFY(rules);
    for (int i = 0; i < EndpointConditionCount; ++i) {
        const auto condition = EndpointCondition(i);
        QCOMPARE(rules->constFirst().conditions.contains(condition),
                 severityOf(condition) >= least);
    }
}

void tst_AlertRule::comesBackAsWritten()
{
    const auto rules = alertRulesFromJson(
        R"({"rules": [{"name": "all"}, {"state": ["Slow", "trouble"], "muted": true},
                      {"figure": "connections", "above": 100, "clearAt": 50, "polls": 9}]})");
    QVERIFY(rules);
    QCOMPARE(rules->size(), 3);
    const auto again = alertRulesFromJson(toJson(*rules));
    QVERIFY(again);
    QCOMPARE(*again, *rules);
}

void tst_AlertRule::mutedUntil_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");
    QTest::newRow("not") << QByteArray("{}") << false << false;
    QTest::newRow("always") << QByteArray(R"({"muted": true})") << true << true;
    QTest::newRow("for a time") << QByteArray(R"({"mutedUntil": "2026-01-31T18:00:00Z"})") << true
                                << false;
    QTest::newRow("in another zone")
        << QByteArray(R"({"mutedUntil": "2026-01-31T20:00:00+02:00"})") << true << false;
}

void tst_AlertRule::mutedUntil()
{
    QFETCH(const QByteArray, json);
    const auto rules = alertRulesFromJson("{\"rules\": [" + json + "]}");
    QVERIFY(rules);
    const QDateTime end(QDate(2026, 1, 31), QTime(18, 0), QTimeZone::utc());
    QTEST(rules->constFirst().isMutedAt(end.addSecs(-1)), "before");
    QTEST(rules->constFirst().isMutedAt(end), "after");
    const auto again = alertRulesFromJson(toJson(*rules));
    QVERIFY(again);
    QCOMPARE(*again, *rules);
}

void tst_AlertRule::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *rule, const char *text) {
        QTest::newRow(name) << QByteArray("{\"rules\": [{}, ") + rule + "]}"
                            << QStringLiteral("rule 2: ") + QLatin1String(text);
    };

    QTest::newRow("no JSON") << QByteArray("{\"rules\": [") << "at byte 11: ";
    QTest::newRow("empty") << QByteArray() << "at byte 0: ";
    QTest::newRow("no rules") << QByteArray("{}") << "expected {\"rules\": [...]}";
    QTest::newRow("a list") << QByteArray("[]") << "expected {\"rules\": [...]}";
    row("no object", "7", "not an object");
    row("misspelt member", R"({"pols": 3})", "no member \"pols\"; did you mean: polls");
    row("unknown member", R"({"xyzzy": 3})", "no member \"xyzzy\"; there are: name, endpoint");
    row("misspelt state", R"({"state": "Sluw"})", "no state \"Sluw\"; did you mean: Slow");
    row("no state", R"({"state": []})", "\"state\" is empty");
    row("state of a wrong type", R"({"state": [1]})", "\"state\" is not a text");
    row("misspelt figure", R"({"figure": "p95"})", "no figure \"p95\"; did you mean: p95Us");
    row("figure of a wrong type", R"({"figure": 1})", "no figure \"\"");
    row("both", R"({"figure": "errors", "state": "Slow"})", "a rule is about a \"state\" or");
    row("threshold of a state", R"({"state": "Slow", "above": 1})", "\"above\" and \"clearAt\"");
    row("negative", R"({"figure": "errors", "above": -1})", "\"above\" is not a number from 0");
    row("no number", R"({"figure": "errors", "above": "1"})", "\"above\" is not a number from 0");
    row("clears above", R"({"figure": "errors", "above": 1, "clearAt": 2})",
        "\"clearAt\" is not a number from 0 to 1");
    row("no polls", R"({"polls": 0})", "\"polls\" is not a number from 1 to 86400");
    row("too many polls", R"({"clearPolls": 86401})", "\"clearPolls\" is not a number from 1");
    row("half a poll", R"({"polls": 1.5})", "\"polls\" is not a whole number");
    row("name of a wrong type", R"({"name": 1})", "\"name\" is not a text");
    row("no endpoint", R"({"endpoint": ""})", "\"endpoint\" is empty");
    row("muted until a word", R"({"mutedUntil": "soon"})", "\"mutedUntil\" is not a time");
    row("muted by a text", R"({"muted": "yes"})", "\"muted\" is neither true nor false");
}

void tst_AlertRule::saysWhatIsWrong()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, text);
    const auto rules = alertRulesFromJson(json);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, IpcCore::ErrorCode::ProtocolError);
    QVERIFY2(rules.error().message.startsWith(text), qPrintable(rules.error().message));
}

QTEST_GUILESS_MAIN(tst_AlertRule)
#include "tst_alertrule.moc"
