// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sharingtest.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace IpcCore;

class tst_ServerSharedMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SharingTest::addSharingEngines(); }

    void init() { m_test.emplace(); }

    void passesLargeMessagesInPlace();
    void needsBothSides_data();
    void needsBothSides();
    void givesOrdinaryBytesToWhoAsksForThem();
    void sendsBytesWhileTheClientKeepsReplies();
    void sendsBytesWhileTheHandlerKeepsRequests();
    void appliesTheLimitsOfBytes();
    void endsADeferredReplyInPlace();
    void runsHandlersInAContext();
    void addsABufferToOtherPieces();
    void takesNothingAfterTheEnd();
    void sendsABufferOfAnEarlierConnection();
    void countsWhoGetsNone();

private:
    std::optional<SharingTest> m_test;
};

void tst_ServerSharedMemory::passesLargeMessagesInPlace()
{
    std::atomic<bool> wasShared = false;
    const auto server = m_test->serve(
        [&](const Request &request, Reply &reply) {
            wasShared = request.sharedMessage().isShared();
            return SharingTest::echoInPlace(request, reply);
        },
        SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray message = SharingTest::numbered(1'000'000);
    for (int i = 0; i < 100; ++i) {
        const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, message);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
        QVERIFY(reply->isShared());
        QVERIFY(wasShared);
        QVERIFY(reply->view() == message);
    }
    QVERIFY(server->stats().bytesIn < 10'000);
    QVERIFY(server->stats().bytesOut < 10'000);
    // Small ones are cheaper as bytes.
    const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, "small");
    QVERIFY(reply);
    QVERIFY(!reply->isShared());
    QCOMPARE(reply->toByteArray(), QByteArray("small"));
}

void tst_ServerSharedMemory::needsBothSides_data()
{
    QTest::addColumn<bool>("server");
    QTest::addColumn<bool>("client");
    QTest::newRow("neither") << false << false;
    QTest::newRow("server only") << true << false;
    QTest::newRow("client only") << false << true;
}

void tst_ServerSharedMemory::needsBothSides()
{
    QFETCH(const bool, server);
    QFETCH(const bool, client);
    const auto running = m_test->serve(SharingTest::echoInPlace,
                                       server ? SharingTest::sharing() : SharingTest::options());
    QVERIFY(running);
    QCOMPARE(QFile::exists(QFile::decodeName(m_test->path() + ".shmem")), server);
    Result<Connection> connection =
        m_test->connect(client ? SharingTest::asking() : ConnectOptions());
    QVERIFY(connection);
    QVERIFY(!connection->allocateMessage(1'000'000)->isShared());
    const QByteArray message = SharingTest::numbered(1'000'000);
    const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, message);
    QVERIFY(reply);
    QVERIFY(!reply->isShared());
    QCOMPARE(reply->toByteArray(), message);
    QCOMPARE(running->stats().requests, quint64(1));
}

