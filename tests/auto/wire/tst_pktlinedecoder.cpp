// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/pktlinedecoder.h"

#include "vectorfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace IpcCore;

namespace {

// Feeds a decoder and records its events, message by message, in the notation of the vectors.
class Recorder
{
public:
    explicit Recorder(qint64 limit)
        : m_decoder(limit)
    {}

    // One read of the stream. False if the decoder broke its promises about input and output.
    bool feed(QByteArrayView input)
    {
        while (!m_stopped) {
            const PktLineDecoder::Step step = m_decoder.next(input);
            if (step.consumed < 0 || step.consumed > input.size() || !takeIn(step, input))
                return false;
            input = input.sliced(step.consumed);
            if (step.event == PktLineDecoder::Event::NeedMore)
                return input.isEmpty();
        }
        return m_decoder.next(input).consumed == 0;
    }

    QByteArrayList finish()
    {
        if (!m_stopped && m_decoder.atMessageStart())
            m_events += "nothing";
        else if (!m_stopped)
            m_events += "partial(" + QByteArray::number(m_message.size()) + ')';
        return m_events;
    }

    const QByteArrayList &messages() const { return m_messages; }

private:
    bool takeIn(const PktLineDecoder::Step &step, QByteArrayView input)
    {
        using Event = PktLineDecoder::Event;
        const QByteArray size = QByteArray::number(m_message.size());
        switch (step.event) {
        case Event::NeedMore:
            return true;
        case Event::PacketBegin:
            m_announced += step.size;
            return step.size >= 1 && step.size <= 65516 && m_announced == m_decoder.messageSize();
        case Event::Payload:
            m_message += step.payload;
            // In place rather than copied, and never more than the headers announced.
            return step.payload.data() == input.data() && step.payload.size() == step.consumed
                   && step.consumed > 0 && m_message.size() <= m_announced;
        case Event::MessageEnd:
            m_events += "message(" + size + ')';
            m_messages += m_message;
            m_stopped = m_message.size() != m_announced || !m_decoder.atMessageStart();
            m_message.clear();
            m_announced = 0;
            return !m_stopped;
        case Event::Malformed:
            m_events += "malformed(" + size + ')';
            m_stopped = true;
            return !m_decoder.atMessageStart();
        case Event::TooLarge:
            m_events += "toolarge(" + size + ')';
            m_stopped = true;
            return !m_decoder.atMessageStart();
        }
        return false;
    }

    PktLineDecoder m_decoder;
    QByteArray m_message;
    qint64 m_announced = 0;
    QByteArrayList m_events;
    QByteArrayList m_messages;
    bool m_stopped = false;
};

// Empty if the decoder broke a promise.
QByteArrayList decode(const DecoderVector &vector, const QList<qsizetype> &splits,
                      QByteArrayList *messages = nullptr)
{
    Recorder recorder(vector.limit);
    qsizetype begin = 0;
    for (const qsizetype end : splits + QList<qsizetype>{vector.stream.size()}) {
        if (!recorder.feed(QByteArrayView(vector.stream).sliced(begin, end - begin)))
            return {};
        begin = end;
    }
    const QByteArrayList events = recorder.finish();
    if (messages)
        *messages = recorder.messages();
    return events;
}

// Strips the text: "message(4:ping)" becomes "message(4)".
QByteArray withoutText(const QByteArray &event)
{
    const qsizetype colon = event.indexOf(':');
    return colon < 0 ? event : event.left(colon) + ')';
}

DecoderVector recordedStream(const QString &name)
{
    QFile file(QStringLiteral(IPCCORE_TEST_VECTORS "/") + name);
    DecoderVector vector;
    vector.name = name.toUtf8();
    if (file.open(QIODevice::ReadOnly))
        vector.stream = file.readAll();
    return vector;
}

constexpr qsizetype SmallStream = 200;
constexpr int RandomSplits = 50;

} // namespace

class tst_PktLineDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void vectors_data();
    void vectors();
    void recordedStreams_data();
    void recordedStreams();
    void limits_data();
    void limits();
    void refusesEarly();
    void staysInError();
    void millionTinyPackets();
    void payloadReadByOthers_data();
    void payloadReadByOthers();

private:
    void compareSplits(const DecoderVector &vector, const QByteArrayList &expected);

    quint32 m_seed = 0;
};

void tst_PktLineDecoder::initTestCase()
{
    bool given = false;
    m_seed = qEnvironmentVariable("IPCCORE_TEST_SEED").toUInt(&given);
    if (!given)
        m_seed = QRandomGenerator::global()->generate();
    qInfo("Random splits: IPCCORE_TEST_SEED=%u", m_seed);
}

