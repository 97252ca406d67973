// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include "support/sanitizer.h"
#include "support/semaphore.h"
#include "uploads.h"

#include <QtCore/qfile.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <functional>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <vector>

using namespace IpcCore;

namespace {

/// What the kernel holds of a connection, and what a server may have read ahead.
qint64 mostUnderWay(const RawPeer &peer)
{
    int buffer = 0;
    socklen_t size = sizeof(buffer);
    ::getsockopt(peer.descriptor(), SOL_SOCKET, SO_SNDBUF, &buffer, &size);
    return 2LL * buffer + MiB;
}

/// The most memory that was resident since resetPeak(), in bytes; 0 if unknown.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * KiB;
    }
    return 0;
}

bool resetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

} // namespace

// Requests that are handled while they arrive.
class tst_ServerStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void needsAFactory();
    void piecesComeInOrder_data();
    void piecesComeInOrder();
    void requestsBehindAnUpload();
    void memoryDoesNotGrow();
    void slowHandlerStopsItsClient();
    void slowClientsHoldNoWorker();
    void brokenUploadDestroysItsHandler_data();
    void brokenUploadDestroysItsHandler();
    void destructionHoldsNobodyUp();
    void cutDuringACall();
    void completeAtTheStopIsAnswered();
    void refusedUploadCostsItsConnection_data();
    void refusedUploadCostsItsConnection();
    void replyMayComeLater();
    void manyAtOnce();
};

void tst_ServerStreams::needsAFactory()
{
    const ServerTest test;
    Server server(test.path(), StreamHandlerFactory(), ServerTest::options());
    const Result<void> listening = server.listen();
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::InvalidArgument);
}