void tst_ServerSharedMemory::givesOrdinaryBytesToWhoAsksForThem()
{
    const auto server = m_test->serve(
        [](const Request &request, Reply &reply) {
            Result<MessageBuffer> buffer = reply.allocate(request.message().size());
            std::copy_n(request.message().begin(), buffer->size(), buffer->data());
            return reply.finish(std::move(*buffer)) ? HandlerResult::Done : HandlerResult::Failed;
        },
        SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray large = SharingTest::numbered(1'000'000);
    const QByteArray small = SharingTest::numbered(SharedLink::ReferenceSize);
    for (const QByteArray &message : {large, small, QByteArray(), SharingTest::numbered(10)}) {
        QCOMPARE(connection->sendCommand(message).valueOr("failed"), message);
        QByteArray chunks;
        const Result<qint64> size = connection->sendCommand(message, [&](QByteArrayView chunk) {
            chunks.append(chunk);
            return true;
        });
        QVERIFY(size);
        QCOMPARE(*size, message.size());
        QCOMPARE(chunks, message);
    }
    const QList<QByteArray> messages = {large, small, large, SharingTest::numbered(200'000),
                                        QByteArray()};
    const auto results = connection->sendCommands(messages);
    for (qsizetype i = 0; i < messages.size(); ++i)
        QCOMPARE(results[i].valueOr("failed"), messages[i]);
    const Result<qint64> canceled =
        connection->sendCommand(large, [](QByteArrayView) { return false; });
    QVERIFY(!canceled);
    QCOMPARE(canceled.error().code, ErrorCode::Canceled);
    QVERIFY(!connection->isOpen());
    QCOMPARE(connection->sendCommand(large).valueOr("failed"), large);
    QVERIFY(connection->allocateMessage(large.size())->isShared());
}

void tst_ServerSharedMemory::sendsBytesWhileTheClientKeepsReplies()
{
    const auto server = m_test->serve(SharingTest::echoInPlace, SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray message = SharingTest::numbered(1'500'000);
    std::vector<SharedBytes> kept;
    for (int i = 0; i < 5; ++i) {
        const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, message);
        QVERIFY(reply);
        QCOMPARE(reply->isShared(), i < 2);
        kept.push_back(*reply);
    }
    for (const SharedBytes &reply : kept)
        QVERIFY(reply.view() == message);
    kept.erase(kept.begin());
    const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, message);
    QVERIFY(reply);
    QVERIFY(reply->isShared());
    connection->close();
    QVERIFY(reply->view() == message && kept.front().view() == message);
}

void tst_ServerSharedMemory::sendsBytesWhileTheHandlerKeepsRequests()
{
    std::mutex mutex;
    std::vector<SharedBytes> kept;
    const auto server = m_test->serve(
        [&](const Request &request, Reply &reply) {
            const std::lock_guard lock(mutex);
            if (request.message() == QByteArrayView("drop"))
                kept.clear();
            else
                kept.push_back(request.sharedMessage());
            return SharingTest::echo(request, reply);
        },
        SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray message = SharingTest::numbered(1'500'000);
    for (int i = 0; i < 4; ++i)
        QVERIFY(SharingTest::sendInPlace(*connection, message));
    {
        const std::lock_guard lock(mutex);
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(kept[i].isShared(), i < 2);
            QVERIFY(kept[i].view() == message);
        }
    }
    QVERIFY(!connection->allocateMessage(1'500'000)->isShared());
    QVERIFY(connection->sendCommand("drop"));
    QVERIFY(connection->allocateMessage(1'500'000)->isShared());
}

void tst_ServerSharedMemory::appliesTheLimitsOfBytes()
{
    ServerOptions options = SharingTest::sharing();
    options.maxRequestSize = 500'000;
    const auto server = m_test->serve(
        [](const Request &, Reply &reply) {
            return reply.finish(*reply.allocate(1'000'000)) ? HandlerResult::Done
                                                            : HandlerResult::Failed;
        },
        options);
    QVERIFY(server);
    ConnectOptions limited = SharingTest::asking();
    limited.maxReplySize = 999'999;
    Result<Connection> connection = m_test->connect(limited);
    QVERIFY(connection);
    const Result<QByteArray> refused = connection->sendCommand(QByteArray(500'001, 'x'));
    QVERIFY(!refused);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().requestsTooLarge, quint64(1), SharingTest::Patience);
    const auto isTooLarge = [](const auto &result) {
        return !result && result.error().code == ErrorCode::MessageTooLarge;
    };
    const QByteArray message(500'000, 'x');
    QVERIFY(isTooLarge(connection->sendCommand(message)));
    QVERIFY(isTooLarge(SharingTest::sendInPlace(*connection, message)));
    QVERIFY(isTooLarge(connection->sendCommands(std::array{message})[0]));
    // As for bytes, there is no limit to pieces.
    QVERIFY(connection->sendCommand(message, [](QByteArrayView) { return true; }));
}

void tst_ServerSharedMemory::endsADeferredReplyInPlace()
{
    std::thread other;
    const auto joining = qScopeGuard([&] {
        if (other.joinable())
            other.join();
    });
    const auto server = m_test->serve(
        [&](const Request &request, Reply &reply) {
            if (other.joinable())
                other.join();
            other = std::thread([message = request.sharedMessage(),
                                 deferred = std::make_shared<DeferredReply>(reply.defer())] {
                Result<MessageBuffer> buffer = deferred->allocate(message.size());
                memcpy(buffer->data(), message.data(), std::size_t(message.size()));
                static_cast<void>(deferred->finish(std::move(*buffer)));
            });
            return HandlerResult::Done;
        },
        SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray message = SharingTest::numbered(1'000'000);
    bool allShared = true;
    for (int i = 0; i < 20; ++i) {
        const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, message);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
        allShared = allShared && reply->isShared();
        QVERIFY(reply->view() == message);
    }
    QVERIFY(allShared);
}

void tst_ServerSharedMemory::runsHandlersInAContext()
{
    if (SharingTest::UnderThreadSanitizer)
        QSKIP("Qt's events pass the request on");
    QObject context;
    std::atomic<bool> wasShared = false;
    Server server(
        m_test->path(), &context,
        [&](const Request &request, Reply &reply) {
            wasShared = request.sharedMessage().isShared();
            return SharingTest::echoInPlace(request, reply);
        },
        SharingTest::sharing());
    QVERIFY(server.listen() && server.start());
    const QByteArray message = SharingTest::numbered(1'000'000);
    std::atomic<bool> isDone = false;
    std::atomic<bool> isRight = false;
    std::thread client([&] {
        if (Result<Connection> connection = m_test->connect()) {
            const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, message);
            isRight = reply && reply->isShared() && reply->view() == message;
        }
        isDone = true;
    });
    const auto joining = qScopeGuard([&] { client.join(); });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 2 * SharingTest::Patience);
    QVERIFY(isRight);
    QVERIFY(wasShared);
}

void tst_ServerSharedMemory::addsABufferToOtherPieces()
{
    const auto server = m_test->serve(
        [](const Request &request, Reply &reply) {
            static_cast<void>(reply.write("before "));
            return SharingTest::echoInPlace(request, reply);
        },
        SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray message = SharingTest::numbered(1'000'000);
    const Result<SharedBytes> reply = SharingTest::sendInPlace(*connection, message);
    QVERIFY(reply);
    QVERIFY(reply->view() == QByteArray("before " + message));
}

void tst_ServerSharedMemory::takesNothingAfterTheEnd()
{
    std::atomic<bool> isRight = false;
    const auto server = m_test->serve(
        [&](const Request &request, Reply &reply) {
            const HandlerResult result = SharingTest::echoInPlace(request, reply);
            const auto isRefused = [](const Result<void> &done) {
                return !done && done.error().code == ErrorCode::WrongState;
            };
            isRight = isRefused(reply.write("more")) && isRefused(reply.finish(MessageBuffer()))
                      && isRefused(reply.defer().finish());
            return result;
        },
        SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray message = SharingTest::numbered(100'000);
    QCOMPARE(connection->sendCommand(message).valueOr("failed"), message);
    QVERIFY(isRight);
}

void tst_ServerSharedMemory::sendsABufferOfAnEarlierConnection()
{
    auto server = m_test->serve(SharingTest::echoInPlace, SharingTest::sharing());
    QVERIFY(server);
    Result<Connection> connection = m_test->connect();
    QVERIFY(connection);
    const QByteArray message = SharingTest::numbered(1'000'000);
    Result<MessageBuffer> first = connection->allocateMessage(message.size());
    Result<MessageBuffer> second = connection->allocateMessage(message.size());
    QVERIFY(first->isShared() && second->isShared());
    memcpy(first->data(), message.data(), std::size_t(message.size()));
    memcpy(second->data(), message.data(), std::size_t(message.size()));
    server.reset();
    server = m_test->serve(SharingTest::echoInPlace, SharingTest::sharing());
    QVERIFY(server);
    const Result<SharedBytes> reply = connection->sendMessage(std::move(*first));
    QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
    QVERIFY(reply->view() == message);
    server.reset();
    server = m_test->serve(SharingTest::echoInPlace, SharingTest::options());
    QVERIFY(server);
    const Result<SharedBytes> other = connection->sendMessage(std::move(*second));
    QVERIFY(other);
    QVERIFY(!other->isShared());
    QVERIFY(other->view() == message);
}

void tst_ServerSharedMemory::countsWhoGetsNone()
{
    ServerOptions options = SharingTest::sharing();
    options.totalSharedMemory = 2 * SharingTest::Pool;
    const auto server = m_test->serve(SharingTest::echoInPlace, options);
    QVERIFY(server);
    Result<Connection> first = m_test->connect();
    Result<Connection> second = m_test->connect();
    QVERIFY(first && second);
    QVERIFY(first->allocateMessage(100'000)->isShared());
    QVERIFY(!second->allocateMessage(100'000)->isShared());
    QCOMPARE(server->stats().sharedMemoryRefused, quint64(1));
    const QByteArray message = SharingTest::numbered(100'000);
    QCOMPARE(second->sendCommand(message).valueOr("failed"), message);
}

QTEST_GUILESS_MAIN(tst_ServerSharedMemory)
#include "tst_serversharedmemory.moc"
