// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sharingtest.h"

#include <QtCore/qendian.h>
#include <QtCore/qsemaphore.h>

#include <atomic>
#include <mutex>
#include <thread>

using namespace IpcCore;

class tst_ServerSharingAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SharingTest::addSharingEngines(); }

    void init() { m_test.emplace(); }

    void handsNoGreetingToTheHandler();
    void servesPlainClientsAsBefore();
    void asksPlainServersAsBefore();
    void closesTheConnectionOfALiar_data();
    void closesTheConnectionOfALiar();
    void survivesAClientThatWritesLater();
    void survivesClientsThatDie();
    void keepsNoDescriptor();
    void keepsDescriptorsOfStrangersOut();

private:
    std::optional<SharingTest> m_test;
};

void tst_ServerSharingAttacks::handsNoGreetingToTheHandler()
{
    std::atomic<int> calls = 0;
    const auto server = m_test->serve(
        [&](const Request &request, Reply &reply) {
            ++calls;
            return SharingTest::echo(request, reply);
        },
        SharingTest::sharing());
    QVERIFY(server);
    SharingTest::Client client = m_test->greet();
    QVERIFY(client.agreement.link);
    const QByteArray greeting = SharingTest::framed(client.agreement.link->greeting());
    // Used already.
    RawPeer other = m_test->connectPeer();
    QVERIFY(other.send(greeting));
    QVERIFY(other.waitForClosed());
    QVERIFY(client.peer.send(greeting));
    QVERIFY(client.peer.waitForClosed());
    QCOMPARE(calls.load(), 0);
    QVERIFY(m_test->greet().agreement.link);
}

void tst_ServerSharingAttacks::servesPlainClientsAsBefore()
{
    const auto server = m_test->serve(SharingTest::echo, SharingTest::sharing());
    QVERIFY(server);
    RawPeer peer = m_test->connectPeer();
    for (const qsizetype size : {39, 40, 41}) {
        const QByteArray message = SharingTest::framed(QByteArray(size, 'x'));
        QCOMPARE(SharingTest::exchange(peer, message), message);
    }
    SharingTest::Client client = m_test->greet();
    QVERIFY(client.agreement.link);
    const QByteArray message = SharingTest::framed(QByteArray(40, 'x'));
    QCOMPARE(SharingTest::exchange(client.peer, message), message);
}

// A server that knows nothing of it, not even of a second request.
void tst_ServerSharingAttacks::asksPlainServersAsBefore()
{
    RawPeer listener = RawPeer::listenOn(m_test->path());
    QByteArray received;
    std::thread server([&] {
        RawPeer peer = listener.accept();
        received = peer.receiveMessage();
        static_cast<void>(peer.send("0008pong0000"));
        received += peer.receiveAll();
    });
    {
        Result<Connection> connection = m_test->connect();
        const auto joining = qScopeGuard([&] { server.join(); });
        QVERIFY(connection);
        QCOMPARE(connection->sendCommand("ping").valueOr("failed"), QByteArray("pong"));
        connection->close();
    }
    QCOMPARE(received, QByteArray("0008ping0000"));
}

void tst_ServerSharingAttacks::closesTheConnectionOfALiar_data()
{
    QTest::addColumn<quint64>("offset");
    QTest::addColumn<quint64>("size");
    QTest::newRow("before the messages") << quint64(0) << quint64(10);
    QTest::newRow("behind the end") << quint64(SharingTest::Pool) << quint64(1);
    QTest::newRow("too long") << quint64(4096) << quint64(SharingTest::Pool);
    QTest::newRow("overflow") << ~quint64(0) << quint64(2);
}

