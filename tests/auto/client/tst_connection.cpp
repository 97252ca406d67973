// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clienttest.h"
#include "scriptedserver.h"

#include "endpoint/handlerscope.h"

#include <future>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

class tst_Connection : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void statesOfThePath_data();
    void statesOfThePath();
    void rejectsOptions_data();
    void rejectsOptions();
    void movedFrom();
    void reportsFullQueue();
    void waitsForMissingServer();
    void refusesOwnServer();
    void refusesForeignServer();
    void tellsServer();
    void requestOnTheWire_data();
    void requestOnTheWire();
    void replies_data();
    void replies();
    void malformedReplies_data();
    void malformedReplies();
    void replyLimit_data();
    void replyLimit();
    void chunks();
    void chunksCanceled();
    void chunkHandlerThrows();
    void freeFunctions();
};

void tst_Connection::statesOfThePath_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ActiveState>("state");
    QTest::newRow("missing") << QByteArray("missing") << ErrorCode::PathNotFound
                             << ActiveState::PathNotFound;
    QTest::newRow("file") << QByteArray("file") << ErrorCode::InvalidPath
                          << ActiveState::InvalidPath;
    QTest::newRow("deserted") << QByteArray("deserted") << ErrorCode::NotListening
                              << ActiveState::NotListening;
    QTest::newRow("empty") << QByteArray("empty") << ErrorCode::InvalidPath
                           << ActiveState::InvalidPath;
    QTest::newRow("too long") << QByteArray("long") << ErrorCode::PathTooLong
                              << ActiveState::InvalidPath;
}

void tst_Connection::statesOfThePath()
{
    QFETCH(QByteArray, kind);
    QFETCH(ErrorCode, code);
    QFETCH(ActiveState, state);
    if (kind == "file") {
        QFile file(QFile::decodeName(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    if (kind == "deserted")
        QVERIFY(RawPeer::listenOn(path()).isOpen());
    const QByteArray name = kind == "empty"  ? QByteArray()
                            : kind == "long" ? path() + QByteArray(5000, 'x')
                                             : path();
    const Result<Connection> connection = Connection::tryConnect(name);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, code);
    QCOMPARE(connection.error().state, state);
    QCOMPARE(connection.error().delivery, Delivery::NotSent);
    QVERIFY(!connection.error().message.isEmpty());
}

void tst_Connection::rejectsOptions_data()
{
    QTest::addColumn<ConnectOptions>("options");
    QTest::newRow("connectTimeout") << ConnectOptions{.connectTimeout = -2ms};
    QTest::newRow("replyTimeout") << ConnectOptions{.replyTimeout = -5s};
    QTest::newRow("maxReplySize") << ConnectOptions{.maxReplySize = -1};
    QTest::newRow("busyPoll below") << ConnectOptions{.busyPoll = -1us};
    QTest::newRow("busyPoll above") << ConnectOptions{.busyPoll = 10'001us};
}

void tst_Connection::rejectsOptions()
{
    QFETCH(ConnectOptions, options);
    ScriptedServer server(path(), [](ScriptedServer &) {});
    const Result<Connection> connection = Connection::tryConnect(path(), options);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!server.hasWaitingClient());
}

void tst_Connection::movedFrom()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(1, 1); });
    Result<Connection> first = Connection::tryConnect(path());
    QVERIFY(first);
    Connection second = std::move(*first);
    QCOMPARE(first->sendCommand("x").error().code, ErrorCode::WrongState);
    const ChunkHandler none = [](QByteArrayView) { return true; };
    QCOMPARE(first->sendCommand("x", none).error().code, ErrorCode::WrongState);
    first->close();
    QVERIFY(!first->isOpen());
    QCOMPARE(first->descriptor(), qintptr(-1));
    QVERIFY(!first->serverCredentials().pid);
    QVERIFY(first->path().native().isEmpty());
    QCOMPARE(first->options().replyTimeout, ConnectOptions().replyTimeout);
    Connection third = std::move(*first);
    QVERIFY(!third.isOpen());
    *first = std::move(second);
    QCOMPARE(first->sendCommand("x").valueOr("error"), QByteArray("x"));
}

void tst_Connection::reportsFullQueue()
{
    const RawPeer listener = RawPeer::listenOn(path(), 0);
    const RawPeer first = RawPeer::connectTo(path());
    QVERIFY(first.isOpen());

    const Result<Connection> once = Connection::tryConnect(path());
    QVERIFY(!once);
    QCOMPARE(once.error().code, ErrorCode::Busy);

    QElapsedTimer timer;
    timer.start();
    const Result<Connection> waited =
        Connection::tryConnect(path(), {.waitIfBusy = true, .connectTimeout = 100ms});
    QVERIFY(!waited);
    QCOMPARE(waited.error().code, ErrorCode::Timeout);
    QCOMPARE(waited.error().state, ActiveState::NotListening);
    QCOMPARE(waited.error().reason, StateReason::Busy);
    QVERIFY(timer.elapsed() >= 90);
    QVERIFY(timer.elapsed() < 10'000);
}

void tst_Connection::waitsForMissingServer()
{
    std::future<Result<QByteArray>> reply = std::async(std::launch::async, [this] {
        return sendCommand(path(), {.waitIfNotFound = true, .connectTimeout = 20s}, "hello");
    });
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(1, 1); });
    const Result<QByteArray> result = reply.get();
    QVERIFY(result);
    QCOMPARE(*result, QByteArray("hello"));
}

