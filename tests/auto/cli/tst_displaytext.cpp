// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <cli/displaytext.h>

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Cli;

class TestDisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printable_data();
    void printable();
    void printableIsDistinct();
    void json();
    void width_data();
    void width();
    void elided_data();
    void elided();
};

void TestDisplayText::printable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("ASCII") << QByteArray("/run/a b.sock~") << QStringLiteral("/run/a b.sock~");
    QTest::newRow("UTF-8") << QByteArray("/tür/日本/🙂")
                           << QStringLiteral("/tür/日本/🙂");
    QTest::newRow("backslash") << QByteArray("a\\b") << QStringLiteral("a\\\\b");
    QTest::newRow("escape sequence") << QByteArray("\x1b[2J") << QStringLiteral("\\x1b[2J");
    QTest::newRow("line ends") << QByteArray("a\r\nb\t") << QStringLiteral("a\\x0d\\x0ab\\x09");
    QTest::newRow("NUL and DEL") << QByteArray("\0\x7f", 2) << QStringLiteral("\\x00\\x7f");
    QTest::newRow("8-bit control") << QByteArray("\xc2\x9b") << QStringLiteral("\\xc2\\x9b");
    QTest::newRow("right to left") << QByteArray("a\xe2\x80\xae"
                                                 "b")
                                   << QStringLiteral("a\\xe2\\x80\\xaeb");
    QTest::newRow("line separator")
        << QByteArray("\xe2\x80\xa8") << QStringLiteral("\\xe2\\x80\\xa8");
    QTest::newRow("no UTF-8") << QByteArray("a\xff\xc3") << QStringLiteral("a\\xff\\xc3");
    QTest::newRow("cut off") << QByteArray("\xe6\x97") << QStringLiteral("\\xe6\\x97");
    QTest::newRow("overlong") << QByteArray("\xc0\x80") << QStringLiteral("\\xc0\\x80");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QStringLiteral("\\xed\\xa0\\x80");
    QTest::newRow("replacement character")
        << QByteArray("\xef\xbf\xbd") << QStringLiteral("\ufffd");
    QTest::newRow("joiner") << QByteArray("\xe2\x80\x8d") << QStringLiteral("\u200d");
}

void TestDisplayText::printable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(Cli::printable(bytes), text);
}

void TestDisplayText::printableIsDistinct()
{
    QSet<QString> seen;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
            seen.insert(Cli::printable(QByteArrayView(bytes, 2)));
        }
    }
    QCOMPARE(seen.size(), 256 * 256);
    QVERIFY(Cli::printable(QByteArray("\\x1b")) != Cli::printable(QByteArray("\x1b")));
}

void TestDisplayText::json()
{
    const QJsonObject object{
        {QStringLiteral("a"), QStringLiteral("tür\\\u009b\u202e\u007f\n\u001b🙂\"")}};
    const QByteArray plain = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    const QByteArray safe = printableJson(plain);
    QVERIFY(!safe.contains("\xc2\x9b"));
    QVERIFY(!safe.contains('\x7f'));
    QVERIFY(!safe.contains("\xe2\x80\xae"));
    QVERIFY(safe.contains("tür"));
    QVERIFY(safe.contains("🙂"));
    QVERIFY(safe.endsWith("}\n"));
    QCOMPARE(QJsonDocument::fromJson(safe).object(), object);
}

void TestDisplayText::width_data()
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

void TestDisplayText::width()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void TestDisplayText::elided_data()
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

void TestDisplayText::elided()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, atEnd);
    QFETCH(QString, atStart);
    QCOMPARE(Cli::elided(text, width, Side::End), atEnd);
    QCOMPARE(Cli::elided(text, width, Side::Start), atStart);
}

QTEST_GUILESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
