// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/redactionrules.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using What = RedactionRule::What;

Q_DECLARE_METATYPE(Monitor::RedactionRule)

// What rules hide is gone, and the rest is as it was.
class tst_Redactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hides_data();
    void hides();
    void usualRules_data();
    void usualRules();
    void calls();
    void severalRules();
    void endpoints_data();
    void endpoints();
    void offAndNone();
    void sharesMemory();
    void hostilePatterns_data();
    void hostilePatterns();
    void hostilePayloads_data();
    void hostilePayloads();
    void anyBytes();
    void invalidRules_data();
    void invalidRules();
    void everything();

private:
    static Redactor redactorOf(const QList<RedactionRule> &rules)
    {
        return RedactionRules::of(rules)->forEndpoint(EndpointAddress::ofPath("/run/a"));
    }
};

namespace {

// Generous: machines may be busy, sanitizers slow.
constexpr qint64 PatienceMs = 20'000;

RedactionRule whole()
{
    RedactionRule rule;
    rule.what = What::Whole;
    return rule;
}

RedactionRule pattern(const QString &text)
{
    RedactionRule rule;
    rule.what = What::Pattern;
    rule.pattern = text;
    return rule;
}

RedactionRule values(const QStringList &names)
{
    RedactionRule rule;
    rule.names = names;
    return rule;
}

RedactionRule longMarks(RedactionRule rule)
{
    rule.keepsLength = true;
    return rule;
}

} // namespace

void tst_Redactor::hides_data()
{
    QTest::addColumn<RedactionRule>("rule");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("redacted");

    const RedactionRule pw = values({QStringLiteral("pw")});
    const RedactionRule digits = pattern(QStringLiteral("\\d+"));
    QTest::newRow("whole") << whole() << QByteArray("\x00\xff", 2) << QByteArray("[redacted]");
    QTest::newRow("whole, its length")
        << longMarks(whole()) << QByteArray("abc") << QByteArray("***");
    QTest::newRow("empty") << whole() << QByteArray() << QByteArray();
    QTest::newRow("JSON string") << pw << QByteArray(R"({"pw":"x","a":1})")
                                 << QByteArray(R"({"pw":"[redacted]","a":1})");
    QTest::newRow("JSON number") << pw << QByteArray(R"({"pw":123})")
                                 << QByteArray(R"({"pw":"[redacted]"})");
    QTest::newRow("JSON in JSON") << pw << QByteArray(R"({"a":"{\"pw\":[1]}"})")
                                  << QByteArray(R"({"a":"{\"pw\":\"[redacted]\"}"})");
    QTest::newRow("JSON, its length")
        << longMarks(pw) << QByteArray(R"({"pw":"abc"})") << QByteArray(R"({"pw":"***"})");
    QTest::newRow("line") << pw << QByteArray("login a pw='b c' d")
                          << QByteArray("login a pw=[redacted] d");
    QTest::newRow("pattern") << digits << QByteArray("a 12 b 3456 c")
                             << QByteArray("a [redacted] b [redacted] c");
    QTest::newRow("group") << pattern(QStringLiteral("id (\\d+)")) << QByteArray("id 12 and 34")
                           << QByteArray("id [redacted] and 34");
    QTest::newRow("groups") << pattern(QStringLiteral("(\\d)-(\\d)")) << QByteArray("1-2")
                            << QByteArray("[redacted]-[redacted]");
    QTest::newRow("nested groups") << pattern(QStringLiteral("((\\d)-(\\d))")) << QByteArray("1-2")
                                   << QByteArray("[redacted]");
    QTest::newRow("group without part")
        << pattern(QStringLiteral("a(\\d)?")) << QByteArray("xay") << QByteArray("x[redacted]y");
    QTest::newRow("matches nothing")
        << pattern(QStringLiteral("x*")) << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("start and end") << pattern(QStringLiteral("^a|c$")) << QByteArray("abc")
                                   << QByteArray("[redacted]b[redacted]");
    QTest::newRow("look behind") << pattern(QStringLiteral("(?<=a)b")) << QByteArray("ab b ab")
                                 << QByteArray("a[redacted] b a[redacted]");
    QTest::newRow("other letters") << pattern(QStringLiteral("(?i)schlüssel \\w+"))
                                   << QByteArray("SCHLÜSSEL abc, 😀") << QByteArray("[redacted], 😀");
    QTest::newRow("among bytes") << digits << QByteArray("\xff\x00ü\xf0 12\xfe", 9)
                                 << QByteArray("\xff\x00ü\xf0 [redacted]\xfe", 17);
    QTest::newRow("its length among bytes") << longMarks(pattern(QStringLiteral("ü.")))
                                            << QByteArray("\xffüx") << QByteArray("\xff***");
    QTest::newRow("a mark and more")
        << pw << QByteArray("pw=[redacted]more") << QByteArray("pw=[redacted]");
}