void tst_Connection::refusesOwnServer()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(1, 1); });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QVERIFY(connection->sendCommand("outside"));
    {
        struct stat status = {};
        QCOMPARE(::stat(path().constData(), &status), 0);
        const HandlerScope scope({.device = status.st_dev, .inode = status.st_ino});
        const Result<Connection> inside = Connection::tryConnect(path());
        VERIFY_ERROR(inside, WouldDeadlock, Connect, NotSent);
        VERIFY_ERROR(connection->sendCommand("inside"), WouldDeadlock, Connect, NotSent);
    }
    QVERIFY(!server.hasWaitingClient());
}

// Who called listen() counts as the server; one thread can change its identity for that moment.
void tst_Connection::refusesForeignServer()
{
    if (::geteuid() != 0)
        QSKIP("Needs root, to listen as another user");
    constexpr unsigned nobody = 65534;
    QCOMPARE(::chmod(directory().constData(), 0777), 0);
    RawPeer listener;
    std::thread([&] {
        ::syscall(SYS_setresuid, -1, nobody, -1);
        listener = RawPeer::listenOn(path());
    }).join();
    QVERIFY(listener.isOpen());

    const Result<Connection> refused = Connection::tryConnect(path());
    VERIFY_ERROR(refused, UntrustedServer, Connect, NotSent);
    QCOMPARE(listener.accept().receiveAll(), QByteArray());

    const Result<Connection> allowed = Connection::tryConnect(path(), {.allowAnyServer = true});
    QVERIFY(allowed);
    QCOMPARE(allowed->serverCredentials().uid, nobody);
}

void tst_Connection::tellsServer()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.accept().waitForClosed(); });
    Result<Connection> connection = Connection::tryConnect(path(), {.maxReplySize = 5});
    QVERIFY(connection);
    QCOMPARE(connection->serverCredentials().uid, ::geteuid());
    QCOMPARE(connection->serverCredentials().pid, ::getpid());
    QCOMPARE(connection->path(), EndpointPath(path()));
    QCOMPARE(connection->options().maxReplySize, 5);
    QVERIFY(connection->isOpen());
    struct stat status = {};
    QVERIFY(::fstat(static_cast<int>(connection->descriptor()), &status) == 0);
    QVERIFY(S_ISSOCK(status.st_mode));
    connection->close();
    QVERIFY(!connection->isOpen());
    QCOMPARE(connection->descriptor(), qintptr(-1));
}

void tst_Connection::requestOnTheWire_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size :
         {0, 1, 65515, 65516, 65517, 2 * 65516, 16 * 65516, 16 * 65516 + 1, 33 * 65516, 20'000'000})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void tst_Connection::requestOnTheWire()
{
    QFETCH(qsizetype, size);
    const QByteArray message = pattern(size);
    QByteArray request;
    ScriptedServer server(path(), [&request](ScriptedServer &self) {
        RawPeer peer = self.accept();
        request = peer.receiveMessage();
        peer.send(request);
    });
    const Result<QByteArray> reply = sendCommand(path(), {}, message);
    server.finish();
    QVERIFY(reply);
    QVERIFY(*reply == message);
    QVERIFY(request == ScriptedServer::packets(message));
}

void tst_Connection::replies_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("payload");
    const QByteArray hundred = pattern(100);
    QTest::newRow("empty") << QByteArray("0000") << QByteArray();
    QTest::newRow("one byte") << QByteArray("0005x0000") << QByteArray("x");
    QTest::newRow("three packets") << QByteArray("0006ab0005c0007def0000") << QByteArray("abcdef");
    QTest::newRow("upper case") << QByteArray("000Dlowercase000EUPPER CASE0000")
                                << QByteArray("lowercaseUPPER CASE");
    QTest::newRow("flush as payload") << QByteArray("000800000000") << QByteArray("0000");
    QTest::newRow("packet per byte") << ScriptedServer::packets(hundred, 1) << hundred;
    QTest::newRow("largest packet") << ScriptedServer::packets(pattern(65516)) << pattern(65516);
}

