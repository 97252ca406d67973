// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/sharedlink.h"

#include <QtCore/qendian.h>
#include <QtTest/qtest.h>

using namespace IpcCore;

class tst_SharedLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesAMessageInPlace();
    void copiesWhatIsWorthIt();
    void isOrdinaryMemoryIfThereIsNoRoom();
    void reusesWhatTheReceiverLetGo();
    void keepsWhatIsBeingRead();
    void keepsWhatIsBeingFilled();
    void refusesANegativeSize();
    void sendsOnlyItsOwnMemory();
    void knowsReferencesByTheirMarker();
    void refusesReferencesOutOfBounds_data();
    void refusesReferencesOutOfBounds();
    void refusesMessagesAboveTheLimit();
    void takesAReferenceTwiceForTwoReaders();
    void checksCannotBeUndoneByTheSender();
    void outlivesTheOtherEnd();
};

namespace {

constexpr qint64 Pool = SharedLink::MinPool;
constexpr qsizetype Large = 100'000;

/// Both ends of a connection.
struct Ends
{
    Ends()
    {
        Result<OwnMemory> own = makeSharedMemory(Pool);
        Result<OwnMemory> other = makeSharedMemory(Pool);
        if (!own || !other)
            return;
        Result<SharedMapping> ownSeen = mapPeerMemory(own->descriptor, Pool);
        Result<SharedMapping> otherSeen = mapPeerMemory(other->descriptor, Pool);
        if (!ownSeen || !otherSeen)
            return;
        SharedLink::Marker marker = {};
        marker.fill('m');
        sender =
            std::make_shared<SharedLink>(marker, std::move(own->mapping), std::move(*otherSeen));
        receiver =
            std::make_shared<SharedLink>(marker, std::move(other->mapping), std::move(*ownSeen));
    }

    /// A message of `size` times `fill`, as a reference.
    QByteArray send(char fill, qsizetype size = Large) const
    {
        Result<MessageBuffer> buffer = sender->allocate(size);
        if (!buffer)
            return {};
        memset(buffer->data(), fill, std::size_t(size));
        return sender->send(*buffer);
    }

    std::shared_ptr<SharedLink> sender;
    std::shared_ptr<SharedLink> receiver;
};

QByteArray reference(quint32 slot, quint32 generation, quint64 offset, quint64 size)
{
    QByteArray bytes(40, 'm');
    qToBigEndian(slot, bytes.data() + 16);
    qToBigEndian(generation, bytes.data() + 20);
    qToBigEndian(offset, bytes.data() + 24);
    qToBigEndian(size, bytes.data() + 32);
    return bytes;
}

} // namespace

void tst_SharedLink::initTestCase()
{
    if (!makeSharedMemory(Pool))
        QSKIP("This system does not share memory");
}

void tst_SharedLink::passesAMessageInPlace()
{
    const Ends ends;
    Result<MessageBuffer> buffer = ends.sender->allocate(Large);
    QVERIFY(buffer);
    QVERIFY(buffer->isShared());
    QCOMPARE(buffer->size(), Large);
    memset(buffer->data(), 'x', std::size_t(Large));
    buffer->truncate(Large - 1);
    const QByteArray message = ends.sender->send(*buffer);
    QCOMPARE(message.size(), SharedLink::ReferenceSize);
    *buffer = {};
    QVERIFY(ends.receiver->isReference(message));
    const Result<SharedBytes> received = ends.receiver->open(message, Large);
    QVERIFY(received);
    QVERIFY(received->isShared());
    QCOMPARE(received->toByteArray(), QByteArray(Large - 1, 'x'));
    QCOMPARE(static_cast<const void *>(received->asByteArray().constData()),
             static_cast<const void *>(received->data()));
}

