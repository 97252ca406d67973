// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/callframe.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <limits>

using namespace IpcCore;
using namespace Qt::StringLiterals;

class tst_CallFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void refuses_data();
    void refuses();
    void readsManyInAnyPieces();
    void boundsItsMemory();
    void writesExactJson();
    void writesBoundedJson();
    void survivesMutations();
};

void tst_CallFrame::roundTrips_data()
{
    QTest::addColumn<CallFrame>("frame");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("json");
    using Type = CallFrame::Type;
    const QCborValue none(QCborValue::Undefined);
    QTest::newRow("result") << CallFrame{.type = Type::Result, .value = 3} << QByteArray("820003")
                            << QByteArray(R"({"event":"result","value":3})");
    QTest::newRow("failure") << CallFrame{.type = Type::Failure,
                                          .value = QCborMap{{u"kind"_s, u"failed"_s}}}
                             << QByteArray("8201a1646b696e64666661696c6564")
                             << QByteArray(R"({"event":"failure","error":{"kind":"failed"}})");
    QTest::newRow("item") << CallFrame{.type = Type::Item, .value = u"a"_s}
                          << QByteArray("82026161")
                          << QByteArray(R"({"event":"item","value":"a"})");
    QTest::newRow("progress") << CallFrame{.type = Type::Progress,
                                           .value = QCborMap{{u"done"_s, 1}}}
                              << QByteArray("8203a164646f6e6501")
                              << QByteArray(R"({"event":"progress","progress":{"done":1}})");
    QTest::newRow("snapshot")
        << CallFrame{.type = Type::Snapshot, .value = 5, .epoch = -1, .sequence = 2}
        << QByteArray("8404200205") << QByteArray(R"({"event":"snapshot","sequence":2,"value":5})");
    QTest::newRow("empty snapshot")
        << CallFrame{.type = Type::Snapshot, .value = none, .epoch = 1} << QByteArray("83040100")
        << QByteArray(R"({"event":"snapshot","sequence":0})");
    QTest::newRow("change") << CallFrame{.type = Type::Change, .value = false, .sequence = 9}
                            << QByteArray("830509f4")
                            << QByteArray(R"({"event":"change","sequence":9,"value":false})");
    QTest::newRow("lost") << CallFrame{.type = Type::Lost, .value = none, .lost = 7}
                          << QByteArray("820607") << QByteArray(R"({"event":"lost","count":7})");
    QTest::newRow("heartbeat") << CallFrame{.type = Type::Heartbeat, .value = none}
                               << QByteArray("8107") << QByteArray(R"({"event":"heartbeat"})");
}

void tst_CallFrame::roundTrips()
{
    QFETCH(const CallFrame, frame);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, json);
    QCOMPARE(frame.encode().toHex(), hex);
    QCOMPARE(frame.toJsonLine(), json + '\n');
    CallFrameReader reader;
    reader.append(frame.encode());
    const auto read = reader.next();
    QVERIFY(read && *read);
    QCOMPARE((*read)->encode(), frame.encode());
    QCOMPARE((*read)->type, frame.type);
    QCOMPARE((*read)->value, frame.value);
    QVERIFY(reader.next() && !*reader.next());
}

void tst_CallFrame::refuses_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("text") << QByteArray("706f6e67");
    QTest::newRow("no type") << QByteArray("80");
    QTest::newRow("unknown type") << QByteArray("8108");
    QTest::newRow("negative type") << QByteArray("8120");
    QTest::newRow("result without a value") << QByteArray("8100");
    QTest::newRow("failure that is no map") << QByteArray("820101");
    QTest::newRow("snapshot without a sequence") << QByteArray("820401");
    QTest::newRow("change without a value") << QByteArray("820501");
    QTest::newRow("lost none") << QByteArray("820600");
    QTest::newRow("same key twice") << QByteArray("8200a2616101616102");
    QTest::newRow("not UTF-8") << QByteArray("820061ff");
    QTest::newRow("deep") << QByteArray("81").repeated(33);
    QTest::newRow("larger than allowed") << QByteArray("82005b0000000100000000");
}

