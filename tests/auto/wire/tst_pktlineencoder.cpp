// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/pktlineencoder.h"

#include "wire/pktlinedecoder.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace IpcCore;

namespace {

constexpr qsizetype MaxPayload = 65'516;

QByteArray messageOfSize(qsizetype size)
{
    QByteArray message(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        message[i] = static_cast<char>(i * 7 + i / 251);
    return message;
}

// The framing written out by hand: the largest packets that fit, then the flush.
QByteArray expectedFraming(const QByteArray &message)
{
    QByteArray bytes;
    for (qsizetype done = 0; done < message.size(); done += MaxPayload) {
        const QByteArray piece = message.mid(done, MaxPayload);
        bytes += QByteArray::number(piece.size() + 4, 16).rightJustified(4, '0') + piece;
    }
    return bytes + "0000";
}

QByteArray join(std::span<const QByteArrayView> parts)
{
    QByteArray bytes;
    for (const QByteArrayView part : parts)
        bytes += part;
    return bytes;
}

// Cuts `message` into random pieces, including empty and tiny ones, and passes them to an encoder.
QByteArray encodeInPieces(const QByteArray &message, QRandomGenerator &random)
{
    PktLineEncoder encoder;
    for (QByteArrayView rest = message; !rest.isEmpty();) {
        const int largest = random.bounded(4) == 0 ? 150'000 : 2000;
        const qsizetype size = std::min<qsizetype>(random.bounded(largest), rest.size());
        for (QByteArrayView piece = rest.first(size); !piece.isEmpty();)
            piece = piece.sliced(encoder.append(piece));
        rest = rest.sliced(size);
        encoder.append({});
    }
    encoder.finish();
    return encoder.close().toByteArray();
}

const QList<int> &interestingSizes()
{
    static const QList<int> sizes{
        0,          1,       2,       3,       255,         256,
        4095,       65'515,  65'516,  65'517,  131'031,     131'032,
        131'033,    200'000, 196'548, 196'549, 16 * 65'516, 16 * 65'516 + 1,
        33 * 65'516};
    return sizes;
}

} // namespace

class tst_PktLineEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeMessages_data();
    void wholeMessages();
    void randomPieces();
    void framer_data();
    void framer();
    void packetByPacket();
    void emptyPieces();
    void clearKeepsLittle();
    void smallPieceNeedsAnOpenPacket();
    void smallPieceLeavesThePacketOpen();
    void smallPiecesOfAnySize();
};

void tst_PktLineEncoder::wholeMessages_data()
{
    QTest::addColumn<int>("size");
    for (const int size : interestingSizes())
        QTest::addRow("%d bytes", size) << size;
}

void tst_PktLineEncoder::wholeMessages()
{
    QFETCH(const int, size);
    const QByteArray message = messageOfSize(size);
    const QByteArray bytes = PktLineEncoder::encode(message);
    QVERIFY(bytes == expectedFraming(message));

    QByteArray decoded;
    PktLineDecoder decoder;
    QByteArrayView rest = bytes;
    PktLineDecoder::Step step;
    do {
        step = decoder.next(rest);
        rest = rest.sliced(step.consumed);
        decoded += step.payload;
    } while (step.event == PktLineDecoder::Event::PacketBegin
             || step.event == PktLineDecoder::Event::Payload);
    QCOMPARE(step.event, PktLineDecoder::Event::MessageEnd);
    QVERIFY(rest.isEmpty());
    QVERIFY(decoded == message);
}

// How a handler splits its reply does not show on the wire.
void tst_PktLineEncoder::randomPieces()
{
    bool given = false;
    quint32 seed = qEnvironmentVariable("IPCCORE_TEST_SEED").toUInt(&given);
    if (!given)
        seed = QRandomGenerator::global()->generate();
    qInfo("Random pieces: IPCCORE_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);
    for (const int size : interestingSizes()) {
        const QByteArray message = messageOfSize(size);
        const QByteArray expected = expectedFraming(message);
        for (int i = 0; i < 5; ++i)
            QVERIFY2(encodeInPieces(message, random) == expected,
                     qPrintable(QString::number(size)));
    }
}

void tst_PktLineEncoder::framer_data()
{
    wholeMessages_data();
}

void tst_PktLineEncoder::framer()
{
    QFETCH(const int, size);
    const QByteArray message = messageOfSize(size);
    PktLineFramer framer(message);
    QCOMPARE(framer.atEnd(), size == 0);
    QByteArray bytes;
    while (!framer.atEnd()) {
        const std::span<const QByteArrayView> parts = framer.next();
        QVERIFY(!parts.empty());
        QVERIFY(parts.size() <= 2 * PktLineFramer::MaxPackets);
        // The payload is not copied.
        QVERIFY(parts[1].data() >= message.constData());
        QVERIFY(parts.back().data() + parts.back().size() <= message.constData() + message.size());
        bytes += join(parts);
    }
    QVERIFY(framer.next().empty());
    QVERIFY(bytes + "0000" == PktLineEncoder::encode(message));
}

// As a reply uses it: full packets leave one by one, the last one together with the flush.
void tst_PktLineEncoder::packetByPacket()
{
    const QByteArray message = messageOfSize(3 * MaxPayload + 10);
    PktLineEncoder encoder;
    QByteArray sent;
    for (QByteArrayView rest = message; !rest.isEmpty();) {
        const qsizetype taken = encoder.append(rest);
        QVERIFY(taken > 0);
        QCOMPARE(encoder.packetFull(), taken == MaxPayload);
        rest = rest.sliced(taken);
        if (encoder.packetFull()) {
            sent += encoder.close();
            encoder.clear(4096);
            QVERIFY(encoder.isEmpty());
        }
    }
    encoder.finish();
    sent += encoder.close();
    QVERIFY(sent == expectedFraming(message));
}

void tst_PktLineEncoder::emptyPieces()
{
    PktLineEncoder encoder;
    QCOMPARE(encoder.append({}), 0);
    QVERIFY(encoder.isEmpty());
    QVERIFY(encoder.close().isEmpty());
    encoder.append("a");
    QVERIFY(!encoder.close().isEmpty());
    encoder.append({});
    encoder.finish();
    QCOMPARE(encoder.close().toByteArray(), QByteArray("0005a0000"));
}

void tst_PktLineEncoder::clearKeepsLittle()
{
    PktLineEncoder encoder;
    encoder.append(messageOfSize(60'000));
    encoder.clear(1024);
    QVERIFY(encoder.isEmpty());
    encoder.append("b");
    encoder.clear(1024);
    encoder.append("c");
    encoder.finish();
    QCOMPARE(encoder.close().toByteArray(), QByteArray("0005c0000"));
}

void tst_PktLineEncoder::smallPieceNeedsAnOpenPacket()
{
    PktLineEncoder encoder;
    QVERIFY(!encoder.appendSmall("a")); // no memory either
    QVERIFY(!encoder.appendSmall({}));
    QVERIFY(encoder.isEmpty());
    encoder.append("head");
    encoder.append(messageOfSize(1000));
    encoder.close();
    const qsizetype size = encoder.size();
    QVERIFY(!encoder.appendSmall("a"));
    QCOMPARE(encoder.size(), size);
    // Memory is reserved, but empty.
    encoder.clear(1'000'000);
    QVERIFY(!encoder.appendSmall("a"));
    QVERIFY(encoder.isEmpty());
    encoder.append("b");
    QVERIFY(encoder.appendSmall("c"));
    QVERIFY(encoder.appendSmall({}));
    encoder.finish();
    QCOMPARE(encoder.close().toByteArray(), QByteArray("0006bc0000"));
}

void tst_PktLineEncoder::smallPieceLeavesThePacketOpen()
{
    const QByteArray message = messageOfSize(MaxPayload);
    for (const qsizetype first : {MaxPayload - 3, MaxPayload - 2, MaxPayload - 1, MaxPayload}) {
        PktLineEncoder encoder;
        // More memory than needed, left from before.
        encoder.append(message);
        encoder.append(message);
        encoder.clear(1'000'000);
        encoder.append(QByteArrayView(message).first(first));
        QVERIFY(!encoder.appendSmall(message));
        QByteArray expected = message.first(first);
        for (const QByteArray &piece : {QByteArray("xx"), QByteArray("y")}) {
            const bool leavesRoom = expected.size() + piece.size() < MaxPayload;
            QCOMPARE(encoder.appendSmall(piece), leavesRoom);
            if (leavesRoom)
                expected += piece;
        }
        QCOMPARE(encoder.packetFull(), first == MaxPayload);
        // What comes next fills the packet and starts another.
        const QByteArray next = "the next";
        const qsizetype taken = encoder.append(next);
        if (taken < next.size())
            encoder.append(QByteArrayView(next).sliced(taken));
        encoder.finish();
        QVERIFY(encoder.close() == expectedFraming(expected + next));
    }
}

// Small pieces may differ from others only in speed.
void tst_PktLineEncoder::smallPiecesOfAnySize()
{
    for (const int pieceSize : {1, 2, 3, 7, 100, 4095, 4096, 4097, 65'515}) {
        const QByteArray message = messageOfSize(std::max(200'000, 4 * pieceSize));
        PktLineEncoder encoder;
        int small = 0;
        for (QByteArrayView rest = message; !rest.isEmpty();) {
            QByteArrayView piece = rest.first(std::min<qsizetype>(pieceSize, rest.size()));
            rest = rest.sliced(piece.size());
            if (encoder.appendSmall(piece)) {
                ++small;
                continue;
            }
            while (!piece.isEmpty())
                piece = piece.sliced(encoder.append(piece));
        }
        encoder.finish();
        QVERIFY(encoder.close() == expectedFraming(message));
        if (pieceSize < 1000)
            QVERIFY2(small > message.size() / pieceSize * 9 / 10, "hardly any was taken");
    }
}

QTEST_GUILESS_MAIN(tst_PktLineEncoder)
#include "tst_pktlineencoder.moc"