void tst_ServerSharingAttacks::closesTheConnectionOfALiar()
{
    QFETCH(const quint64, offset);
    QFETCH(const quint64, size);
    std::atomic<int> calls = 0;
    const auto server = m_test->serve(
        [&](const Request &request, Reply &reply) {
            ++calls;
            return SharingTest::echo(request, reply);
        },
        SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> other = m_test->connect();
    SharingTest::Client liar = m_test->greet();
    QVERIFY(other && liar.agreement.link);
    QByteArray lie = liar.agreement.link->greeting();
    qToBigEndian(quint32(0), lie.data() + 16);
    qToBigEndian(offset, lie.data() + 24);
    qToBigEndian(size, lie.data() + 32);
    QVERIFY(liar.peer.send(SharingTest::framed(lie)));
    QVERIFY(liar.peer.waitForClosed());
    QCOMPARE(calls.load(), 0);
    QCOMPARE(server->stats().protocolErrors, quint64(1));
    const QByteArray message = SharingTest::numbered(100'000);
    QCOMPARE(other->sendCommand(message).valueOr("failed"), message);
}

void tst_ServerSharingAttacks::survivesAClientThatWritesLater()
{
    QSemaphore arrived;
    QSemaphore changed;
    QByteArray before;
    QByteArray after;
    const auto server = m_test->serve(
        [&](const Request &request, Reply &) {
            before = request.message().toByteArray();
            arrived.release();
            if (!changed.tryAcquire(1, SharingTest::Patience))
                return HandlerResult::Failed;
            after = request.message().toByteArray();
            return HandlerResult::Done;
        },
        SharingTest::sharing());
    QVERIFY(server);
    SharingTest::Client client = m_test->greet();
    QVERIFY(client.agreement.link);
    auto buffer = client.agreement.link->copy(QByteArray(100'000, 'x'));
    QVERIFY(buffer);
    QVERIFY(client.peer.send(SharingTest::framed(client.agreement.link->send(*buffer))));
    QVERIFY(arrived.tryAcquire(1, SharingTest::Patience));
    memset(buffer->data(), 'y', std::size_t(buffer->size()));
    changed.release();
    QCOMPARE(client.peer.receiveMessage(), QByteArray("0000"));
    QCOMPARE(before, QByteArray(100'000, 'x'));
    QCOMPARE(after, before);
}

void tst_ServerSharingAttacks::survivesClientsThatDie()
{
    std::mutex mutex;
    std::vector<SharedBytes> kept;
    const auto server = m_test->serve(
        [&](const Request &request, Reply &reply) {
            const std::lock_guard lock(mutex);
            kept.push_back(request.sharedMessage());
            return SharingTest::echoInPlace(request, reply);
        },
        SharingTest::sharing());
    QVERIFY(server);
    for (int i = 0; i < 20; ++i) {
        SharingTest::Client client = m_test->greet();
        QVERIFY(client.agreement.link);
        auto buffer = client.agreement.link->copy(QByteArray(100'000, char('a' + i)));
        QVERIFY(client.peer.send(SharingTest::framed(client.agreement.link->send(*buffer))));
        if (i % 2 == 0)
            static_cast<void>(client.peer.receiveMessage());
    }
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, qint64(0), SharingTest::Patience);
    const std::lock_guard lock(mutex);
    for (const SharedBytes &message : kept)
        QCOMPARE(message.toByteArray(), QByteArray(100'000, message.data()[0]));
}

void tst_ServerSharingAttacks::keepsNoDescriptor()
{
    const auto server = m_test->serve(SharingTest::echoInPlace, SharingTest::sharing());
    QVERIFY(server);
    {
        Result<Connection> connection = m_test->connect();
        QVERIFY(connection);
        QVERIFY(connection->allocateMessage(100'000)->isShared());
        QVERIFY(connection->sendCommand(SharingTest::numbered(100'000)));
        QTRY_COMPARE_WITH_TIMEOUT(SharingTest::memoryDescriptors(), 0, SharingTest::Patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, qint64(0), SharingTest::Patience);
}

void tst_ServerSharingAttacks::keepsDescriptorsOfStrangersOut()
{
    const auto server = m_test->serve(SharingTest::echo, SharingTest::sharing());
    QVERIFY(server);
    SharingTest::Client client = m_test->greet();
    QVERIFY(client.agreement.link);
    // Only then are those of the agreement closed on both sides.
    QTRY_COMPARE_WITH_TIMEOUT(SharingTest::memoryDescriptors(), 0, SharingTest::Patience);
    const Result<OwnMemory> memory = makeSharedMemory(SharingTest::Pool);
    QVERIFY(memory);
    const QByteArray message = SharingTest::framed("hello");
    for (int i = 0; i < 10; ++i) {
        QVERIFY(sendWithDescriptor(client.peer.descriptor(),
                                   {message.data(), std::size_t(message.size())},
                                   memory->descriptor.get()));
        QCOMPARE(client.peer.receiveMessage(), message);
    }
    QCOMPARE(SharingTest::memoryDescriptors(), 1);
}

QTEST_GUILESS_MAIN(tst_ServerSharingAttacks)
#include "tst_serversharingattacks.moc"