void tst_ServerStreams::piecesComeInOrder_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qsizetype>("packet");
    QTest::addColumn<bool>("quick");
    for (const bool quick : {false, true}) {
        const char *const mode = quick ? ", quick" : "";
        for (const qint64 size : {0LL, 1LL, 65'516LL, 65'517LL, 70'000LL, 3 * MiB + 1})
            QTest::addRow("%lld bytes%s", size, mode) << size << LargestPacket << quick;
        QTest::addRow("packets of 1 byte%s", mode) << 50'000LL << qsizetype(1) << quick;
        QTest::addRow("packets of 5000 bytes%s", mode) << 2 * MiB << qsizetype(5000) << quick;
    }
}

void tst_ServerStreams::piecesComeInOrder()
{
    QFETCH(const qint64, size);
    QFETCH(const qsizetype, packet);
    QFETCH(const bool, quick);
    const ServerTest test;
    Record record;
    ServerOptions options = ServerTest::options();
    options.quickHandlers = quick;
    options.maxRequestSize = 1;
    const auto server = test.serve(Uploaded::factory(record), options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (int i = 1; i <= 2; ++i) {
        QCOMPARE(ServerTest::exchange(peer, upload(size, packet)), answerTo(size));
        // The object was gone before its reply ended.
        QCOMPARE(record.destroyed.load(), i);
    }
    QCOMPARE(record.received.load(), 2 * size);
    QCOMPARE(record.wrong.load(), 0);
    QCOMPARE(record.overlapping.load(), 0);
    QCOMPARE(server->stats().requests, quint64(2));
}

void tst_ServerStreams::requestsBehindAnUpload()
{
    const ServerTest test;
    Record record;
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    std::thread sender([&] {
        QByteArray small;
        for (int size = 0; size < 100; ++size)
            small += upload(size);
        peer.send(upload(5 * MiB) + small + upload(MiB));
    });
    QByteArrayList expected{answerTo(5 * MiB)};
    for (int size = 0; size < 100; ++size)
        expected += answerTo(size);
    expected += answerTo(MiB);
    QByteArrayList replies;
    for (qsizetype i = 0; i < expected.size(); ++i)
        replies += peer.receiveMessage();
    sender.join();
    QCOMPARE(replies, expected);
    QCOMPARE(record.made.load(), 102);
    QCOMPARE(record.destroyed.load(), 102);
    QCOMPARE(record.wrong.load(), 0);
    QCOMPARE(record.overlapping.load(), 0);
}

void tst_ServerStreams::memoryDoesNotGrow()
{
    constexpr qint64 Size = 200 * MiB;
    const ServerTest test;
    Record record;
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    // Sanitizers keep what was freed.
    const bool measures = !UnderSanitizer && resetPeak();
    const qint64 peakBefore = peakMemory();
    const qint64 most = mostUnderWay(peer);
    for (qint64 sent = 0; sent < Size; sent += LargestPacket) {
        const auto size = static_cast<qsizetype>(std::min<qint64>(Size - sent, LargestPacket));
        QVERIFY(peer.send(header(size) + bytesAt(sent, size).toByteArray()));
        // The rest is nowhere in the server.
        QVERIFY(sent + size - record.received.load() <= most);
    }
    QCOMPARE(ServerTest::exchange(peer, "0000"), answerTo(Size));
    QCOMPARE(record.received.load(), Size);
    QCOMPARE(record.wrong.load(), 0);
    if (measures)
        QVERIFY2(peakMemory() - peakBefore < 32 * MiB, "The upload was kept in memory");
}

void tst_ServerStreams::slowHandlerStopsItsClient()
{
    constexpr qint64 Size = 64 * MiB;
    const ServerTest test;
    Record record;
    Semaphore arrived;
    Semaphore released;
    std::atomic<bool> blocks = true;
    record.duringPiece = [&]() -> Result<void> {
        if (!blocks.exchange(false))
            return {};
        arrived.release();
        if (!released.acquire())
            return Error(ErrorCode::Timeout, QStringLiteral("never released"));
        return {};
    };
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    const qint64 most = mostUnderWay(peer);
    std::atomic<qint64> sent = 0;
    std::thread sender([&] {
        for (qint64 done = 0; done < Size; done = sent) {
            const auto size = static_cast<qsizetype>(std::min<qint64>(Size - done, LargestPacket));
            if (!peer.send(header(size) + bytesAt(done, size).toByteArray()))
                return;
            sent = done + size;
        }
        peer.send("0000");
    });
    QVERIFY(arrived.acquire());
    // Time enough for the server's threads to read all of it, if they did.
    RawPeer other = test.connectPeer();
    bool otherAnswered = true;
    for (int i = 0; i < 2000 && otherAnswered; ++i)
        otherAnswered = ServerTest::exchange(other, upload(1)) == answerTo(1);
    const qint64 sentMeanwhile = sent;
    released.release();
    const QByteArray reply = peer.receiveMessage();
    sender.join();
    QVERIFY(otherAnswered);
    QVERIFY2(sentMeanwhile <= most, qPrintable(QString::number(sentMeanwhile)));
    QCOMPARE(reply, answerTo(Size));
    QCOMPARE(record.wrong.load(), 0);
    QCOMPARE(record.overlapping.load(), 0);
}

void tst_ServerStreams::slowClientsHoldNoWorker()
{
    const ServerTest test;
    Record record;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    const auto server = test.serve(Uploaded::factory(record), options);
    QVERIFY(server);
    const QByteArray bytes = upload(200'000);
    std::vector<RawPeer> slow;
    for (int i = 0; i < 5; ++i) {
        slow.push_back(test.connectPeer());
        QVERIFY(slow.back().send(bytes.first(100'000)));
    }
    QTRY_COMPARE_WITH_TIMEOUT(record.made.load(), 5, ServerTest::Patience);
    RawPeer quick = test.connectPeer();
    QCOMPARE(ServerTest::exchange(quick, upload(10)), answerTo(10));
    for (RawPeer &peer : slow)
        QCOMPARE(ServerTest::exchange(peer, bytes.sliced(100'000)), answerTo(200'000));
    QCOMPARE(record.wrong.load(), 0);
}

void tst_ServerStreams::brokenUploadDestroysItsHandler_data()
{
    QTest::addColumn<bool>("throughServer");
    QTest::newRow("client closes") << false;
    QTest::newRow("malformed") << false;
    QTest::newRow("cut") << true;
    QTest::newRow("stop") << true;
}

void tst_ServerStreams::brokenUploadDestroysItsHandler()
{
    const ServerTest test;
    Record record;
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    std::atomic<bool> wouldDeadlock = false;
    // No lock is held, and it counts as a handler.
    record.atDestruction = [&] {
        static_cast<void>(server->connections());
        const Result<void> waited = server->waitForStopped(std::chrono::milliseconds(1));
        wouldDeadlock = !waited && waited.error().code == ErrorCode::WouldDeadlock;
    };
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(upload(100'000).chopped(4)));
    QTRY_COMPARE_WITH_TIMEOUT(record.received.load(), 100'000, ServerTest::Patience);
    const QByteArray how = QTest::currentDataTag();
    if (how == "client closes")
        peer.close();
    else if (how == "malformed")
        QVERIFY(peer.send("0001"));
    else if (how == "cut")
        QVERIFY(server->closeConnection(server->connections().value(0).id));
    else
        server->stop();
    QTRY_COMPARE_WITH_TIMEOUT(record.destroyed.load(), 1, ServerTest::Patience);
    QVERIFY(wouldDeadlock);
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QVERIFY(how == "client closes" || peer.waitForClosed());
    QCOMPARE(record.made.load(), 1);
    QCOMPARE(record.destroyed.load(), 1);
    QCOMPARE(record.finished.load(), 0);
    QCOMPARE(record.overlapping.load(), 0);
    QCOMPARE(server->stats().requests, quint64(0));
    QCOMPARE(server->stats().requestsFailed, quint64(0));
}

// A handler that undoes its upload may take its time.
void tst_ServerStreams::destructionHoldsNobodyUp()
{
    const ServerTest test;
    Record record;
    Semaphore arrived;
    Semaphore released;
    std::atomic<bool> blocks = false;
    record.atDestruction = [&] {
        if (!blocks.exchange(false))
            return;
        arrived.release();
        released.acquire();
    };
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    RawPeer broken = test.connectPeer();
    QVERIFY(broken.send(upload(100'000).chopped(4)));
    QTRY_COMPARE_WITH_TIMEOUT(record.received.load(), 100'000, ServerTest::Patience);
    RawPeer other = test.connectPeer();
    blocks = true;
    broken.close();
    QVERIFY(arrived.acquire());
    const QByteArray reply = ServerTest::exchange(other, upload(10));
    const int destroyed = record.destroyed;
    released.release();
    QCOMPARE(reply, answerTo(10));
    QCOMPARE(destroyed, 1);
    QTRY_COMPARE_WITH_TIMEOUT(record.destroyed.load(), 2, ServerTest::Patience);
    QCOMPARE(record.overlapping.load(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(server->connections().size() == 1, ServerTest::Patience);
}

// The object stays until the call has returned.
void tst_ServerStreams::cutDuringACall()
{
    const ServerTest test;
    Record record;
    Semaphore arrived;
    Semaphore released;
    record.duringPiece = [&]() -> Result<void> {
        arrived.release();
        released.acquire();
        return {};
    };
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(upload(10)));
    QVERIFY(arrived.acquire());
    QVERIFY(server->closeConnection(server->connections().value(0).id));
    const bool closed = peer.waitForClosed();
    const int early = record.destroyed;
    released.release();
    QVERIFY(closed);
    QCOMPARE(early, 0);
    QTRY_COMPARE_WITH_TIMEOUT(record.destroyed.load(), 1, ServerTest::Patience);
    QCOMPARE(record.overlapping.load(), 0);
}

void tst_ServerStreams::completeAtTheStopIsAnswered()
{
    const ServerTest test;
    Record record;
    Semaphore arrived;
    Semaphore released;
    std::atomic<bool> blocks = true;
    record.duringPiece = [&]() -> Result<void> {
        if (blocks.exchange(false)) {
            arrived.release();
            released.acquire();
        }
        return {};
    };
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    Semaphore stopping;
    connect(server.get(), &Server::stopping, [&] { stopping.release(); });
    RawPeer peer = test.connectPeer();
    const QByteArray bytes = upload(100'000);
    QVERIFY(peer.send(bytes.first(10)));
    const bool begun = arrived.acquire();
    const bool sent = peer.send(bytes.sliced(10));
    server->stop();
    const bool told = stopping.acquire();
    released.release();
    QVERIFY(begun && sent && told);
    QCOMPARE(peer.receiveAll(), answerTo(100'000));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(record.destroyed.load(), 1);
}

void tst_ServerStreams::refusedUploadCostsItsConnection_data()
{
    QTest::addColumn<bool>("atEnd");
    QTest::addColumn<bool>("throws");
    QTest::newRow("receive() returns an error") << false << false;
    QTest::newRow("receive() throws") << false << true;
    QTest::newRow("finish() returns Failed") << true << false;
    QTest::newRow("finish() throws") << true << true;
}

void tst_ServerStreams::refusedUploadCostsItsConnection()
{
    QFETCH(const bool, atEnd);
    QFETCH(const bool, throws);
    const ServerTest test;
    Record record;
    record.duringPiece = [&]() -> Result<void> {
        if (atEnd || record.received < MiB)
            return {};
        if (throws)
            throw std::runtime_error("on purpose");
        return Error(ErrorCode::InvalidArgument, QStringLiteral("on purpose"));
    };
    record.atEnd = [&](Reply &reply) {
        static_cast<void>(reply.write("half"));
        if (throws)
            throw std::runtime_error("on purpose");
        return HandlerResult::Failed;
    };
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    std::atomic<int> errors = 0;
    connect(server.get(), &Server::handlerError, [&] { ++errors; });
    RawPeer peer = test.connectPeer();
    // Perhaps it is closed while the client still sends.
    static_cast<void>(peer.send(upload(8 * MiB)));
    QVERIFY(!peer.receiveAll().endsWith("0000"));
    QTRY_COMPARE_WITH_TIMEOUT(errors.load(), 1, ServerTest::Patience);
    QCOMPARE(record.destroyed.load(), 1);
    QCOMPARE(record.finished.load(), atEnd ? 1 : 0);
    QCOMPARE(server->stats().requestsFailed, quint64(1));

    record.atEnd = nullptr;
    record.duringPiece = nullptr;
    RawPeer next = test.connectPeer();
    QCOMPARE(ServerTest::exchange(next, upload(10)), answerTo(10));
}

void tst_ServerStreams::replyMayComeLater()
{
    const ServerTest test;
    Record record;
    DeferredReply deferred;
    Semaphore kept;
    record.atEnd = [&](Reply &reply) {
        deferred = reply.defer();
        kept.release();
        return HandlerResult::Done;
    };
    const auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(upload(100'000)));
    QVERIFY(kept.acquire());
    QTRY_COMPARE_WITH_TIMEOUT(record.destroyed.load(), 1, ServerTest::Patience);
    QVERIFY(deferred.finish("later"));
    QCOMPARE(peer.receiveMessage(), answer("later"));
}

void tst_ServerStreams::manyAtOnce()
{
    constexpr int Clients = 12;
    constexpr int Uploads = 8;
    const ServerTest test;
    Record record;
    auto server = test.serve(Uploaded::factory(record), ServerTest::options());
    QVERIFY(server);
    std::atomic<int> answered = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < Clients; ++client) {
        clients.emplace_back([&, client] {
            RawPeer peer = test.connectPeer();
            for (int i = 0; i < Uploads; ++i) {
                const qint64 size = (client * 7919 + i * 104'729) % (512 * KiB);
                const auto packet = i % 2 == 0 ? LargestPacket : qsizetype(1000 + client);
                if (!peer.send(upload(size, packet) + upload(1)))
                    return;
                if (peer.receiveMessage() == answerTo(size) && peer.receiveMessage() == answerTo(1))
                    ++answered;
            }
            // Leaves in the middle of the last.
            static_cast<void>(peer.send(upload(100'000).first(70'000)));
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(answered.load(), Clients * Uploads);
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(record.destroyed.load(), record.made.load());
    QCOMPARE(record.finished.load(), 2 * Clients * Uploads);
    QCOMPARE(record.wrong.load(), 0);
    QCOMPARE(record.overlapping.load(), 0);
}

QTEST_GUILESS_MAIN(tst_ServerStreams)
#include "tst_serverstreams.moc"
