// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include <QtCore/qthread.h>

/// AsyncClient::send() with a function instead of a future.
class tst_AsyncClientCallbacks : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void callsInOrder();
    void callsInTheThreadOfItsContext();
    void reportsErrors();
    void refusedRequestIsReportedLater();
    void chunks();
    void cancels();
    void contextGoesFirst();
    void clientGoesFirst();
    void deletesTheClient();
};

void tst_AsyncClientCallbacks::callsInOrder()
{
    constexpr int Requests = 100;
    ScriptedServer server(path(), echo(1, Requests));
    AsyncClient client(path());
    QByteArrayList replies;
    for (int i = 0; i < Requests; ++i) {
        const auto id = client.send(QByteArray::number(i), &client,
                                    [&](const Outcome &reply) { replies += reply.value(); });
        QCOMPARE(id, AsyncClient::RequestId(i + 1));
    }
    QVERIFY(replies.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(replies.size(), Requests, 20'000);
    for (int i = 0; i < Requests; ++i)
        QCOMPARE(replies[i], QByteArray::number(i));
}

void tst_AsyncClientCallbacks::callsInTheThreadOfItsContext()
{
    ScriptedServer server(path(), echo(1, 1));
    QThread thread;
    thread.start();
    auto *const context = new QObject;
    context->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    std::atomic<QThread *> calledIn = nullptr;
    AsyncClient client(path());
    client.send("x", context, [&](const Outcome &) { calledIn = QThread::currentThread(); });
    QTRY_COMPARE_WITH_TIMEOUT(calledIn.load(), &thread, 20'000);
    thread.quit();
    QVERIFY(thread.wait());
}

void tst_AsyncClientCallbacks::reportsErrors()
{
    AsyncClient client(path());
    std::optional<Outcome> outcome;
    client.send("x", &client, [&](const Outcome &reply) { outcome = reply; });
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 20'000);
    VERIFY_ERROR(*outcome, PathNotFound, Connect, NotSent);
}

void tst_AsyncClientCallbacks::refusedRequestIsReportedLater()
{
    AsyncClient client(path(), {.maxQueue = 0});
    std::optional<Outcome> outcome;
    client.send("x", &client, [&](const Outcome &reply) { outcome = reply; });
    QVERIFY(!outcome);
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 20'000);
    QCOMPARE(outcome->error().code, ErrorCode::InvalidArgument);
}

void tst_AsyncClientCallbacks::chunks()
{
    ScriptedServer server(path(), echo(1, 1));
    AsyncClient client(path());
    QByteArray chunks;
    QObject::connect(&client, &AsyncClient::chunkReceived, &client,
                     [&](quint64, const QByteArray &chunk) { chunks += chunk; });
    std::optional<Outcome> outcome;
    client.send(
        "hello", &client, [&](const Outcome &reply) { outcome = reply; },
        AsyncClient::ReplyMode::Chunks);
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 20'000);
    QCOMPARE(outcome->value(), QByteArray());
    QCOMPARE(chunks, QByteArray("hello"));
}

void tst_AsyncClientCallbacks::cancels()
{
    AsyncClient client(path());
    std::optional<Outcome> outcome;
    const auto id = client.send("x", &client, [&](const Outcome &reply) { outcome = reply; });
    QVERIFY(client.cancel(id));
    QVERIFY(outcome);
    QCOMPARE(outcome->error().code, ErrorCode::Canceled);
}

void tst_AsyncClientCallbacks::contextGoesFirst()
{
    ScriptedServer server(path(), echo(1, 2));
    AsyncClient client(path());
    auto context = std::make_unique<QObject>();
    bool called = false;
    client.send("x", context.get(), [&](const Outcome &) { called = true; });
    context.reset();
    QCOMPARE(replyOf(client.send("y")), QByteArray("y"));
    QVERIFY(!called);
}

void tst_AsyncClientCallbacks::clientGoesFirst()
{
    QObject context;
    bool called = false;
    {
        AsyncClient client(path());
        client.send("x", &context, [&](const Outcome &) { called = true; });
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(!called);
}

void tst_AsyncClientCallbacks::deletesTheClient()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.send(peer.receiveMessage());
        peer.receive(18);
        peer.send("0005a00000005b0000");
        peer.waitForClosed();
    });
    auto client = std::make_unique<AsyncClient>(path());
    QObject context;
    QCOMPARE(replyOf(client->send("1")), QByteArray("1"));
    QCOMPARE(replyOf(client->send("2")), QByteArray("2"));
    bool called = false;
    client->send("a", &context, [&](const Outcome &) { client.reset(); });
    client->send("b", &context, [&](const Outcome &) { called = true; });
    QTRY_VERIFY_WITH_TIMEOUT(!client, 20'000);
    server.finish();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(tst_AsyncClientCallbacks)
#include "tst_asyncclientcallbacks.moc"
