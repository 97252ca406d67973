// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/requestreader.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace IpcCore;
using Outcome = RequestReader::Outcome;

namespace {

Outcome feed(RequestReader &reader, QByteArray &bytes, bool overBudget)
{
    return reader.feed({bytes.data(), static_cast<std::size_t>(bytes.size())}, overBudget);
}

/// For bytes that a message must not point into.
Outcome feed(RequestReader &reader, const QByteArray &bytes, bool overBudget)
{
    QByteArray copy(bytes);
    const Outcome outcome = feed(reader, copy, overBudget);
    copy.fill('#');
    return outcome;
}

} // namespace

class tst_RequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeRequestIsOnlyPointedAt();
    void splitAnywhere_data();
    void splitAnywhere();
    void pipelinedRequestsComeOneByOne();
    void refuses_data();
    void refuses();
    void budgetRunsOutAtEveryPiece();
    void goesOnOverBudgetWhenTold();
    void keptRequestSurvivesItsBuffer();
    void placeForLargePacketsOnly();
    void directReading_data();
    void directReading();
    void directReadingWithoutBudget();

private:
    static constexpr qint64 MaxRequest = 1000;

    RequestMemory m_source{MaxRequest, 0};
};

void tst_RequestReader::wholeRequestIsOnlyPointedAt()
{
    RequestReader reader(m_source, MaxRequest);
    QByteArray bytes = "0008ping0000";
    QCOMPARE(feed(reader, bytes, false), Outcome::Complete);
    QCOMPARE(reader.message(), QByteArrayView("ping"));
    QCOMPARE(reader.message().data()[4], '\0');
    QCOMPARE(reader.message().data(), bytes.constData() + 4);
    QCOMPARE(m_source.budget.used(), 0);
    QVERIFY(reader.atStart());
    QVERIFY(!reader.hasKeptBytes());
    reader.clearMessage();
}

void tst_RequestReader::splitAnywhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray("0000") << QByteArray();
    QTest::newRow("one packet") << QByteArray("0008ping0000") << QByteArray("ping");
    QTest::newRow("three packets") << QByteArray("0005a0006bc0007def0000") << QByteArray("abcdef");
}

void tst_RequestReader::splitAnywhere()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, message);
    for (qsizetype first = 1; first < bytes.size(); ++first) {
        for (qsizetype second = first; second < bytes.size(); ++second) {
            RequestReader reader(m_source, MaxRequest);
            for (QByteArray piece : {bytes.first(first), bytes.sliced(first, second - first)}) {
                QCOMPARE(feed(reader, piece, false), Outcome::NeedMore);
                piece.fill('#');
            }
            QVERIFY(!reader.atStart());
            QByteArray last = bytes.sliced(second);
            QCOMPARE(feed(reader, last, false), Outcome::Complete);
            QCOMPARE(reader.message(), QByteArrayView(message));
            QCOMPARE(reader.message().data()[message.size()], '\0');
            reader.clearMessage();
            QCOMPARE(m_source.budget.used(), 0);
        }
    }
}

void tst_RequestReader::pipelinedRequestsComeOneByOne()
{
    RequestReader reader(m_source, MaxRequest);
    QByteArray bytes = "0005a0000"
                       "0005b0000"
                       "0000"
                       "0005";
    QCOMPARE(feed(reader, bytes, false), Outcome::Complete);
    QCOMPARE(reader.message(), QByteArrayView("a"));
    QVERIFY(reader.hasKeptBytes());
    reader.clearMessage();
    bytes.fill('#');

    QCOMPARE(reader.resume(false), Outcome::Complete);
    QCOMPARE(reader.message(), QByteArrayView("b"));
    reader.clearMessage();
    QCOMPARE(reader.resume(false), Outcome::Complete);
    QVERIFY(reader.message().isEmpty());
    reader.clearMessage();
    QCOMPARE(reader.resume(false), Outcome::NeedMore);
    QVERIFY(!reader.hasKeptBytes());
    QVERIFY(!reader.atStart());
    QCOMPARE(m_source.budget.used(), 0);
}

void tst_RequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Outcome>("outcome");
    for (const char *bad : {"0001", "0002", "0003", "0004", "fff1", "ffff", "00zz", " 008", "-008",
                            "0005a0001", "0005a0004"})
        QTest::newRow(bad) << QByteArray(bad) << Outcome::Malformed;
    const QByteArray packet = "00c8" + QByteArray(196, 'x');
    QTest::newRow("above the limit") << packet.repeated(5) + "0019" << Outcome::TooLarge;
    QTest::newRow("largest packet") << QByteArray("fff0") << Outcome::TooLarge;
}

