// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <cli/displaytext.h>

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Cli;

class tst_DisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json();
    void width_data();
    void width();
    void elided_data();
    void elided();
};

void tst_DisplayText::json()
{
    const QJsonObject object{
        {QStringLiteral("a"), QStringLiteral("tür\\\u009b\u202e\u007f\n\u001b🙂\"")}};
    const QByteArray plain = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    const QByteArray safe = printableJson(plain);
    QVERIFY(!safe.contains("\xc2\x9b"));
    QVERIFY(!safe.contains('\x7f'));
    QVERIFY(!safe.contains(QString(QChar(0x202e)).toUtf8()));
    QVERIFY(safe.contains("tür"));
    QVERIFY(safe.contains("🙂"));
    QVERIFY(safe.endsWith("}\n"));
    QCOMPARE(QJsonDocument::fromJson(safe).object(), object);
}

void tst_DisplayText::width_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("ASCII") << QStringLiteral("abc") << 3;
    QTest::newRow("letters with accents") << QStringLiteral("tür") << 3;
    QTest::newRow("wide") << QStringLiteral("日本") << 4;
    QTest::newRow("beyond 16 bits") << QStringLiteral("🙂") << 2;
    QTest::newRow("combining") << QStringLiteral("u\u0308") << 1;
    QTest::newRow("ellipsis and dash") << QStringLiteral("…–µ") << 3;
}

void tst_DisplayText::width()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void tst_DisplayText::elided_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("atEnd");
    QTest::addColumn<QString>("atStart");
    const auto add = [](const char *name, const char16_t *text, int width, const char16_t *atEnd,
                        const char16_t *atStart) {
        QTest::newRow(name) << QString::fromUtf16(text) << width << QString::fromUtf16(atEnd)
                            << QString::fromUtf16(atStart);
    };
    add("fits", u"abc", 3, u"abc", u"abc");
    add("one too many", u"abcd", 3, u"ab…", u"…cd");
    add("one column", u"abcd", 1, u"…", u"…");
    add("none", u"abcd", 0, u"", u"");
    add("wide, even", u"日本語", 5, u"日本…", u"…本語");
    // Half of a wide character cannot be shown.
    add("wide, odd", u"日本語", 4, u"日…", u"…語");
    add("beyond 16 bits", u"🙂🙂🙂", 3, u"🙂…", u"…🙂");
    add("combining", u"u\u0308u\u0308u\u0308", 2, u"u\u0308…", u"…u\u0308");
}

void tst_DisplayText::elided()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, atEnd);
    QFETCH(QString, atStart);
    QCOMPARE(Cli::elided(text, width, Side::End), atEnd);
    QCOMPARE(Cli::elided(text, width, Side::Start), atStart);
}

QTEST_GUILESS_MAIN(tst_DisplayText)
#include "tst_displaytext.moc"