void tst_SharedLink::copiesWhatIsWorthIt()
{
    const Ends ends;
    QVERIFY(!ends.sender->copy(QByteArray(SharedLink::Threshold - 1, 'x')));
    auto buffer = ends.sender->copy(QByteArray(SharedLink::Threshold, 'x'));
    QVERIFY(buffer);
    const Result<SharedBytes> received =
        ends.receiver->open(ends.sender->send(*buffer), SharedLink::Threshold);
    QVERIFY(received);
    QCOMPARE(received->toByteArray(), QByteArray(SharedLink::Threshold, 'x'));
}

void tst_SharedLink::isOrdinaryMemoryIfThereIsNoRoom()
{
    const Ends ends;
    Result<MessageBuffer> first = ends.sender->allocate(Pool - 4096);
    QVERIFY(first);
    QVERIFY(first->isShared());
    Result<MessageBuffer> second = ends.sender->allocate(Large);
    QVERIFY(second);
    QVERIFY(!second->isShared());
    QCOMPARE(second->size(), Large);
    memset(second->data(), 'x', std::size_t(Large));
    QVERIFY(ends.sender->send(*second).isEmpty());
    QCOMPARE(second->view(), QByteArray(Large, 'x'));
    QVERIFY(!ends.sender->copy(QByteArray(Large, 'x')));
    QVERIFY(!ends.sender->allocate(Pool)->isShared());
}