// However the stream is split into reads, the messages are the same.
void tst_PktLineDecoder::compareSplits(const DecoderVector &vector, const QByteArrayList &expected)
{
    const qsizetype size = vector.stream.size();
    QCOMPARE(decode(vector, {}), expected);

    QList<qsizetype> everywhere;
    for (qsizetype i = 1; i < size; ++i)
        everywhere += i;
    QCOMPARE(decode(vector, everywhere), expected);

    for (qsizetype i = 0; i <= size && size <= SmallStream; ++i)
        QCOMPARE(decode(vector, {i}), expected);

    QRandomGenerator random(m_seed);
    QList<qsizetype> splits;
    for (int i = 0; i < RandomSplits; ++i)
        splits += random.bounded(static_cast<int>(size + 1));
    std::sort(splits.begin(), splits.end());
    QCOMPARE(decode(vector, splits), expected);
}

void tst_PktLineDecoder::vectors_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("events");
    const QList<DecoderVector> all =
        readDecoderVectors(QStringLiteral(IPCCORE_TEST_VECTORS "/decoder.txt"));
    QVERIFY(all.size() >= 23);
    for (const DecoderVector &vector : all)
        QTest::newRow(vector.name.constData()) << vector.limit << vector.stream << vector.events;
}

void tst_PktLineDecoder::vectors()
{
    QFETCH(const qint64, limit);
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArrayList, events);
    const DecoderVector vector{.name = {}, .limit = limit, .stream = stream, .events = {}};

    QByteArrayList expected;
    QByteArrayList texts;
    for (const QByteArray &event : events) {
        expected += withoutText(event);
        if (event.startsWith("message("))
            texts += event.contains(':') ? event.mid(event.indexOf(':') + 1).chopped(1) : "";
    }
    compareSplits(vector, expected);

    QByteArrayList messages;
    decode(vector, {}, &messages);
    QCOMPARE(messages.size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!texts[i].isEmpty())
            QCOMPARE(messages[i], texts[i]);
    }
}

void tst_PktLineDecoder::recordedStreams_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("ping") << "ping.request.bin" << 4 << QByteArray("ping");
    QTest::newRow("pong") << "ping.reply.bin" << 4 << QByteArray("pong");
    QTest::newRow("quit") << "quit.request.bin" << 4 << QByteArray("quit");
    QTest::newRow("no reply") << "quit.reply.bin" << 0 << QByteArray();
    QTest::newRow("big") << "big.request.bin" << 3 << QByteArray("big");
    QTest::newRow("big reply") << "big.reply.bin" << 810'000 << QByteArray("big: ");
    QTest::newRow("sendbytes") << "sendbytes.request.bin" << 100'010 << QByteArray("sendbytes AA");
    QTest::newRow("sendbytes reply")
        << "sendbytes.reply.bin" << 15 << QByteArray("rcvd:A00100000\n");
    QTest::newRow("unhandled") << "unhandled.request.bin" << 15 << QByteArray("no-such-command");
    QTest::newRow("unhandled reply")
        << "unhandled.reply.bin" << 34 << QByteArray("unhandled command: no-such-command");
}

void tst_PktLineDecoder::recordedStreams()
{
    QFETCH(const QString, file);
    QFETCH(const int, size);
    QFETCH(const QByteArray, begin);
    const DecoderVector vector = recordedStream(file);
    compareSplits(vector, {"message(" + QByteArray::number(size) + ')', "nothing"});
    QByteArrayList messages;
    decode(vector, {}, &messages);
    QVERIFY(messages.value(0).startsWith(begin));
}

void tst_PktLineDecoder::limits_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("size");
    for (const int limit : {1, 2, 65'515, 65'516, 65'517, 131'032, 1'000'000}) {
        for (const int size : {limit - 1, limit, limit + 1})
            QTest::addRow("%d of %d", size, limit) << limit << size;
    }
}

