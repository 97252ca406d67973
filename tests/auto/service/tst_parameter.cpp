// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/parameter.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtTest/qtest.h>

#include <limits>

using namespace IpcCore;
using namespace Qt::StringLiterals;

class tst_Parameter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void readsText_data();
    void readsText();
    void saysWhatItAccepts();
    void roundTrips();
    void refusesBrokenDescriptions();
};

void tst_Parameter::checks_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QCborValue>("argument");
    QTest::addColumn<QCborValue>("expected"); // invalid: refused
    const QCborValue refused(QCborValue::Invalid);
    const QString p = u"p"_s;
    const Parameter small = Parameter::integer(p).range(1, 10);
    QTest::newRow("integer") << small << QCborValue(10) << QCborValue(10);
    QTest::newRow("too small") << small << QCborValue(0) << refused;
    QTest::newRow("too large") << small << QCborValue(11) << refused;
    QTest::newRow("integral double") << small << QCborValue(3.0) << QCborValue(3);
    QTest::newRow("fraction") << small << QCborValue(2.5) << refused;
    QTest::newRow("infinite integer") << Parameter::integer(p) << QCborValue(qInf()) << refused;
    QTest::newRow("2^63") << Parameter::integer(p) << QCborValue(9223372036854775808.0) << refused;
    QTest::newRow("text for an integer") << small << QCborValue(u"3"_s) << refused;
    QTest::newRow("number") << Parameter::number(p) << QCborValue(2.5) << QCborValue(2.5);
    QTest::newRow("NaN") << Parameter::number(p) << QCborValue(qQNaN()) << refused;
    QTest::newRow("text") << Parameter::text(p) << QCborValue(u"a"_s) << QCborValue(u"a"_s);
    QTest::newRow("long text") << Parameter::text(p).range(0, 2) << QCborValue(u"äö"_s) << refused;
    QTest::newRow("bytes for text") << Parameter::text(p) << QCborValue(QByteArray("a")) << refused;
    QTest::newRow("boolean") << Parameter::boolean(p) << QCborValue(true) << QCborValue(true);
    QTest::newRow("integer for a boolean") << Parameter::boolean(p) << QCborValue(1) << refused;
    QTest::newRow("choice") << Parameter::choice(p, {u"a"_s, u"b"_s}) << QCborValue(u"b"_s)
                            << QCborValue(u"b"_s);
    QTest::newRow("no choice") << Parameter::choice(p, {u"a"_s, u"b"_s}) << QCborValue(u"c"_s)
                               << refused;
    QTest::newRow("long list") << Parameter::list(p).range(0, 1) << QCborValue(QCborArray{1, 2})
                               << refused;
    QTest::newRow("null") << Parameter::map(p) << QCborValue(nullptr) << refused;
    QTest::newRow("any") << Parameter::any(p) << QCborValue(nullptr) << QCborValue(nullptr);
}

void tst_Parameter::checks()
{
    QFETCH(const Parameter, parameter);
    QFETCH(const QCborValue, argument);
    QFETCH(const QCborValue, expected);
    const CallResult<> checked = parameter.check(argument);
    QCOMPARE(checked.hasValue(), !expected.isInvalid());
    if (checked) {
        QCOMPARE(*checked, expected);
        QCOMPARE(checked->type(), expected.type());
    } else {
        QCOMPARE(checked.error().kind, CallError::Kind::InvalidArgument);
        QCOMPARE(checked.error().parameter, u"p"_s);
    }
}