void tst_SharedLink::reusesWhatTheReceiverLetGo()
{
    const Ends ends;
    for (int i = 0; i < 3000; ++i) {
        const char fill = char('a' + i % 26);
        const QByteArray message = ends.send(fill, 400'000);
        QVERIFY2(!message.isEmpty(), qPrintable(QString::number(i)));
        const Result<SharedBytes> received = ends.receiver->open(message, Pool);
        QVERIFY(received);
        QVERIFY(received->data()[0] == fill && received->data()[399'999] == fill);
    }
}

void tst_SharedLink::keepsWhatIsBeingRead()
{
    const Ends ends;
    Result<SharedBytes> held = ends.receiver->open(ends.send('a', 700'000), Pool);
    QVERIFY(held);
    const SharedBytes copy = *held;
    held = SharedBytes();
    QVERIFY(!ends.sender->allocate(700'000)->isShared());
    for (int i = 0; i < 300; ++i)
        QVERIFY(ends.receiver->open(ends.send('b'), Pool));
    QCOMPARE(copy.toByteArray(), QByteArray(700'000, 'a'));
}

void tst_SharedLink::keepsWhatIsBeingFilled()
{
    const Ends ends;
    Result<MessageBuffer> filled = ends.sender->allocate(Large);
    QVERIFY(filled);
    memset(filled->data(), 'f', std::size_t(Large));
    // The receiver claims to have read it.
    const Result<SharedBytes> lie = ends.receiver->open(reference(0, 1, 4096, 1), Pool);
    QVERIFY(lie);
    Result<MessageBuffer> other = ends.sender->allocate(Large);
    memset(other->data(), 'o', std::size_t(Large));
    QCOMPARE(filled->view(), QByteArray(Large, 'f'));
    // What is given up is free at once.
    *filled = {};
    QCOMPARE(ends.sender->allocate(Large)->isShared(), true);
}

void tst_SharedLink::refusesANegativeSize()
{
    const Ends ends;
    const Result<MessageBuffer> buffer = ends.sender->allocate(-1);
    QVERIFY(!buffer);
    QCOMPARE(buffer.error().code, ErrorCode::InvalidArgument);
    QVERIFY(ends.sender->allocate(0));
}

void tst_SharedLink::sendsOnlyItsOwnMemory()
{
    const Ends ends;
    const Ends others;
    Result<MessageBuffer> buffer = others.sender->allocate(Large);
    QVERIFY(buffer->isShared());
    QVERIFY(ends.sender->send(*buffer).isEmpty());
    MessageBuffer none;
    QVERIFY(ends.sender->send(none).isEmpty());
}

void tst_SharedLink::knowsReferencesByTheirMarker()
{
    const Ends ends;
    const QByteArray message = ends.send('x');
    QVERIFY(!ends.receiver->isReference(message.chopped(1)));
    QVERIFY(!ends.receiver->isReference(QByteArray(message + ' ')));
    QByteArray other = message;
    other[15] = 'n';
    QVERIFY(!ends.receiver->isReference(other));
    QVERIFY(!ends.receiver->isReference({}));
    QVERIFY(ends.receiver->isReference(ends.receiver->greeting()));
    QVERIFY(!ends.receiver->open(ends.receiver->greeting(), Pool));
}

void tst_SharedLink::refusesReferencesOutOfBounds_data()
{
    constexpr quint64 Most = std::numeric_limits<quint64>::max();
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("slot") << reference(SlotTable::MaxSlots, 1, 4096, 1);
    QTest::newRow("largest slot") << reference(0xffffffff, 1, 4096, 1);
    QTest::newRow("the notes") << reference(0, 1, 0, 1);
    QTest::newRow("the last note") << reference(0, 1, 4095, 2);
    QTest::newRow("one byte too far") << reference(0, 1, 4096, Pool - 4095);
    QTest::newRow("behind the end") << reference(0, 1, Pool + 1, 0);
    QTest::newRow("largest offset") << reference(0, 1, Most, 1);
    QTest::newRow("largest size") << reference(0, 1, 4096, Most);
    QTest::newRow("sum overflows") << reference(0, 1, Most - 10, 4096);
    QTest::newRow("negative size") << reference(0, 1, 4096, quint64(1) << 63);
}

void tst_SharedLink::refusesReferencesOutOfBounds()
{
    QFETCH(const QByteArray, message);
    const Ends ends;
    QVERIFY(ends.receiver->isReference(message));
    const Result<SharedBytes> opened = ends.receiver->open(message, Pool);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::ProtocolError);
}

void tst_SharedLink::refusesMessagesAboveTheLimit()
{
    const Ends ends;
    const Result<SharedBytes> opened = ends.receiver->open(ends.send('x', 700'000), 699'999);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::MessageTooLarge);
    // It was released.
    QVERIFY(ends.sender->allocate(700'000)->isShared());
}

void tst_SharedLink::takesAReferenceTwiceForTwoReaders()
{
    const Ends ends;
    const QByteArray message = ends.send('x');
    Result<SharedBytes> first = ends.receiver->open(message, Pool);
    const Result<SharedBytes> second = ends.receiver->open(message, Pool);
    QVERIFY(first && second);
    *first = {};
    QCOMPARE(second->toByteArray(), QByteArray(Large, 'x'));
}

// What may change is the content alone, and copies of it do not.
void tst_SharedLink::checksCannotBeUndoneByTheSender()
{
    const Ends ends;
    Result<MessageBuffer> buffer = ends.sender->allocate(Large);
    memset(buffer->data(), 'x', std::size_t(Large));
    char *const stillMapped = buffer->data();
    QByteArray message = ends.sender->send(*buffer);
    const Result<SharedBytes> received = ends.receiver->open(message, Pool);
    QVERIFY(received);
    const QByteArray copy = received->toByteArray();
    memset(stillMapped, 'y', std::size_t(Large));
    message.fill('z');
    QCOMPARE(received->size(), Large);
    QCOMPARE(received->toByteArray(), QByteArray(Large, 'y'));
    QCOMPARE(copy, QByteArray(Large, 'x'));
}

void tst_SharedLink::outlivesTheOtherEnd()
{
    Ends ends;
    const Result<SharedBytes> received = ends.receiver->open(ends.send('x'), Pool);
    Result<MessageBuffer> buffer = ends.receiver->allocate(Large);
    QVERIFY(received && buffer);
    ends.sender.reset();
    ends.receiver.reset();
    QCOMPARE(received->toByteArray(), QByteArray(Large, 'x'));
    memset(buffer->data(), 'y', std::size_t(Large));
}

QTEST_GUILESS_MAIN(tst_SharedLink)
#include "tst_sharedlink.moc"
