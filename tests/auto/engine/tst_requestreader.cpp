// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/requestreader.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using Outcome = RequestReader::Outcome;

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

private:
    static constexpr qint64 MaxRequest = 1000;

    ByteBudget m_budget{MaxRequest};
};

void tst_RequestReader::wholeRequestIsOnlyPointedAt()
{
    RequestReader reader(m_budget, MaxRequest);
    const QByteArray bytes = "0008ping0000";
    QCOMPARE(reader.feed(bytes, false), Outcome::Complete);
    QCOMPARE(reader.message(), QByteArrayView("ping"));
    QCOMPARE(reader.message().data(), bytes.constData() + 4);
    QCOMPARE(m_budget.used(), 0);
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
            RequestReader reader(m_budget, MaxRequest);
            for (QByteArray piece : {bytes.first(first), bytes.sliced(first, second - first)}) {
                QCOMPARE(reader.feed(piece, false), Outcome::NeedMore);
                piece.fill('#');
            }
            QVERIFY(!reader.atStart());
            const QByteArray last = bytes.sliced(second);
            QCOMPARE(reader.feed(last, false), Outcome::Complete);
            QCOMPARE(reader.message(), QByteArrayView(message));
            reader.clearMessage();
            QCOMPARE(m_budget.used(), 0);
        }
    }
}

void tst_RequestReader::pipelinedRequestsComeOneByOne()
{
    RequestReader reader(m_budget, MaxRequest);
    QByteArray bytes = "0005a0000"
                       "0005b0000"
                       "0000"
                       "0005";
    QCOMPARE(reader.feed(bytes, false), Outcome::Complete);
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
    QCOMPARE(m_budget.used(), 0);
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
    ByteBudget budget(10 * MaxRequest);
    {
        RequestReader whole(budget, MaxRequest);
        QCOMPARE(whole.feed(bytes, false), outcome);
        QCOMPARE(whole.feed("0000", false), outcome);
        RequestReader slow(budget, MaxRequest);
        Outcome last = Outcome::NeedMore;
        for (qsizetype i = 0; i < bytes.size() && last == Outcome::NeedMore; ++i)
            last = slow.feed(bytes.sliced(i, 1), false);
        QCOMPARE(last, outcome);
        QVERIFY(budget.used() <= 2 * MaxRequest);
    }
    QCOMPARE(budget.used(), 0);
}

// Whichever piece finds no room: nothing is lost, and nothing points into a buffer that is gone.
void tst_RequestReader::budgetRunsOutAtEveryPiece()
{
    const QByteArray bytes = "0006ab0006cd0006ef0006gh0000";
    for (qint64 room = 0; room < 12; ++room) {
        ByteBudget budget(100);
        budget.acquire(100 - room);
        RequestReader reader(budget, 100);
        QByteArray buffer = bytes;
        Outcome outcome = reader.feed(buffer, false);
        buffer.fill('#');
        if (room < 8) {
            QCOMPARE(outcome, Outcome::NoBudget);
            QVERIFY(reader.hasKeptBytes());
            QCOMPARE(reader.resume(false), Outcome::NoBudget);
            budget.release(100 - room);
            outcome = reader.resume(false);
            budget.acquire(100 - room);
        } else if (outcome == Outcome::Complete) {
            QVERIFY(!reader.hasKeptBytes());
        }
        QCOMPARE(outcome, Outcome::Complete);
        QCOMPARE(reader.message(), QByteArrayView("abcdefgh"));
        reader.clearMessage();
        QCOMPARE(budget.used(), 100 - room);
    }
}

void tst_RequestReader::goesOnOverBudgetWhenTold()
{
    ByteBudget budget(10);
    budget.acquire(10);
    RequestReader reader(budget, 100);
    QByteArray buffer = "0006ab0006cd0000";
    QCOMPARE(reader.feed(buffer, false), Outcome::NoBudget);
    buffer.fill('#');
    QCOMPARE(reader.resume(true), Outcome::Complete);
    QCOMPARE(reader.message(), QByteArrayView("abcd"));
    QCOMPARE(budget.used(), 14);
    reader.clearMessage();
    QCOMPARE(budget.used(), 10);
}

void tst_RequestReader::keptRequestSurvivesItsBuffer()
{
    RequestReader reader(m_budget, MaxRequest);
    QByteArray buffer = "0008ping0000";
    QCOMPARE(reader.feed(buffer, false), Outcome::Complete);
    QVERIFY(reader.keepMessage());
    buffer.fill('#');
    QCOMPARE(reader.message(), QByteArrayView("ping"));
    QCOMPARE(m_budget.used(), 4);
    reader.clearMessage();
    QCOMPARE(m_budget.used(), 0);
}

QTEST_APPLESS_MAIN(tst_RequestReader)
#include "tst_requestreader.moc"