void tst_Parameter::readsText_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QCborValue>("expected"); // invalid: refused
    const QCborValue refused(QCborValue::Invalid);
    const QString p = u"p"_s;
    QTest::newRow("largest integer") << Parameter::integer(p) << QByteArray("9223372036854775807")
                                     << QCborValue(std::numeric_limits<qint64>::max());
    QTest::newRow("too large an integer")
        << Parameter::integer(p) << QByteArray("9223372036854775808") << refused;
    QTest::newRow("word for an integer") << Parameter::integer(p) << QByteArray("three") << refused;
    QTest::newRow("number") << Parameter::number(p) << QByteArray("2.5") << QCborValue(2.5);
    QTest::newRow("infinity") << Parameter::number(p) << QByteArray("inf") << refused;
    QTest::newRow("on") << Parameter::boolean(p) << QByteArray("on") << QCborValue(true);
    QTest::newRow("no") << Parameter::boolean(p) << QByteArray("no") << QCborValue(false);
    QTest::newRow("maybe") << Parameter::boolean(p) << QByteArray("maybe") << refused;
    QTest::newRow("list") << Parameter::list(p) << QByteArray("[1,9007199254740993]")
                          << QCborValue(QCborArray{1, Q_INT64_C(9007199254740993)});
    QTest::newRow("broken list") << Parameter::list(p) << QByteArray("[1") << refused;
    QTest::newRow("two lists") << Parameter::list(p) << QByteArray("[1],[2]") << refused;
    QTest::newRow("list closed early") << Parameter::list(p) << QByteArray("1],[2") << refused;
    QTest::newRow("map") << Parameter::map(p) << QByteArray(R"({"a":null})")
                         << QCborValue(QCborMap{{u"a"_s, nullptr}});
    QTest::newRow("any integer") << Parameter::any(p) << QByteArray("3") << QCborValue(3);
    QTest::newRow("any word") << Parameter::any(p) << QByteArray("abc") << QCborValue(u"abc"_s);
    QTest::newRow("any list of words")
        << Parameter::any(p) << QByteArray("1,2") << QCborValue(u"1,2"_s);
    QTest::newRow("bytes") << Parameter::bytes(p) << QByteArray("\xff")
                           << QCborValue(QByteArray("\xff"));
    QTest::newRow("not UTF-8") << Parameter::text(p) << QByteArray("\xff") << refused;
    QTest::newRow("deep") << Parameter::list(p) << QByteArray(100'000, '[') << refused;
}

void tst_Parameter::readsText()
{
    QFETCH(const Parameter, parameter);
    QFETCH(const QByteArray, text);
    QFETCH(const QCborValue, expected);
    const CallResult<> value = parameter.fromText(text);
    QCOMPARE(value.hasValue(), !expected.isInvalid());
    if (value)
        QCOMPARE(*value, expected);
}

void tst_Parameter::saysWhatItAccepts()
{
    QCOMPARE(Parameter::integer(u"size"_s).range(1, 10).unit(u"bytes"_s).check(0).error().message,
             u"size must be an integer from 1 to 10 bytes"_s);
    QCOMPARE(Parameter::choice(u"mode"_s, {u"a"_s, u"b"_s}).check(u"c"_s).error().message,
             u"mode must be one of a, b"_s);
    QCOMPARE(Parameter::text(u"key"_s).range(1, 8).check(QString()).error().message,
             u"key must be a text of 1 to 8 bytes"_s);
    QCOMPARE(Parameter::map(u"scene"_s).check(3).error().message, u"scene must be a map"_s);
    QCOMPARE(Parameter::map(u"scene"_s).fromText("{a:1}").error().message,
             u"scene must be a map in JSON"_s);
    QCOMPARE(Parameter::list(u"ids"_s).range(1, 3).fromText("3").error().message,
             u"ids must be a list of 1 to 3 elements in JSON"_s);
}

void tst_Parameter::roundTrips()
{
    const QList<Parameter> parameters = {
        Parameter::integer(u"size"_s).range(-1, 1e300).unit(u"ms"_s).summary(u"How long"_s),
        Parameter::choice(u"mode"_s, {u"a"_s, u"b"_s}).defaultValue(u"a"_s),
        Parameter::text(u"line"_s).rest().optional(), Parameter::any(u"x"_s)};
    for (const Parameter &parameter : parameters) {
        const CallResult<Parameter> read = Parameter::fromCbor(parameter.toCbor());
        QVERIFY(read);
        QCOMPARE(*read, parameter);
    }
}

void tst_Parameter::refusesBrokenDescriptions()
{
    const QCborMap good = Parameter::integer(u"size"_s).toCbor();
    QVERIFY(!Parameter::fromCbor(3));
    for (const QString &member : {u"name"_s, u"type"_s, u"minimum"_s, u"maximum"_s}) {
        QCborMap bad = good;
        bad[member] = QCborArray{1};
        const CallResult<Parameter> read = Parameter::fromCbor(bad);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, CallError::Kind::BadReply);
        QCOMPARE(read.error().parameter, member);
    }
}

QTEST_GUILESS_MAIN(tst_Parameter)
#include "tst_parameter.moc"
