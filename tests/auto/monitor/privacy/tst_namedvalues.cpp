// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/namedvalues.h"

#include <QtTest/qtest.h>

using namespace Monitor;

// Values are found by name in whatever text they come.
class tst_NamedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wildcards_data();
    void wildcards();
    void values_data();
    void values();
    void cutOffAnywhere();
};

void tst_NamedValues::wildcards_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isNamedSo");
    QTest::newRow("same") << QByteArray("token") << QByteArray("token") << true;
    QTest::newRow("case") << QByteArray("ToKen") << QByteArray("token") << true;
    QTest::newRow("longer") << QByteArray("token2") << QByteArray("token") << false;
    QTest::newRow("within") << QByteArray("access_token_2") << QByteArray("*token*") << true;
    QTest::newRow("one character") << QByteArray("api-key") << QByteArray("api?key") << true;
    QTest::newRow("no character") << QByteArray("apikey") << QByteArray("api?key") << false;
    QTest::newRow("goes back") << QByteArray("aXaXb") << QByteArray("a*xb") << true;
    QTest::newRow("stars") << QByteArray("abc") << QByteArray("***") << true;
    QTest::newRow("star of nothing") << QByteArray() << QByteArray("*") << true;
    QTest::newRow("nothing") << QByteArray() << QByteArray("a") << false;
    QTest::newRow("other letters") << QByteArray("SCHLÜSSEL") << QByteArray("schlüssel") << true;
}

void tst_NamedValues::wildcards()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, name);
    QFETCH(const bool, isNamedSo);
    QCOMPARE(isNamed(key, {name}), isNamedSo);
}

void tst_NamedValues::values_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("hidden");
    const auto row = [](const char *title, const QByteArray &text, const QByteArrayList &hidden) {
        QTest::newRow(title) << text << hidden;
    };
    row("nothing", "", {});
    row("other", R"({"a":"b"})", {});
    row("string", R"({"a":1,"pw":"x","b":2})", {"x"});
    row("empty string", R"({"pw":""})", {});
    row("blanks", "{\"pw\" :\n\t \"x\"}", {"x"});
    row("case", R"({"Pw":"x"})", {"x"});
    row("escapes", R"({"pw":"x\"y\\"})", {R"(x\"y\\)"});
    row("escaped key", R"({"\u0070w":"x"})", {"x"});
    row("number", R"({"pw":-1.5e3,"b":2})", {"-1.5e3"});
    row("null", R"({"pw":null})", {"null"});
    row("object", R"({"pw":{"a":"}","b":[1]},"b":2})", {R"({"a":"}","b":[1]})"});
    row("array", R"({"pw":["]",{}] ,"b":2})", {R"(["]",{}])"});
    row("no value", R"({"pw":})", {});
    row("several", R"([{"pw":"x"},{"pw":"y"}])", {"x", "y"});
    row("a value with that name", R"({"a":"pw","b":2})", {});
    row("in a line", R"(set {"pw":"x"} now)", {"x"});
    row("within a string", R"({"body":"{\"pw\":\"x\"}"})", {"x"});
    row("a number within a string", R"({"body":"{\"pw\":12}"})", {"12"});
    row("twice within", R"({"a":"{\"b\":\"{\\\"pw\\\":\\\"x\\\"}\"}"})", {"x"});
    row("quote within", R"({"body":"{\"pw\":\"x\\\"y\",\"b\":1}"})", {R"(x\\\"y)"});
    row("stray quote before", R"(5" long pw=x)", {"x"});
    row("cut in the value", R"({"pw":"secr)", {"secr"});
    row("cut in an object", R"({"pw":{"a":"s)", {R"({"a":"s)"});
    row("cut before the value", R"({"pw": )", {});
    row("word", "login pw=x user=y", {"x"});
    row("option", "login --pw=x", {"x"});
    row("spaces", "pw = x y", {"x"});
    row("quoted word", R"(pw="a b" c)", {R"("a b")"});
    row("single quotes", "pw='a b' c", {"'a b'"});
    row("escaped blank", R"(pw=a\ b c)", {R"(a\ b)"});
    row("open quote", "pw='a b", {"'a b"});
    row("URL", "GET http://x/?a=b&pw=x&c=d y", {"x&c=d"});
    row("colon", "Pw: x\r\nuser: y", {"x"});
    row("colon of a URL", "pw://x", {});
    row("YAML", "pw: 'a b'\n", {"'a b'"});
    row("Python", "{'pw': 'a b', 'c': 1}", {"'a b',"});
    row("bare key", R"({pw: "x"})", {"x"});
    row("word in JSON", R"({"url":"http://x?pw=x","a":1})", {"x"});
    row("part of a word", "pwx=1 xpw=2", {});
    row("no value in a line", "pw=\nuser=y", {});
    row("nothing after", "pw=", {});
    row("bytes", QByteArray("\xff\x00pw=x\x00y z", 11), {QByteArray("x\x00y", 3)});
}

void tst_NamedValues::values()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, hidden);
    QByteArrayList found;
    qsizetype last = 0;
    for (const HiddenSpan &span : namedValues(text, {"pw"})) {
        QVERIFY(span.begin >= last && span.begin < span.end && span.end <= text.size());
        last = span.end;
        found.append(text.sliced(span.begin, span.end - span.begin));
    }
    QCOMPARE(found, hidden);
}

// A preview ends anywhere: what there is of the value is found, and nothing is read beyond.
void tst_NamedValues::cutOffAnywhere()
{
    const QByteArray whole = R"({"a":"{\"pw\":\"1234\"}","pw":{"b":["56"]},"c":"pw=78 "} pw='9 0')";
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        // Not part of a larger memory, so that sanitizers see reads beyond the end.
        const QByteArray text(whole.constData(), size);
        QByteArray rest = text;
        const QList<HiddenSpan> spans = namedValues(text, {"pw"});
        for (auto span = spans.rbegin(); span != spans.rend(); ++span)
            rest.remove(span->begin, span->end - span->begin);
        for (char digit = '0'; digit <= '9'; ++digit)
            QVERIFY2(!rest.contains(digit), QByteArray(text + " left " + rest).constData());
    }
}

QTEST_GUILESS_MAIN(tst_NamedValues)
#include "tst_namedvalues.moc"
