// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/payloadkind.h"

#include <QtTest/qtest.h>

using namespace Monitor;
Q_DECLARE_METATYPE(PayloadKind)

class tst_PayloadKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void utf8();
};

void tst_PayloadKind::kinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PayloadKind>("kind");
    QTest::newRow("nothing") << QByteArray() << PayloadKind::Empty;
    QTest::newRow("text") << QByteArray("pong\r\n\tx") << PayloadKind::Text;
    QTest::newRow("umlaut") << QByteArray("Gr\xc3\xbc\xc3\x9f") << PayloadKind::Text;
    QTest::newRow("object") << QByteArray(" \n{\"a\": 1}") << PayloadKind::Json;
    QTest::newRow("array") << QByteArray("[1]") << PayloadKind::Json;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << PayloadKind::Binary;
    QTest::newRow("escape") << QByteArray("\x1b[0m") << PayloadKind::Binary;
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << PayloadKind::Binary;
    QTest::newRow("JSON with a bad byte") << QByteArray("{\"\xff\"}") << PayloadKind::Binary;
    // The limit cuts the umlaut in two.
    QTest::newRow("cut character")
        << QByteArray(64 * 1024 - 1, 'x') + "\xc3\xbc" << PayloadKind::Text;
    QTest::newRow("binary far away")
        << QByteArray(64 * 1024, 'x') + QByteArray(1, '\0') << PayloadKind::Text;
}

void tst_PayloadKind::kinds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(PayloadKind, kind);
    QCOMPARE(payloadKindOf(bytes), kind);
}

void tst_PayloadKind::utf8()
{
    QVERIFY(isUtf8({}));
    QVERIFY(isUtf8(QByteArray("\0\xc3\xbc", 3)));
    QVERIFY(!isUtf8("\xff"));
    QVERIFY(!isUtf8("\xc3"));
    // A byte order mark would be lost.
    QVERIFY(!isUtf8("\xef\xbb\xbf{}"));
}

QTEST_GUILESS_MAIN(tst_PayloadKind)
#include "tst_payloadkind.moc"