void tst_RequestReader::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Outcome, outcome);
    RequestMemory source(10 * MaxRequest, 0);
    {
        RequestReader whole(source, MaxRequest);
        QCOMPARE(feed(whole, bytes, false), outcome);
        QCOMPARE(feed(whole, "0000", false), outcome);
        RequestReader slow(source, MaxRequest);
        Outcome last = Outcome::NeedMore;
        for (qsizetype i = 0; i < bytes.size() && last == Outcome::NeedMore; ++i)
            last = feed(slow, bytes.sliced(i, 1), false);
        QCOMPARE(last, outcome);
        QVERIFY(source.budget.used() <= 2 * MaxRequest);
    }
    QCOMPARE(source.budget.used(), 0);
}

// Whichever piece finds no room: nothing is lost, and nothing dangles.
void tst_RequestReader::budgetRunsOutAtEveryPiece()
{
    const QByteArray bytes = "0006ab0006cd0006ef0006gh0000";
    for (qint64 room = 0; room < 12; ++room) {
        RequestMemory source(100, 0);
        source.budget.acquire(100 - room);
        RequestReader reader(source, 100);
        QByteArray buffer = bytes;
        Outcome outcome = feed(reader, buffer, false);
        buffer.fill('#');
        if (room < 8) {
            QCOMPARE(outcome, Outcome::NoBudget);
            QVERIFY(reader.hasKeptBytes());
            QCOMPARE(reader.resume(false), Outcome::NoBudget);
            source.budget.release(100 - room);
            outcome = reader.resume(false);
            source.budget.acquire(100 - room);
        } else if (outcome == Outcome::Complete) {
            QVERIFY(!reader.hasKeptBytes());
        }
        QCOMPARE(outcome, Outcome::Complete);
        QCOMPARE(reader.message(), QByteArrayView("abcdefgh"));
        reader.clearMessage();
        QCOMPARE(source.budget.used(), 100 - room);
    }
}

void tst_RequestReader::goesOnOverBudgetWhenTold()
{
    RequestMemory source(10, 0);
    source.budget.acquire(10);
    RequestReader reader(source, 100);
    QByteArray buffer = "0006ab0006cd0000";
    QCOMPARE(feed(reader, buffer, false), Outcome::NoBudget);
    buffer.fill('#');
    QCOMPARE(reader.resume(true), Outcome::Complete);
    QCOMPARE(reader.message(), QByteArrayView("abcd"));
    QCOMPARE(source.budget.used(), 14);
    reader.clearMessage();
    QCOMPARE(source.budget.used(), 10);
}

void tst_RequestReader::keptRequestSurvivesItsBuffer()
{
    RequestReader reader(m_source, MaxRequest);
    QByteArray buffer = "0008ping0000";
    QCOMPARE(feed(reader, buffer, false), Outcome::Complete);
    reader.keepMessage();
    buffer.fill('#');
    QCOMPARE(reader.message(), QByteArrayView("ping"));
    QCOMPARE(m_source.budget.used(), 4);
    reader.clearMessage();
    QCOMPARE(m_source.budget.used(), 0);
}

