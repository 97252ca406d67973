// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/callmessage.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;

class tst_CallMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsCborFromLines();
    void roundTrips();
    void decodes_data();
    void decodes();
    void countsItems();
    void survivesMutations();
};

void tst_CallMessage::tellsCborFromLines()
{
    for (int first = 0; first < 256; ++first)
        QCOMPARE(CallMessage::isCbor(QByteArray(1, static_cast<char>(first))),
                 first >= 0x80 && first <= 0x9f);
    QVERIFY(!CallMessage::isCbor({}));
}

void tst_CallMessage::roundTrips()
{
    const CallMessage call = {.command = u"jobs.start"_s,
                              .arguments = {{u"id"_s, std::numeric_limits<qint64>::min()},
                                            {u"data"_s, QByteArray("\0x", 2)}}};
    const CallResult<CallMessage> decoded = CallMessage::decode(call.encode());
    QVERIFY(decoded);
    QCOMPARE(decoded->command, call.command);
    QCOMPARE(decoded->arguments, call.arguments);
}

void tst_CallMessage::decodes_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<bool>("isCall");
    QTest::newRow("ping") << QByteArray("83016470696e67a0") << true;
    QTest::newRow("indefinite") << QByteArray("9f01647069 6e67bfffff").replace(" ", "") << true;
    QTest::newRow("options") << QByteArray("84016470696e67a0a1617801") << true;
    QTest::newRow("chunks") << QByteArray("83017f6270696 26e67ffa0").replace(" ", "") << true;
    QTest::newRow("depth 32") << QByteArray("83016470696e67a16161") + QByteArray("81").repeated(29)
                                     + "80"
                              << true;

    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("cut short") << QByteArray("83016470696e67") << false;
    QTest::newRow("trailing byte") << QByteArray("83016470696e67a000") << false;
    QTest::newRow("another version") << QByteArray("83026470696e67a0") << false;
    QTest::newRow("no arguments") << QByteArray("82016470696e67") << false;
    QTest::newRow("arguments in a list") << QByteArray("83016470696e6780") << false;
    QTest::newRow("options not a map") << QByteArray("84016470696e67a001") << false;
    QTest::newRow("five elements") << QByteArray("85016470696e67a0a0a0") << false;
    QTest::newRow("name not text") << QByteArray("83016470696e67a10101") << false;
    QTest::newRow("same name twice") << QByteArray("83016470696e67a2616101616102") << false;
    QTest::newRow("same key twice, deep")
        << QByteArray("83016470696e67a1616181a2616101616102") << false;
    QTest::newRow("same key in a key") << QByteArray("83016470696e67a16161a1a20101010201") << false;
    QTest::newRow("not UTF-8") << QByteArray("830164ff696e67a0") << false;
    QTest::newRow("surrogate in UTF-8") << QByteArray("830163eda080a0") << false;
    QTest::newRow("depth 33") << QByteArray("83016470696e67a16161") + QByteArray("81").repeated(30)
                                     + "80"
                              << false;
    QTest::newRow("deep") << QByteArray("81").repeated(100'000) << false;
    QTest::newRow("deep tags") << QByteArray("c1").repeated(100'000).prepend("81") << false;
    QTest::newRow("huge text") << QByteArray("83017bffffffffffffffff") << false;
    QTest::newRow("huge text, positive") << QByteArray("83017b7fffffffffffffff") << false;
    QTest::newRow("huge array") << QByteArray("9b7fffffffffffffff01") << false;
    QTest::newRow("huge map") << QByteArray("8301616 1bb1fffffffffffffff").replace(" ", "")
                              << false;
    QTest::newRow("stray break") << QByteArray("8301ffa0") << false;
    QTest::newRow("break after a key") << QByteArray("83016161bf6161ff") << false;
    QTest::newRow("reserved head") << QByteArray("83016161a161611c") << false;
    QTest::newRow("reserved simple value") << QByteArray("83016161a16161f801") << false;
    QTest::newRow("piece of another type") << QByteArray("83017f4161ffa0") << false;
}

void tst_CallMessage::decodes()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const bool, isCall);
    const QByteArray message = QByteArray::fromHex(hex);
    const CallResult<CallMessage> call = CallMessage::decode(message);
    QCOMPARE(call.hasValue(), isCall);
    if (call) {
        QCOMPARE(call->command, u"ping"_s);
        // Nothing shorter is complete.
        for (qsizetype size = 0; size < message.size(); ++size)
            QVERIFY(!CallMessage::decode(message.first(size)));
    } else {
        QCOMPARE(call.error().kind, CallError::Kind::MalformedCall);
        QVERIFY(!call.error().message.isEmpty());
    }
}

void tst_CallMessage::countsItems()
{
    const auto callWith = [](int count) -> QByteArray {
        return QByteArray::fromHex("83016470696e67a161619a")
               + QByteArray::fromHex(QByteArray::number(count, 16).rightJustified(8, '0'))
               + QByteArray(count, '\x01');
    };
    // Six are around them.
    QVERIFY(CallMessage::decode(callWith(999'994)));
    const CallResult<CallMessage> call = CallMessage::decode(callWith(999'995));
    QVERIFY(!call);
    QCOMPARE(call.error().kind, CallError::Kind::MalformedCall);
}

void tst_CallMessage::survivesMutations()
{
    QRandomGenerator random(20260);
    const QByteArray good =
        CallMessage{.command = u"set"_s,
                    .arguments = {{u"key"_s, u"größe"_s},
                                  {u"value"_s, QCborArray{1, 2.5, true, QByteArray("abc")}},
                                  {u"more"_s, QCborMap{{u"a"_s, nullptr}}}}}
            .encode();
    int calls = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray message = good;
        for (quint32 i = random.bounded(1U, 4U); i > 0; --i)
            message[random.bounded(static_cast<int>(message.size()))] =
                static_cast<char>(random.bounded(256));
        if (round % 3 == 0)
            message.truncate(random.bounded(static_cast<int>(message.size())));
        const CallResult<CallMessage> call = CallMessage::decode(message);
        if (call && CallMessage::decode(call->encode()))
            ++calls;
        else if (!call)
            QCOMPARE(call.error().kind, CallError::Kind::MalformedCall);
    }
    QVERIFY(calls > 0);
}

QTEST_GUILESS_MAIN(tst_CallMessage)
#include "tst_callmessage.moc"
