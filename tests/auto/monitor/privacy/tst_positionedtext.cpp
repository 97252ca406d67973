// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/positionedtext.h"

#include <QtTest/qtest.h>

using namespace Monitor;

// Any bytes are text, and each character knows its bytes.
class tst_PositionedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void allPairsOfBytes();
};

void tst_PositionedText::texts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("positions");
    const QString bad(QChar::ReplacementCharacter);
    QTest::newRow("empty") << QByteArray() << QString() << QList<int>{0};
    QTest::newRow("ASCII") << QByteArray("ab") << "ab" << QList<int>{0, 1, 2};
    QTest::newRow("two bytes") << QByteArray("aüb") << QStringLiteral("aüb")
                               << QList<int>{0, 1, 3, 4};
    QTest::newRow("four bytes") << QByteArray("a\xf0\x9f\x98\x80z")
                                << QString::fromUtf8("a\xf0\x9f\x98\x80z")
                                << QList<int>{0, 1, 1, 5, 6};
    QTest::newRow("no UTF-8") << QByteArray("a\xffz") << QString(u'a' + bad + u'z')
                              << QList<int>{0, 1, 2, 3};
    QTest::newRow("cut off") << QByteArray("a\xe2\x82") << QString(u'a' + bad + bad)
                             << QList<int>{0, 1, 2, 3};
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QString(bad + bad + bad)
                               << QList<int>{0, 1, 2, 3};
    QTest::newRow("too long") << QByteArray("\xc0\xaf") << QString(bad + bad)
                              << QList<int>{0, 1, 2};
    QTest::newRow("too large") << QByteArray("\xf4\x90\x80\x80") << bad + bad + bad + bad
                               << QList<int>{0, 1, 2, 3, 4};
}

void tst_PositionedText::texts()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const QList<int>, positions);
    const PositionedText positioned(bytes);
    QCOMPARE(positioned.text(), text);
    QCOMPARE(positions.size(), text.size() + 1);
    for (qsizetype i = 0; i < positions.size(); ++i)
        QCOMPARE(positioned.positionOf(i), positions.at(i));
}

// Qt decodes the same; where it sees one error, there may be several here.
void tst_PositionedText::allPairsOfBytes()
{
    for (int pair = 0; pair < 0x10000; ++pair) {
        const QByteArray bytes =
            QByteArray(1, static_cast<char>(pair >> 8)) + static_cast<char>(pair & 0xff) + 'x';
        const PositionedText positioned(bytes);
        QVERIFY(positioned.text().isValidUtf16());
        QCOMPARE(positioned.text().back(), u'x');
        QCOMPARE(positioned.text().contains(QChar::ReplacementCharacter),
                 QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter));
        QCOMPARE(positioned.positionOf(positioned.text().size()), bytes.size());
    }
}

QTEST_GUILESS_MAIN(tst_PositionedText)
#include "tst_positionedtext.moc"