void tst_PktLineDecoder::limits()
{
    QFETCH(const int, limit);
    QFETCH(const int, size);
    DecoderVector vector{.name = {}, .limit = limit, .stream = {}, .events = {}};
    int before = 0; // payload of the packets before the last
    for (int rest = size; rest > 0;) {
        const int packet = std::min(rest, 65'516);
        before = size - rest;
        vector.stream +=
            QByteArray::number(packet + 4, 16).rightJustified(4, '0') + QByteArray(packet, 'x');
        rest -= packet;
    }
    vector.stream += "0000";
    if (size <= limit)
        compareSplits(vector, {"message(" + QByteArray::number(size) + ')', "nothing"});
    else
        compareSplits(vector, {"toolarge(" + QByteArray::number(before) + ')'});
}

// A wrong digit is rejected at once, not after four.
void tst_PktLineDecoder::refusesEarly()
{
    for (const char *text : {"z", "0z", "00z", "000z"}) {
        PktLineDecoder decoder;
        const PktLineDecoder::Step step = decoder.next(QByteArrayView(text));
        QCOMPARE(step.event, PktLineDecoder::Event::Malformed);
        QCOMPARE(step.consumed, qsizetype(qstrlen(text)));
    }
}

void tst_PktLineDecoder::staysInError()
{
    PktLineDecoder malformed;
    QCOMPARE(malformed.next(QByteArrayView("0004")).event, PktLineDecoder::Event::Malformed);
    QCOMPARE(malformed.next(QByteArrayView("0000")).event, PktLineDecoder::Event::Malformed);
    malformed.skipPayload(0);
    QCOMPARE(malformed.next({}).event, PktLineDecoder::Event::Malformed);

    PktLineDecoder tooLarge(3);
    QCOMPARE(tooLarge.next(QByteArrayView("0008")).event, PktLineDecoder::Event::TooLarge);
    QCOMPARE(tooLarge.next(QByteArrayView("0000")).event, PktLineDecoder::Event::TooLarge);
    QCOMPARE(tooLarge.next({}).consumed, 0);
}

// The decoder itself holds a header at most, whatever the stream.
void tst_PktLineDecoder::millionTinyPackets()
{
    static_assert(sizeof(PktLineDecoder) <= 64);
    constexpr int Packets = 1'000'000;
    const QByteArray stream = QByteArray("0005x").repeated(Packets) + "0000";
    PktLineDecoder decoder(Packets);
    int begun = 0;
    qsizetype payload = 0;
    QByteArrayView rest = stream;
    for (;;) {
        const PktLineDecoder::Step step = decoder.next(rest);
        rest = rest.sliced(step.consumed);
        begun += step.event == PktLineDecoder::Event::PacketBegin;
        payload += step.payload.size();
        if (step.event == PktLineDecoder::Event::MessageEnd)
            break;
        QVERIFY(step.event == PktLineDecoder::Event::PacketBegin
                || step.event == PktLineDecoder::Event::Payload);
    }
    QCOMPARE(begun, Packets);
    QCOMPARE(payload, qsizetype(Packets));
    QVERIFY(rest.isEmpty());
}

void tst_PktLineDecoder::payloadReadByOthers_data()
{
    QTest::addColumn<int>("fed");
    QTest::addColumn<int>("skipped");
    QTest::newRow("all") << 0 << 10;
    QTest::newRow("all but the last byte") << 0 << 9;
    QTest::newRow("the last byte") << 9 << 1;
    QTest::newRow("in the middle") << 3 << 4;
    QTest::newRow("none") << 3 << 0;
}

// The decoder continues as if it had seen the bytes itself.
void tst_PktLineDecoder::payloadReadByOthers()
{
    using Event = PktLineDecoder::Event;
    QFETCH(const int, fed);
    QFETCH(const int, skipped);
    const QByteArray payload = "0123456789";
    PktLineDecoder decoder(20);
    for (int message = 0; message < 2; ++message) {
        QCOMPARE(decoder.packetRemaining(), 0);
        QCOMPARE(decoder.next("00").event, Event::NeedMore);
        QCOMPARE(decoder.packetRemaining(), 0);
        QCOMPARE(decoder.next("0e").size, 10);
        QCOMPARE(decoder.packetRemaining(), 10);
        if (fed > 0)
            QCOMPARE(decoder.next(QByteArrayView(payload).first(fed)).consumed, fed);
        QCOMPARE(decoder.packetRemaining(), 10 - fed);
        if (skipped > 0)
            decoder.skipPayload(skipped);
        const int rest = 10 - fed - skipped;
        QCOMPARE(decoder.packetRemaining(), rest);
        QCOMPARE(decoder.next({}).event, Event::NeedMore);
        QVERIFY(!decoder.atMessageStart());
        QCOMPARE(decoder.messageSize(), 10);
        if (rest > 0) {
            const QByteArray more = payload.last(rest) + "0000";
            const PktLineDecoder::Step step = decoder.next(more);
            QCOMPARE(step.event, Event::Payload);
            QCOMPARE(step.payload, QByteArrayView(payload).last(rest));
        }
        QCOMPARE(decoder.next("0000").event, Event::MessageEnd);
        QVERIFY(decoder.atMessageStart());
    }
    // They count towards the limit.
    QCOMPARE(decoder.next("000e").event, Event::PacketBegin);
    decoder.skipPayload(10);
    QCOMPARE(decoder.next("000f").event, Event::TooLarge);
}

QTEST_GUILESS_MAIN(tst_PktLineDecoder)
#include "tst_pktlinedecoder.moc"
