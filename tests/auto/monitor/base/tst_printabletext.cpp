// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/printabletext.h"

#include <QtTest/qtest.h>

class tst_PrintableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printable_data();
    void printable();
    void printableIsDistinct();
    void messageKeepsWhatIsPrintable();
};

void tst_PrintableText::printable_data()
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
    QTest::newRow("right to left")
        << "a" + QString(QChar(0x202e)).toUtf8() + "b" << QStringLiteral("a\\xe2\\x80\\xaeb");
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

void tst_PrintableText::printable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(Monitor::printable(bytes), text);
}

void tst_PrintableText::printableIsDistinct()
{
    QSet<QString> seen;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
            seen.insert(Monitor::printable(QByteArrayView(bytes, 2)));
        }
    }
    QCOMPARE(seen.size(), 256 * 256);
    QVERIFY(Monitor::printable(QByteArray("\\x1b")) != Monitor::printable(QByteArray("\x1b")));
}

void tst_PrintableText::messageKeepsWhatIsPrintable()
{
    const QString path = Monitor::printable("/a\\b\xff");
    QCOMPARE(Monitor::printableMessage(path + QStringLiteral(": \x1b[2J\n")),
             path + QStringLiteral(": \\x1b[2J\\x0a"));
}

QTEST_APPLESS_MAIN(tst_PrintableText)
#include "tst_printabletext.moc"