void tst_Redactor::hides()
{
    QFETCH(const RedactionRule, rule);
    QFETCH(const QByteArray, payload);
    QFETCH(const QByteArray, redacted);
    const Redactor redactor = redactorOf({rule});
    const Redacted once = redactor.apply(payload);
    QCOMPARE(once.bytes, redacted);
    QCOMPARE(once.isRedacted, redacted != payload);
    QCOMPARE(redactor.apply(once.bytes).bytes, rule.keepsLength ? once.bytes : redacted);
}

void tst_Redactor::usualRules_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isHidden");
    const auto row = [](const QByteArray &payload, bool isHidden = true) {
        QTest::newRow(payload.simplified().constData()) << payload << isHidden;
    };
    row(R"({"user":"anna","password":"S3CR3T"})");
    row(R"({"db_password":"S3CR3T"})");
    row(R"({"auth":{"access_token":"S3CR3T"}})");
    row(R"({"clientSecret":["S3CR3T"]})");
    row("login anna password=S3CR3T");
    row("login --token S3CR3T");
    row("curl -H 'Authorization: Bearer S3CR3T'");
    row("Authorization: Basic S3CR3T\r\nAccept: */*");
    row("Cookie: a=1; b=S3CR3T\r\n");
    row("bearer S3CR3T");
    row("https://host/path?api_key=S3CR3T");
    row("-----BEGIN RSA PRIVATE KEY-----\nS3CR3T\n-----END RSA PRIVATE KEY-----");
    row("-----BEGIN PRIVATE KEY-----\nS3CR3T");
    row("eyJhbGciOiJIUzI1NiJ9.S3CR3T.x");
    // These are what the dialog says is not found.
    row("login anna S3CR3T", false);
    row("S3CR3T", false);
}

void tst_Redactor::usualRules()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const bool, isHidden);
    const Redacted redacted = redactorOf(usualRedactionRules()).apply(payload);
    QCOMPARE(redacted.isRedacted, isHidden);
    QCOMPARE(!redacted.bytes.contains("S3CR3T"), isHidden);
}

// They can be decoded afterwards.
void tst_Redactor::calls()
{
    const IpcCore::CallMessage call{
        QStringLiteral("login"),
        {{QStringLiteral("user"), QStringLiteral("anna")},
         {QStringLiteral("password"), QStringLiteral("S3CR3T")},
         {QStringLiteral("body"), QStringLiteral("{\"token\":\"S3CR3T\"}")},
         {QStringLiteral("note"), QByteArray("bearer S3CR3T")}}};
    const Redactor redactor = redactorOf(usualRedactionRules());
    const Redacted redacted = redactor.apply(call.encode());
    QVERIFY(redacted.isRedacted);
    QVERIFY(!redacted.bytes.contains("S3CR3T"));
    const auto decoded = IpcCore::CallMessage::decode(redacted.bytes);
    QVERIFY(decoded);
    QCOMPARE(decoded->arguments.value(QStringLiteral("user")).toString(), QStringLiteral("anna"));
    QCOMPARE(decoded->arguments.value(QStringLiteral("password")).toString(),
             QLatin1String(Redactor::Mark));
    QCOMPARE(redactor.apply(redacted.bytes).bytes, redacted.bytes);
}

void tst_Redactor::severalRules()
{
    const Redactor redactor =
        redactorOf({values({QStringLiteral("cookie")}), pattern(QStringLiteral("Cookie: (.*)"))});
    QCOMPARE(redactor.apply("Cookie: a=1; b=2").bytes, QByteArray("Cookie: [redacted]"));
}

void tst_Redactor::endpoints_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<bool>("isMeant");
    QTest::newRow("all") << "*" << QByteArray("/run/a/b") << true;
    QTest::newRow("slashes") << "/run/*" << QByteArray("/run/a/b") << true;
    QTest::newRow("other") << "/tmp/*" << QByteArray("/run/a") << false;
    QTest::newRow("abstract") << "@vault*" << QByteArray("@vault/1") << true;
    QTest::newRow("one character") << "/run/?" << QByteArray("/run/a") << true;
    QTest::newRow("no expression") << "/run/.*" << QByteArray("/run/a") << false;
    QTest::newRow("lines") << "/run/*" << QByteArray("/run/a\nb") << true;
}

void tst_Redactor::endpoints()
{
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, endpoint);
    QFETCH(const bool, isMeant);
    RedactionRule rule = whole();
    rule.endpoint = pattern;
    const auto rules = RedactionRules::of({rule});
    QCOMPARE(rules->forEndpoint(EndpointAddress::ofText(endpoint)).apply("x").isRedacted, isMeant);
}

void tst_Redactor::offAndNone()
{
    RedactionRule rule = whole();
    rule.isOn = false;
    const auto rules = RedactionRules::of({rule});
    QVERIFY(rules->forEndpoint({}).isEmpty());
    QCOMPARE(rules->list().size(), 1);
    QCOMPARE(Redactor().apply("x"), (Redacted{"x", false}));
}

void tst_Redactor::sharesMemory()
{
    const QByteArray payload = "nothing to hide";
    const Redacted redacted = redactorOf(usualRedactionRules()).apply(payload);
    QVERIFY(!redacted.isRedacted);
    QCOMPARE(static_cast<const void *>(redacted.bytes.constData()),
             static_cast<const void *>(payload.constData()));
}