void tst_CallFrame::refuses()
{
    QFETCH(const QByteArray, hex);
    CallFrameReader reader;
    reader.append(QByteArray::fromHex(hex));
    const auto read = reader.next();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, CallError::Kind::BadReply);
    reader.append(QByteArray::fromHex("8107"));
    QVERIFY(!reader.next());
}

void tst_CallFrame::readsManyInAnyPieces()
{
    QByteArray all;
    for (int i = 0; i < 50; ++i)
        all += CallFrame{.type = CallFrame::Type::Item,
                         .value = QCborMap{{u"text"_s, QString(i * 7, u'ä')}, {u"i"_s, i}}}
                   .encode();
    for (const int size : {1, 2, 3, 7, 64, 100'000}) {
        CallFrameReader reader;
        int count = 0;
        for (qsizetype at = 0; at < all.size(); at += size) {
            reader.append(QByteArrayView(all).sliced(at, qMin<qsizetype>(size, all.size() - at)));
            for (auto read = reader.next(); true; read = reader.next()) {
                QVERIFY(read);
                if (!*read)
                    break;
                QCOMPARE((*read)->value.toMap().value(u"i"_s).toInteger(), count++);
            }
        }
        QCOMPARE(count, 50);
    }
}

void tst_CallFrame::boundsItsMemory()
{
    CallFrameReader reader(100);
    reader.append(CallFrame{.type = CallFrame::Type::Item, .value = QByteArray(96, 'x')}.encode());
    QVERIFY(reader.next());
    reader.append(CallFrame{.type = CallFrame::Type::Item, .value = QByteArray(200, 'x')}.encode());
    QVERIFY(!reader.next());
}

void tst_CallFrame::writesExactJson()
{
    const QCborMap value = {{u"z"_s, std::numeric_limits<qint64>::max()},
                            {u"a"_s, 0.1},
                            {u"b"_s, QByteArray("\xff\xfe")},
                            {u"c"_s, u"\"\\\n\u0001ß"_s},
                            {u"d"_s, QCborArray{nullptr, true, qInf()}}};
    const CallFrame frame = {.type = CallFrame::Type::Item, .value = value};
    const QByteArray expected =
        "{\"event\":\"item\",\"value\":{\"z\":9223372036854775807,\"a\":0.1,\"b\":\"__4\","
        "\"c\":\"\\\"\\\\\\n\\u0001\303\237\",\"d\":[null,true,null]}}\n";
    QCOMPARE(frame.toJsonLine(), expected);
}

// As JSON in a string in a string, each level would be twice as long as the one within.
void tst_CallFrame::writesBoundedJson()
{
    QCborValue list = 1;
    QCborValue map = 1;
    QCborValue tag = 1;
    for (int depth = 0; depth < 20; ++depth) {
        list = QCborArray{QCborMap{{list, 1}}};
        map = QCborMap{{map, 1}};
        tag = QCborMap{{QCborValue(QCborTag(1000), tag), 1}};
    }
    for (const QCborValue &value : {list, map, tag}) {
        const QByteArray json =
            CallFrame{.type = CallFrame::Type::Item, .value = value}.toJsonLine();
        QVERIFY2(json.size() < 1000, QByteArray::number(json.size()).constData());
    }
}

void tst_CallFrame::survivesMutations()
{
    QRandomGenerator random(7);
    const QByteArray good = QByteArray::fromHex("8404200205830509a26161820102616263783132820607"
                                                "8201a1646b696e64666661696c65648107");
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good;
        for (int i = random.bounded(1, 4); i > 0; --i)
            bytes[random.bounded(static_cast<int>(bytes.size()))] =
                static_cast<char>(random.bounded(256));
        CallFrameReader reader(1000);
        int steps = 0;
        reader.append(bytes);
        for (auto read = reader.next(); read && *read; read = reader.next())
            QVERIFY(++steps < 100);
    }
}

QTEST_GUILESS_MAIN(tst_CallFrame)
#include "tst_callframe.moc"