void tst_RequestReader::placeForLargePacketsOnly()
{
    RequestMemory source(1'000'000, 0);
    RequestReader reader(source, 100'000);
    QVERIFY(reader.directRoom(false).empty());
    QCOMPARE(feed(reader, "fff", false), Outcome::NeedMore);
    QVERIFY(reader.directRoom(false).empty());
    // A header alone: there is nothing to place after it yet.
    QCOMPARE(feed(reader, "0", false), Outcome::NeedMore);
    QVERIFY(reader.directRoom(false).empty());
    QCOMPARE(feed(reader, "x", false), Outcome::NeedMore);
    std::span<char> room = reader.directRoom(false);
    QCOMPARE(std::ssize(room), 65515);
    std::fill(room.begin(), room.end(), 'y');
    reader.directFilled(65515 - 4096);
    room = reader.directRoom(false);
    QCOMPARE(std::ssize(room), 4096);
    room.front() = 'y';
    reader.directFilled(1);
    QVERIFY(reader.directRoom(false).empty());
    QCOMPARE(feed(reader, QByteArray(4095, 'z') + "0000", false), Outcome::Complete);
    const QByteArray expected = 'x' + QByteArray(65515 - 4095, 'y') + QByteArray(4095, 'z');
    QVERIFY(reader.message() == expected);
    reader.clearMessage();
    QCOMPARE(source.budget.used(), 0);
    QVERIFY(reader.directRoom(false).empty());
}

void tst_RequestReader::directReading_data()
{
    QTest::addColumn<QList<qsizetype>>("sizes");
    QTest::addColumn<qsizetype>("packetSize");
    QTest::addColumn<QList<qsizetype>>("reads");
    const QList<qsizetype> sizes = {1, 4096, 65'516, 65'517, 10, 300'000, 5, 5'000'000, 0, 70'000};
    const qsizetype line = 65'520;
    const QList<QList<qsizetype>> cuts = {
        {1'000'000}, {65'536},   {line},      {line - 1, 1}, {line + 1},
        {line - 1},  {line + 3}, {line + 4},  {line + 5},    {1, 2, 3, 4096, 65'000},
        {777},       {512},      {66'028, 1}, {100, 70'000}};
    for (const qsizetype packetSize : {qsizetype(65'516), qsizetype(65'515), qsizetype(4097)}) {
        for (const QList<qsizetype> &reads : cuts) {
            QByteArray name = "packets of " + QByteArray::number(packetSize) + ", reads of";
            for (const qsizetype read : reads)
                name += ' ' + QByteArray::number(read);
            QTest::newRow(name.constData()) << sizes << packetSize << reads;
        }
    }
}

// Like a session: reads directly into the message, and a little further.
void tst_RequestReader::directReading()
{
    QFETCH(const QList<qsizetype>, sizes);
    QFETCH(const qsizetype, packetSize);
    QFETCH(const QList<qsizetype>, reads);
    constexpr qsizetype Slack = 512;
    QByteArray stream;
    QByteArrayList messages;
    for (const qsizetype size : sizes) {
        QByteArray message(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            message[i] = static_cast<char>(size + i * 7 + i / 251);
        for (qsizetype done = 0; done < size; done += packetSize) {
            const QByteArray payload = message.mid(done, packetSize);
            stream += QByteArray::number(payload.size() + 4, 16).rightJustified(4, '0') + payload;
        }
        stream += "0000";
        messages += message;
    }

    RequestMemory source(6'000'000, 0);
    RequestReader reader(source, 5'000'000);
    QByteArrayView rest = stream;
    qsizetype found = 0;
    qsizetype direct = 0;
    for (qsizetype turn = 0; !rest.isEmpty(); ++turn) {
        const qsizetype arrived = std::min(reads[turn % reads.size()], rest.size());
        const std::span<char> room = reader.directRoom(false);
        const qsizetype placed = std::min<qsizetype>(arrived, std::ssize(room));
        std::copy_n(rest.data(), placed, room.begin());
        const qsizetype behind = room.empty() ? arrived : std::min(arrived - placed, Slack);
        QByteArray buffer = rest.sliced(placed, behind).toByteArray();
        rest = rest.sliced(placed + behind);
        reader.directFilled(placed);
        direct += placed;
        Outcome outcome = feed(reader, buffer, false);
        for (; outcome == Outcome::Complete; outcome = reader.resume(false)) {
            QVERIFY(found < messages.size());
            QVERIFY2(reader.message() == messages[found], qPrintable(QString::number(found)));
            QCOMPARE(reader.message().data()[messages[found].size()], '\0');
            ++found;
            reader.clearMessage();
            buffer.fill('#');
        }
        QCOMPARE(outcome, Outcome::NeedMore);
        buffer.fill('#');
    }
    QCOMPARE(found, messages.size());
    QVERIFY(reader.atStart());
    QCOMPARE(source.budget.used(), 0);
    if (packetSize > 60'000 && reads.first() < 66'000)
        QVERIFY(direct > 0);
}

void tst_RequestReader::directReadingWithoutBudget()
{
    RequestMemory source(10'000, 0);
    RequestReader reader(source, 10'000);
    const QByteArray payload(9000, 'p');
    QByteArray buffer = "232c" + payload.first(10);
    QCOMPARE(feed(reader, buffer, false), Outcome::NeedMore);
    buffer.fill('#');
    source.budget.acquire(9500);
    QVERIFY(reader.directRoom(false).empty());
    QCOMPARE(source.budget.used(), 9510);
    // So it is read the ordinary way, and kept.
    buffer = payload.sliced(10, 5000);
    QCOMPARE(feed(reader, buffer, false), Outcome::NoBudget);
    buffer.fill('#');
    QCOMPARE(reader.resume(true), Outcome::NeedMore);
    QVERIFY(reader.directRoom(false).empty());
    buffer = payload.sliced(5010, 990);
    QVERIFY(reader.directRoom(false).empty());
    // The rest is too little for a place of its own.
    QCOMPARE(feed(reader, buffer, true), Outcome::NeedMore);
    source.budget.release(9500);
    buffer = payload.sliced(6000) + "0000";
    QCOMPARE(feed(reader, buffer, false), Outcome::Complete);
    QVERIFY(reader.message() == payload);
    reader.clearMessage();
    QCOMPARE(source.budget.used(), 0);
}

QTEST_APPLESS_MAIN(tst_RequestReader)
#include "tst_requestreader.moc"