void tst_Redactor::hostilePatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested repetition") << "(a+)+$";
    QTest::newRow("alternatives") << "(a|a)*$";
    QTest::newRow("back reference") << "(a*)*\\1[bc]";
    QTest::newRow("recursion") << "(?:(?R)a|a)+[bc]";
    QTest::newRow("greedy dots") << ".*.*.*.*.*[=~]";
    QTest::newRow("wants no compiler") << "(*NO_JIT)(a+)+$";
}

// Ends soon, and hides all of what it could not search.
void tst_Redactor::hostilePatterns()
{
    QFETCH(const QString, pattern);
    const Redactor redactor = redactorOf({::pattern(pattern)});
    QElapsedTimer clock;
    clock.start();
    const Redacted redacted = redactor.apply(QByteArray(60'000, 'a') + '!');
    qInfo("%lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < PatienceMs);
    QCOMPARE(redacted.bytes, QByteArray(Redactor::Mark));
    QVERIFY(redacted.isRedacted);
}

void tst_Redactor::hostilePayloads_data()
{
    QTest::addColumn<QByteArray>("payload");
    constexpr qsizetype size = 64 * 1024;
    QTest::newRow("quotes") << QByteArray(size, '"');
    QTest::newRow("escaped quotes") << QByteArray("\\\"").repeated(size / 2);
    QTest::newRow("backslashes") << QByteArray(size, '\\');
    QTest::newRow("quotes and blanks") << QByteArray(256, '"') + QByteArray(size, ' ');
    QTest::newRow("brackets") << QByteArray("{\"password\":") + QByteArray(size, '[');
    QTest::newRow("names") << QByteArray("token ").repeated(size / 6);
    QTest::newRow("one name") << QByteArray(size, 't');
    QTest::newRow("dashes") << QByteArray(size, '-');
    QTest::newRow("keys") << QByteArray("-----BEGIN PRIVATE KEY-----").repeated(size / 27);
    QTest::newRow("web tokens") << QByteArray("eyJaaaaaaaa.").repeated(size / 12);
    QTest::newRow("CBOR") << QByteArray(size, '\x9f');
    QTest::newRow("CBOR maps") << QByteArray("\x81") + QByteArray(size, '\xbf');
    QTest::newRow("no UTF-8") << QByteArray(size, '\xf0');
}

// They cost time in proportion to their size. Printed, to be compared.
void tst_Redactor::hostilePayloads()
{
    QFETCH(const QByteArray, payload);
    const Redactor redactor = redactorOf(usualRedactionRules());
    QElapsedTimer clock;
    clock.start();
    redactor.apply(payload);
    qInfo("%lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < PatienceMs);
}

// Sanitizers watch.
void tst_Redactor::anyBytes()
{
    const Redactor redactor = redactorOf(usualRedactionRules());
    const QByteArrayList pieces = {"\"",   "\\",   "password", "=",      ":",    " ",
                                   "{",    "}",    "[",        "\x81",   "\xa1", "x",
                                   "\xff", "\x78", "\x00",     "bearer "};
    QRandomGenerator random(1);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray payload;
        for (int piece = random.bounded(20); piece >= 0; --piece)
            payload += pieces.at(random.bounded(int(pieces.size())));
        const Redacted redacted = redactor.apply(payload);
        QVERIFY(redacted.isRedacted || redacted.bytes == payload);
    }
}

void tst_Redactor::invalidRules_data()
{
    QTest::addColumn<RedactionRule>("rule");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no pattern") << pattern({}) << "no pattern";
    QTest::newRow("open group") << pattern(QStringLiteral("a(b")) << "at character 4";
    QTest::newRow("too long") << pattern(QString(2'000, u'a')) << "more than 1000 characters";
    QTest::newRow("explodes") << pattern(QStringLiteral("((a{1,900}){1,900}){1,900}"))
                              << "too large";
    QTest::newRow("no names") << values({}) << "names";
    QTest::newRow("empty name") << values({QString()}) << "names";
}

void tst_Redactor::invalidRules()
{
    QFETCH(const RedactionRule, rule);
    QFETCH(const QString, problem);
    const auto rules = RedactionRules::of({whole(), rule});
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, IpcCore::ErrorCode::InvalidArgument);
    QVERIFY2(rules.error().message.contains(problem), qPrintable(rules.error().message));
    QVERIFY(rules.error().message.contains(QLatin1String("rule 2")));
}

void tst_Redactor::everything()
{
    const RedactionRules all = RedactionRules::everything();
    QCOMPARE(all.forEndpoint(EndpointAddress::ofText("@a")).apply("x").bytes,
             QByteArray(Redactor::Mark));
    QVERIFY(!RedactionRules::of(QList<RedactionRule>(RedactionRules::MostRules + 1, whole())));
}

QTEST_GUILESS_MAIN(tst_Redactor)
#include "tst_redactor.moc"