void tst_Connection::replies()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, payload);
    const QList<qsizetype> sizes = wire.size() > 1000 ? QList<qsizetype>{wire.size(), 4096, 65519}
                                                      : QList<qsizetype>{wire.size(), 1, 2, 3, 5};
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        for (const qsizetype size : sizes) {
            peer.receiveMessage();
            ScriptedServer::sendInPieces(peer, wire, size);
        }
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const Result<QByteArray> reply = connection->sendCommand("go");
        QVERIFY(reply);
        QVERIFY(*reply == payload);
        QVERIFY(connection->isOpen());
    }
    QCOMPARE(server.accepted(), 1);
}

void tst_Connection::malformedReplies_data()
{
    QTest::addColumn<QByteArray>("wire");
    for (const char *header :
         {"0001", "0002", "0003", "0004", "00zz", " 008", "-008", "0x08", "fff1", "ffff", "HTTP"}) {
        QTest::addRow("first %s", header) << QByteArray(header);
        QTest::addRow("later %s", header) << "0006hi" + QByteArray(header);
    }
}

void tst_Connection::malformedReplies()
{
    QFETCH(QByteArray, wire);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(wire + "0000");
        peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    VERIFY_ERROR(connection->sendCommand("go"), ProtocolError, Receive, MaybeProcessed);
    QVERIFY(!connection->isOpen());
}

void tst_Connection::replyLimit_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("fits");
    QTest::newRow("exactly") << 10LL << QByteArray("000e01234567890000") << true;
    QTest::newRow("one more") << 9LL << QByteArray("000e01234567890000") << false;
    QTest::newRow("in two packets") << 9LL << QByteArray("000901234000956789") << false;
    QTest::newRow("none, empty reply") << 0LL << QByteArray("0000") << true;
    QTest::newRow("none, one byte") << 0LL << QByteArray("0005x0000") << false;
    QTest::newRow("announced only") << 65000LL << QByteArray("fff0") << false;
}

void tst_Connection::replyLimit()
{
    QFETCH(qint64, limit);
    QFETCH(QByteArray, wire);
    QFETCH(bool, fits);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(wire);
        peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.maxReplySize = limit});
    QVERIFY(connection);
    const Result<QByteArray> reply = connection->sendCommand("go");
    QCOMPARE(connection->isOpen(), fits);
    connection->close();
    if (fits)
        QVERIFY(reply);
    else
        VERIFY_ERROR(reply, MessageTooLarge, Receive, MaybeProcessed);
}

void tst_Connection::chunks()
{
    const QByteArray message = pattern(Large);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(ScriptedServer::packets(message, 10'000));
        peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.maxReplySize = 10});
    QVERIFY(connection);
    QByteArray reply;
    const Result<qint64> size = connection->sendCommand("go", [&reply](QByteArrayView chunk) {
        reply += chunk;
        return !chunk.isEmpty();
    });
    QVERIFY(size);
    QCOMPARE(*size, message.size());
    QVERIFY(reply == message);
    QVERIFY(connection->isOpen());

    const Result<qint64> none = connection->sendCommand("go", ChunkHandler());
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
}

void tst_Connection::chunksCanceled()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0005a0005b0005c0000");
        peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    int calls = 0;
    const Result<qint64> size =
        connection->sendCommand("go", [&calls](QByteArrayView) { return ++calls < 2; });
    VERIFY_ERROR(size, Canceled, Receive, MaybeProcessed);
    QCOMPARE(calls, 2);
    QVERIFY(!connection->isOpen());
}

// The caller's own exception passes through; the rest of the reply must not be taken for the next
// one.
void tst_Connection::chunkHandlerThrows()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0005a0005b0000");
        peer.waitForClosed();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const auto throwing = [](QByteArrayView) -> bool { throw 42; };
    QVERIFY_THROWS_EXCEPTION(int, (void)connection->sendCommand("go", throwing));
    QVERIFY(!connection->isOpen());
    const Result<QByteArray> reply = connection->sendCommand("again");
    QVERIFY(reply);
    QCOMPARE(*reply, QByteArray("again"));
}

void tst_Connection::freeFunctions()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        self.echo(2, 1);
        QVERIFY(self.accept().waitForClosed());
    });
    const Result<QByteArray> whole = sendCommand(path(), "whole");
    QVERIFY(whole);
    QCOMPARE(*whole, QByteArray("whole"));
    QByteArray collected;
    const Result<qint64> size = sendCommand(path(), {}, "chunks", [&](QByteArrayView chunk) {
        collected += chunk;
        return true;
    });
    QVERIFY(size);
    QCOMPARE(*size, 6);
    QCOMPARE(collected, QByteArray("chunks"));
    VERIFY_ERROR(sendCommand(path(), {.replyTimeout = 0ms}, "x"), Timeout, Receive, MaybeProcessed);
    const Result<QByteArray> missing = sendCommand(path().append("x"), {}, "x");
    VERIFY_ERROR(missing, PathNotFound, Connect, NotSent);
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
