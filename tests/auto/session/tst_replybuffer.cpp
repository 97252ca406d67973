// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/replybuffer.h"

#include "sessionharness.h"

#include <QtTest/qtest.h>

#include <array>

using namespace IpcCore;
using Status = Channel::Status;

class tst_ReplyBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void writesWhatIsTaken();
    void memoryStaysBounded();
    void budgetIsRespectedOrNot();
    void brokenChannelIsReported();
    void endGivesEverythingBack();

private:
    static constexpr std::array<QByteArrayView, 3> Parts = {"one", "", "two"};
};

void tst_ReplyBuffer::keepsTheOrder()
{
    ByteBudget budget(100);
    ReplyBuffer buffer(budget);
    QVERIFY(buffer.isEmpty());
    QVERIFY(buffer.tryAppend(Parts));
    buffer.append(Parts);
    QCOMPARE(buffer.size(), 12);
    QCOMPARE(budget.used(), 12);
    const auto peer = std::make_shared<FakePeer>();
    FakeChannel channel(peer);
    const Channel::IoResult result = buffer.flushTo(channel);
    QCOMPARE(result.status, Status::Ok);
    QCOMPARE(result.bytes, 12);
    QCOMPARE(peer->fromServer, QByteArray("onetwoonetwo"));
    QVERIFY(buffer.isEmpty());
    QCOMPARE(budget.used(), 0);
    QCOMPARE(buffer.flushTo(channel).status, Status::Ok);
}

void tst_ReplyBuffer::writesWhatIsTaken()
{
    ByteBudget budget(100);
    ReplyBuffer buffer(budget);
    const auto peer = std::make_shared<FakePeer>();
    FakeChannel channel(peer);
    peer->writeShare = 1;
    peer->room = 0;
    QByteArray expected;
    for (int i = 0; i < 50; ++i) {
        QVERIFY(buffer.tryAppend(Parts));
        expected += "onetwo";
        peer->room = 5;
        const Channel::IoResult result = buffer.flushTo(channel);
        QCOMPARE(result.status, Status::WouldBlock);
        QCOMPARE(result.bytes, 5);
        QCOMPARE(buffer.size(), i + 1);
        QCOMPARE(budget.used(), i + 1);
    }
    peer->room = 1000;
    QCOMPARE(buffer.flushTo(channel).status, Status::Ok);
    QCOMPARE(peer->fromServer, expected);
}

// Data already sent must not pile up for a client that is always a little behind.
void tst_ReplyBuffer::memoryStaysBounded()
{
    ByteBudget budget(1000);
    ReplyBuffer buffer(budget);
    const auto peer = std::make_shared<FakePeer>();
    FakeChannel channel(peer);
    buffer.append(Parts);
    for (int i = 0; i < 100'000; ++i) {
        buffer.append(Parts);
        peer->room = 6;
        QCOMPARE(buffer.flushTo(channel).bytes, 6);
        peer->fromServer.clear();
    }
    QCOMPARE(buffer.size(), 6);
    QCOMPARE(budget.used(), 6);
}

void tst_ReplyBuffer::budgetIsRespectedOrNot()
{
    ByteBudget budget(7);
    ReplyBuffer buffer(budget);
    QVERIFY(buffer.tryAppend(Parts));
    QVERIFY(!buffer.tryAppend(Parts));
    QCOMPARE(buffer.size(), 6);
    QCOMPARE(budget.used(), 6);
    buffer.append(Parts);
    QCOMPARE(buffer.size(), 12);
    QCOMPARE(budget.used(), 12);
}

void tst_ReplyBuffer::brokenChannelIsReported()
{
    ByteBudget budget(100);
    ReplyBuffer buffer(budget);
    const auto peer = std::make_shared<FakePeer>();
    FakeChannel channel(peer);
    buffer.append(Parts);
    peer->gone = true;
    QCOMPARE(buffer.flushTo(channel).status, Status::Closed);
    QCOMPARE(buffer.size(), 6);
}

void tst_ReplyBuffer::endGivesEverythingBack()
{
    ByteBudget budget(100);
    {
        ReplyBuffer buffer(budget);
        const auto peer = std::make_shared<FakePeer>();
        FakeChannel channel(peer);
        buffer.append(Parts);
        peer->room = 2;
        QCOMPARE(buffer.flushTo(channel).bytes, 2);
        buffer.clear();
        QCOMPARE(budget.used(), 0);
        buffer.append(Parts);
    }
    QCOMPARE(budget.used(), 0);
}

QTEST_APPLESS_MAIN(tst_ReplyBuffer)
#include "tst_replybuffer.moc"
