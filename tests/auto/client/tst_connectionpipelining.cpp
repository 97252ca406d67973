// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clienttest.h"
#include "scriptedserver.h"

#include <ipccore/server.h>

using namespace IpcCore;
using namespace std::chrono_literals;

/// Connection::sendCommands(): many requests in progress at a time.
class tst_ConnectionPipelining : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void answersInOrder_data();
    void answersInOrder();
    void needsFewWrites();
    void serverThatCloses();
    void goesOnAfterLostRequests();
    void oneFailureCostsOne();
    void stopsAtTimeout();
    void nobodyListens();
    void usedInItsChunkHandler();
    void movedFrom();

private:
    static HandlerResult echo(const Request &request, Reply &reply)
    {
        if (request.message() == "fail")
            return HandlerResult::Failed;
        return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
    }

    std::unique_ptr<Server> serve() const
    {
        auto server = std::make_unique<Server>(path(), echo);
        if (!server->listen() || !server->start())
            return nullptr;
        return server;
    }

    static bool isReply(const Result<QByteArray> &result, const QByteArray &bytes)
    {
        return result && *result == bytes;
    }

    static QList<QByteArray> numbered(int count, qsizetype size)
    {
        QList<QByteArray> messages;
        for (int i = 0; i < count; ++i)
            messages += QByteArray::number(i) + ' ' + pattern(size);
        return messages;
    }
};

void tst_ConnectionPipelining::answersInOrder_data()
{
    QTest::addColumn<QList<QByteArray>>("messages");
    QTest::newRow("none") << QList<QByteArray>();
    QTest::newRow("one") << numbered(1, 10);
    QTest::newRow("two") << numbered(2, 10);
    QTest::newRow("many small ones") << numbered(5000, 30);
    QTest::newRow("empty ones") << QList<QByteArray>(100);
    QTest::newRow("large ones") << numbered(10, 3'000'000);
    QList<QByteArray> mixed;
    for (int i = 0; i < 60; ++i)
        mixed += numbered(1, i % 7 == 0 ? 200'000 : i % 3 == 0 ? 5000 : 20);
    QTest::newRow("mixed sizes") << mixed;
}

void tst_ConnectionPipelining::answersInOrder()
{
    QFETCH(const QList<QByteArray>, messages);
    const auto server = serve();
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    // The second call uses what the first has learned.
    for (int round = 0; round < 2; ++round) {
        const auto results = connection->sendCommands(messages);
        QCOMPARE(results.size(), messages.size());
        for (qsizetype i = 0; i < results.size(); ++i)
            QVERIFY(isReply(results[i], messages[i]));
    }
    QVERIFY(connection->isOpen());
    QTRY_COMPARE(server->stats().connectionsAccepted, quint64(1));
}

// From the third on, all are there before the first is answered.
void tst_ConnectionPipelining::needsFewWrites()
{
    QByteArray together;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.send(peer.receiveMessage());
        const QByteArray rest = QByteArray("0005x0000").repeated(100);
        together = peer.receive(rest.size());
        peer.send(together);
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const auto results = connection->sendCommands(QList<QByteArray>(102, "x"));
    server.finish();
    QCOMPARE(results.size(), 102);
    for (const Result<QByteArray> &result : results)
        QVERIFY(isReply(result, "x"));
    QCOMPARE(together.size(), 900);
}

void tst_ConnectionPipelining::serverThatCloses()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(30, 1); });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const QList<QByteArray> messages = numbered(30, 10);
    const auto results = connection->sendCommands(messages);
    for (qsizetype i = 0; i < results.size(); ++i) {
        QVERIFY2(results[i], results[i] ? "" : qPrintable(results[i].error().message));
        QCOMPARE(*results[i], messages[i]);
    }
}

// The server leaves after it has read some requests without answering.
void tst_ConnectionPipelining::goesOnAfterLostRequests()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.send(peer.receiveMessage());
        const QByteArray next = peer.receiveMessage();
        peer.send(next);
        peer.receiveMessage();
        peer.receiveMessage();
        // With the last one unread.
        ScriptedServer::isReadable(peer);
        peer.close();
        self.echo(1, 5);
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const QList<QByteArray> messages{"1", "2", "3", "4", "5", "6"};
    const auto results = connection->sendCommands(messages);
    QCOMPARE(results.size(), messages.size());
    for (const int i : {0, 1, 2, 5})
        QVERIFY(isReply(results[i], messages[i]));
    VERIFY_ERROR(results[3], ConnectionClosed, Receive, MaybeProcessed);
    VERIFY_ERROR(results[4], ConnectionClosed, Receive, MaybeProcessed);
    QCOMPARE(server.accepted(), 2);
    connection->close();
}

void tst_ConnectionPipelining::oneFailureCostsOne()
{
    const auto server = serve();
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QList<QByteArray> messages = numbered(20, 10);
    messages[10] = "fail";
    const auto results = connection->sendCommands(messages);
    QCOMPARE(results.size(), messages.size());
    for (int i = 0; i < 10; ++i)
        QVERIFY(isReply(results[i], messages[i]));
    QVERIFY(!results[10]);
    QCOMPARE(results[10].error().delivery, Delivery::MaybeProcessed);
    // What was under way is lost with the connection, or was proved unread and sent again.
    for (int i = 11; i < 20; ++i) {
        QVERIFY(results[i] ? *results[i] == messages[i]
                           : results[i].error().delivery == Delivery::MaybeProcessed);
    }
    QVERIFY(connection->sendCommand("after"));
}

void tst_ConnectionPipelining::stopsAtTimeout()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.receiveAll();
    });
    ConnectOptions options;
    options.replyTimeout = 50ms;
    Result<Connection> connection = Connection::tryConnect(path(), options);
    QVERIFY(connection);
    const auto results = connection->sendCommands(QList<QByteArray>{"1", "2", "3", "4"});
    QCOMPARE(results.size(), 4);
    QVERIFY(isReply(results[0], QByteArray("1")));
    VERIFY_ERROR(results[1], Timeout, Receive, MaybeProcessed);
    for (const int i : {2, 3}) {
        QCOMPARE(results[i].error().code, ErrorCode::Timeout);
        QCOMPARE(results[i].error().delivery, Delivery::NotSent);
    }
    QCOMPARE(server.accepted(), 1);
}

void tst_ConnectionPipelining::nobodyListens()
{
    Result<Connection> connection = [this] {
        const auto server = serve();
        return Connection::tryConnect(path());
    }();
    QVERIFY(connection);
    const auto results = connection->sendCommands(QList<QByteArray>{"1", "2"});
    QCOMPARE(results.size(), 2);
    for (const Result<QByteArray> &result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
    }
}

void tst_ConnectionPipelining::usedInItsChunkHandler()
{
    const auto server = serve();
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const QList<QByteArray> messages = numbered(10, 10);
    QList<Result<QByteArray>> results;
    const Result<qint64> size = connection->sendCommand("outer", [&](QByteArrayView) {
        results = connection->sendCommands(messages);
        return true;
    });
    QVERIFY(size);
    QCOMPARE(results.size(), messages.size());
    for (qsizetype i = 0; i < results.size(); ++i)
        QVERIFY(isReply(results[i], messages[i]));
}

void tst_ConnectionPipelining::movedFrom()
{
    const auto server = serve();
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const Connection other = std::move(*connection);
    const auto results = connection->sendCommands(QList<QByteArray>{"1", "2"});
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[1].error().code, ErrorCode::WrongState);
}

QTEST_GUILESS_MAIN(tst_ConnectionPipelining)
#include "tst_connectionpipelining.moc"
