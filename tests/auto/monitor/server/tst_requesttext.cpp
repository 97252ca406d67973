// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/requesttext.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;

// Requests, and what servers show of them, as people see them.
class tst_RequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void survivesEveryCut();
    void survivesEveryByte();
};

void tst_RequestText::texts_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("command");

    const QByteArray call =
        CallMessage{.command = u"set"_s, .arguments = {{u"a"_s, 1}, {u"b"_s, u"long"_s}}}.encode();
    QTest::newRow("empty") << QByteArray() << QString() << QString();
    QTest::newRow("text") << QByteArray("set size 3") << u"set size 3"_s << QString();
    QTest::newRow("bytes") << QByteArray("\x01\xff") << u"\\x01\\xff"_s << QString();
    QTest::newRow("call") << call << u"set {\"a\":1,\"b\":\"long\"}"_s << u"set"_s;
    QTest::newRow("no arguments") << CallMessage{.command = u"ping"_s, .arguments = {}}.encode()
                                  << u"ping"_s << u"ping"_s;
    QTest::newRow("cut in a value") << call.chopped(2) << u"set {\"a\":1"_s << u"set"_s;
    QTest::newRow("cut in a name") << call.first(9) << u"set"_s << u"set"_s;
    QTest::newRow("cut before the arguments") << call.first(6) << u"set"_s << u"set"_s;
    QTest::newRow("cut in the command") << call.first(5) << u"\\x83\\x01cse"_s << QString();
    QTest::newRow("more after the end")
        << call + 'x' << u"\\x83\\x01cset\\xa2aa\\x01abdlongx"_s << u"set"_s;
    QTest::newRow("another array")
        << QCborValue(QCborArray{1, 2, 3}).toCbor() << u"\\x83\\x01\\x02\\x03"_s << QString();
    QTest::newRow("quotes and controls")
        << CallMessage{.command = u"s\n"_s, .arguments = {{u"a"_s, u"\"\u202e"_s}}}.encode()
        << u"s\\x0a {\"a\":\"\\\"\\xe2\\x80\\xae\"}"_s << u"s\n"_s;
}

void tst_RequestText::texts()
{
    QFETCH(const QByteArray, request);
    QTEST(requestText(request), "text");
    QTEST(calledCommand(request), "command");
}

void tst_RequestText::survivesEveryCut()
{
    const QByteArray call =
        CallMessage{.command = u"draw"_s,
                    .arguments = {{u"map"_s, QCborMap{{u"list"_s, QCborArray{1, 2.5, u"x"_s}}}},
                                  {u"bytes"_s, QByteArray("\0\xff", 2)}}}
            .encode();
    for (qsizetype size = 7; size < call.size(); ++size) {
        const QString text = requestText(call.first(size));
        QVERIFY2(text.startsWith(u"draw"_s), qPrintable(text));
        QVERIFY2(!text.endsWith(u"}}"_s), qPrintable(text));
    }
}

void tst_RequestText::survivesEveryByte()
{
    const QByteArray call =
        CallMessage{.command = u"set"_s, .arguments = {{u"a"_s, QCborArray{1, u"b"_s}}}}.encode();
    for (qsizetype at = 0; at < call.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray broken = call;
            broken[at] = static_cast<char>(byte);
            QVERIFY(!requestText(broken).isEmpty());
            QVERIFY(calledCommand(broken).size() <= call.size());
        }
    }
}

QTEST_GUILESS_MAIN(tst_RequestText)
#include "tst_requesttext.moc"
