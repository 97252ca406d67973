// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

/// The handle that AsyncClient::send() returns.
class tst_AsyncReply : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void isItsFuture();
    void ofNoRequest();
    void cancelsThroughAnyCopy();
    void cancelsItsOwnRequestOnly();
    void cancelOfWhatHasEnded();
    void ofARefusedRequest();
    void outlivesItsClient();
};

void tst_AsyncReply::isItsFuture()
{
    ScriptedServer server(path(), echo(1, 2));
    AsyncClient client(path());
    AsyncReply reply = client.send("x");
    Future future = reply;
    QVERIFY(future.isValid() && future.isRunning());
    QCOMPARE(reply.id(), quint64(1));
    QByteArray continued;
    client.send("y").then([&continued](const Outcome &outcome) { continued = outcome.value(); });
    QCOMPARE(replyOf(reply), QByteArray("x"));
    QVERIFY(reply.isFinished() && future.isFinished());
    QCOMPARE(reply.result().value(), future.result().value());
    QCOMPARE(reply.future().result().value(), QByteArray("x"));
    QTRY_COMPARE(continued, QByteArray("y"));
    QCOMPARE(future.takeResult().value(), QByteArray("x"));
    QVERIFY(!future.isValid());
}

void tst_AsyncReply::ofNoRequest()
{
    const AsyncReply reply;
    QCOMPARE(reply.id(), quint64(0));
    QVERIFY(reply.isFinished());
    QVERIFY(!reply.cancel());
}

void tst_AsyncReply::cancelsThroughAnyCopy()
{
    AsyncClient client(path());
    AsyncReply reply = client.send("x");
    const AsyncReply copy = reply;
    std::optional<Outcome> outcome;
    reply.then([&outcome](const Outcome &result) { outcome = result; });
    QVERIFY(copy.cancel());
    // Unlike the future's cancel(): at once, and with a result.
    QVERIFY(reply.isFinished() && outcome);
    VERIFY_ERROR(*outcome, Canceled, None, NotSent);
    QVERIFY(!reply.cancel());
}

void tst_AsyncReply::cancelsItsOwnRequestOnly()
{
    ScriptedServer server(path(), echo(1, 2));
    AsyncClient client(path());
    AsyncClient other(path());
    const AsyncReply first = client.send("first");
    const AsyncReply second = client.send("second");
    const AsyncReply third = client.send("third");
    const AsyncReply foreign = other.send("foreign");
    QVERIFY(second.cancel());
    QVERIFY(other.cancel(foreign.id()));
    QCOMPARE(replyOf(first), QByteArray("first"));
    QCOMPARE(replyOf(third), QByteArray("third"));
}

void tst_AsyncReply::cancelOfWhatHasEnded()
{
    ScriptedServer server(path(), echo(1, 1));
    AsyncClient client(path());
    const AsyncReply reply = client.send("x");
    QCOMPARE(replyOf(reply), QByteArray("x"));
    QVERIFY(!reply.cancel());
}

void tst_AsyncReply::ofARefusedRequest()
{
    AsyncClient client(path(), {.maxQueue = 0});
    const AsyncReply reply = client.send("x");
    QCOMPARE(reply.id(), quint64(1));
    QVERIFY(!reply.cancel());
    QVERIFY(reply.isValid());
    VERIFY_ERROR(outcomeOf(reply), InvalidArgument, None, NotSent);
}

void tst_AsyncReply::outlivesItsClient()
{
    auto client = std::make_unique<AsyncClient>(path());
    const AsyncReply reply = client->send("x");
    client.reset();
    QVERIFY(!reply.cancel());
    VERIFY_ERROR(outcomeOf(reply), Stopped, None, NotSent);
}

QTEST_GUILESS_MAIN(tst_AsyncReply)

#include "tst_asyncreply.moc"
