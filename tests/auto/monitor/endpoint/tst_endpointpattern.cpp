// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointpattern.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace Qt::StringLiterals;

class tst_EndpointPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void matchesNothingByDefault();
};

void tst_EndpointPattern::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<bool>("matches");
    const QByteArray demo = "/run/demo.sock";
    QTest::newRow("empty") << u""_s << demo << false;
    QTest::newRow("empty, no endpoint") << u""_s << QByteArray() << false;
    QTest::newRow("itself") << u"/run/demo.sock"_s << demo << true;
    QTest::newRow("longer") << u"/run/demo.sock2"_s << demo << false;
    QTest::newRow("shorter") << u"/run/demo"_s << demo << false;
    QTest::newRow("not as an expression") << u"/run/demo[.]sock"_s << demo << false;
    QTest::newRow("point") << u"/run.demo.sock"_s << demo << false;
    QTest::newRow("everything") << u"*"_s << demo << true;
    QTest::newRow("everything, twice") << u"**"_s << demo << true;
    QTest::newRow("begin") << u"/run/*"_s << demo << true;
    QTest::newRow("end") << u"*.sock"_s << demo << true;
    QTest::newRow("another end") << u"*.socket"_s << demo << false;
    QTest::newRow("nothing") << u"/run/demo*.sock*"_s << demo << true;
    QTest::newRow("late") << u"*o*ock"_s << QByteArray("/o/oc/ock") << true;
    QTest::newRow("too late") << u"*ock*o"_s << demo << false;
    QTest::newRow("a character") << u"/run/d?mo.sock"_s << demo << true;
    QTest::newRow("too many characters") << u"/run/demo.sock?"_s << demo << false;
    QTest::newRow("line feed") << u"/a?b*"_s << QByteArray("/a\nb\nc") << true;
    QTest::newRow("beyond the basic plane") << u"/?.sock"_s << QByteArray("/😀.sock") << true;
    QTest::newRow("other host") << u"box:*"_s << QByteArray("box:/run/demo.sock") << true;
    QTest::newRow("abstract") << u"@d*"_s << QByteArray("@demo") << true;
    // An expression's search would give up.
    const QByteArray many = '/' + QByteArray(100, 'a');
    const QString stars = u"*a"_s.repeated(40);
    QTest::newRow("many") << stars + u"*b"_s << many + 'b' << true;
    QTest::newRow("many, in vain") << stars + u"*b"_s << many << false;
    QTest::newRow("many, at the end") << stars + u"b*"_s << many + "ab" << true;
}

void tst_EndpointPattern::matches()
{
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, endpoint);
    QTEST(EndpointPattern(pattern).matches(EndpointAddress::ofText(endpoint)), "matches");
}

void tst_EndpointPattern::matchesNothingByDefault()
{
    QVERIFY(!EndpointPattern().matches(EndpointAddress::ofText("/a")));
}

QTEST_APPLESS_MAIN(tst_EndpointPattern)
#include "tst_endpointpattern.moc"
