// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/redactionrules.h"

#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// Rules as people write them.
class tst_RedactionRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsWritten();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void usualRulesAreValid();
};

void tst_RedactionRule::comesBackAsWritten()
{
    RedactionRule values;
    values.name = QStringLiteral("By name");
    values.endpoint = QStringLiteral("/run/*");
    values.names = {QStringLiteral("a"), QStringLiteral("b*")};
    values.isOn = false;
    RedactionRule pattern;
    pattern.what = RedactionRule::What::Pattern;
    pattern.pattern = QStringLiteral("\\d+");
    pattern.keepsLength = true;
    RedactionRule whole;
    whole.what = RedactionRule::What::Whole;
    const QList<RedactionRule> rules{values, pattern, whole};
    QCOMPARE(*redactionRulesFromJson(redactionRulesToJson(rules)), rules);
    QVERIFY(redactionRulesFromJson({})->isEmpty());
}

void tst_RedactionRule::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no object") << QByteArray("1") << "no object";
    QTest::newRow("nothing to hide") << QByteArray("{}") << "one of";
    QTest::newRow("two things") << QByteArray(R"({"whole":true,"pattern":"x"})") << "one of";
    QTest::newRow("unknown") << QByteArray(R"({"whole":true,"patern":"x"})") << "\"patern\"";
    QTest::newRow("no text") << QByteArray(R"({"pattern":1})") << "\"pattern\" is not a text";
    QTest::newRow("no list") << QByteArray(R"({"values":"x"})") << "list of texts";
    QTest::newRow("no texts") << QByteArray(R"({"values":[1]})") << "list of texts";
    QTest::newRow("no truth") << QByteArray(R"({"whole":1})") << "neither true nor false";
}

void tst_RedactionRule::saysWhatIsWrong()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QString, problem);
    const auto rules =
        redactionRulesFromJson(QJsonDocument::fromJson("[{\"whole\":true}," + rule + ']').array());
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, IpcCore::ErrorCode::ProtocolError);
    QVERIFY2(rules.error().message.contains(problem), qPrintable(rules.error().message));
    QVERIFY(rules.error().message.contains(QLatin1String("rule 2")));
}

void tst_RedactionRule::usualRulesAreValid()
{
    const auto rules = RedactionRules::of(usualRedactionRules());
    QVERIFY(rules);
    QVERIFY(!rules->list().isEmpty());
}

QTEST_GUILESS_MAIN(tst_RedactionRule)
#include "tst_redactionrule.moc"
