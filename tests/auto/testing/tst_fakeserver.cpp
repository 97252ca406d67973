// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/fakeserver.h>

#include <ipccore/asyncclient.h>
#include <ipccore/connection.h>
#include <ipccore/endpointstatus.h>
#include <ipccore/testing/temporaryendpoint.h>
#include <ipccore/testing/tostring.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;
using Testing::Answer;
using Testing::FakeServer;
using Testing::TemporaryEndpoint;

class tst_FakeServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesByTheScript();
    void largeReply();
    void faults_data();
    void faults();
    void goesOnAfterAFault();
    void lateAnswers();
    void releasesWhatWaits();
    void lateFaults();
    void notesAllRequests();
    void waitsForRequests();
    void stopsWithAnswersOwed();
    void comesBack();
    void refuses_data();
    void refuses();
    void refusesNothingElse();
    void leavesOthersAlone();

private:
    static ErrorCode codeOf(const FakeServer &server, const QByteArray &request,
                            const ConnectOptions &options = {})
    {
        const Result<QByteArray> reply = sendCommand(server.path(), options, request);
        return reply ? ErrorCode::WrongState : reply.error().code;
    }

    static QByteArray ask(const FakeServer &server, const QByteArray &request)
    {
        const Result<QByteArray> reply = sendCommand(server.path(), {}, request);
        return reply ? *reply : QByteArray("error: ") + nameOf(reply.error().code);
    }
};

void tst_FakeServer::repliesByTheScript()
{
    FakeServer server;
    QVERIFY(server.start());
    QCOMPARE(ask(server, "ping"), QByteArray("error: ConnectionClosed"));
    server.setDefaultAnswer(Answer::reply("what?"));
    QCOMPARE(ask(server, "ping"), QByteArray("what?"));
    server.setHandler([](const QByteArray &request) { return Answer::reply(request.toUpper()); });
    QCOMPARE(ask(server, "ping"), QByteArray("PING"));
    server.reply("ping", "pong");
    QCOMPARE(ask(server, "ping"), QByteArray("pong"));
    QCOMPARE(ask(server, "other"), QByteArray("OTHER"));
    server.reply("ping", "");
    QCOMPARE(ask(server, "ping"), QByteArray());
    server.setHandler({});
    QCOMPARE(ask(server, "other"), QByteArray("what?"));
}

void tst_FakeServer::largeReply()
{
    const QByteArray large(5 * 1024 * 1024, 'x');
    FakeServer server;
    server.reply("big", large);
    QVERIFY(server.start());
    QVERIFY(ask(server, "big") == large);
}

void tst_FakeServer::faults_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Phase>("phase");
    const auto row = [](const char *name, const Answer &answer, ErrorCode code) {
        QTest::newRow(name) << answer << code << Phase::Receive;
    };
    row("never answers", Answer::never(), ErrorCode::Timeout);
    row("hangs up", Answer::hangUp(), ErrorCode::ConnectionClosed);
    row("truncated", Answer::truncated("ab"), ErrorCode::ReplyTruncated);
    row("truncated, several packets", Answer::truncated(QByteArray(150'000, 'x')),
        ErrorCode::ReplyTruncated);
    row("truncated to nothing", Answer::truncated(""), ErrorCode::ConnectionClosed);
    row("too late", Answer::reply("pong").onRelease(), ErrorCode::Timeout);
}

void tst_FakeServer::faults()
{
    QFETCH(const Answer, answer);
    QFETCH(const ErrorCode, code);
    QFETCH(const Phase, phase);
    FakeServer server;
    server.answer("ping", answer);
    QVERIFY(server.start());
    // Only a missing reply uses all of it.
    const ConnectOptions options = {
        .replyTimeout = code == ErrorCode::Timeout ? 50ms : std::chrono::milliseconds(20s)};
    const Result<QByteArray> reply = sendCommand(server.path(), options, "ping");
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
    QCOMPARE(reply.error().phase, phase);
    QCOMPARE(reply.error().delivery, Delivery::MaybeProcessed);
}

void tst_FakeServer::goesOnAfterAFault()
{
    FakeServer server;
    server.answer("never", Answer::never());
    server.answer("cut", Answer::truncated("a part"));
    server.reply("ping", "pong");
    QVERIFY(server.start());
    // More than there are workers: none of them is blocked.
    std::vector<Connection> hung;
    for (int i = 0; i < 20; ++i) {
        Result<Connection> connection =
            Connection::tryConnect(server.path(), {.replyTimeout = 0ms});
        QVERIFY(connection);
        const Result<QByteArray> reply = connection->sendCommand("never");
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Timeout);
        QCOMPARE(codeOf(server, "cut"), ErrorCode::ReplyTruncated);
    }
    QCOMPARE(ask(server, "ping"), QByteArray("pong"));
}

void tst_FakeServer::lateAnswers()
{
    FakeServer server;
    server.answer("ping", Answer::reply("pong").after(30ms));
    QVERIFY(server.start());
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(ask(server, "ping"), QByteArray("pong"));
    QVERIFY(clock.elapsed() >= 30);
}

void tst_FakeServer::releasesWhatWaits()
{
    FakeServer server;
    server.setHandler([](const QByteArray &request) { return Answer::reply(request).onRelease(); });
    QVERIFY(server.start());
    AsyncClient first(server.path());
    AsyncClient second(server.path());
    QByteArrayList replies;
    const auto note = [&replies](const Result<QByteArray> &reply) {
        replies += reply ? *reply : QByteArray(nameOf(reply.error().code));
    };
    first.send("1").then(this, note);
    QVERIFY(server.waitForRequests(1));
    second.send("2").then(this, note);
    QVERIFY(server.waitForRequests(2));
    QVERIFY(replies.isEmpty());
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(replies.size(), 2, 20'000);
    std::sort(replies.begin(), replies.end());
    QCOMPARE(replies, QByteArrayList({"1", "2"}));
    // Nothing is left to resend.
    server.release();
}

void tst_FakeServer::lateFaults()
{
    FakeServer server;
    server.answer("cut", Answer::truncated("ab").after(1ms));
    server.answer("hang up", Answer::hangUp().onRelease());
    server.answer("never", Answer::never().after(1ms));
    QVERIFY(server.start());
    QCOMPARE(codeOf(server, "cut"), ErrorCode::ReplyTruncated);
    QCOMPARE(codeOf(server, "never", {.replyTimeout = 20ms}), ErrorCode::Timeout);
    AsyncClient client(server.path());
    const QFuture<Result<QByteArray>> reply = client.send("hang up");
    QVERIFY(server.waitForRequests(3));
    QVERIFY(!reply.isFinished());
    server.release();
    QTRY_VERIFY_WITH_TIMEOUT(reply.isFinished(), 20'000);
    QCOMPARE(reply.result().error().code, ErrorCode::ConnectionClosed);
}

void tst_FakeServer::notesAllRequests()
{
    FakeServer server;
    server.setDefaultAnswer(Answer::reply(""));
    QVERIFY(server.start());
    Result<Connection> connection = Connection::tryConnect(server.path());
    QVERIFY(connection);
    for (const char *request : {"a", "b", "", "a"})
        QVERIFY(connection->sendCommand(request));
    QCOMPARE(server.requests(), QList<QByteArray>({"a", "b", "", "a"}));

    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&server] {
            for (int k = 0; k < 10; ++k)
                ask(server, "many");
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(server.requests().size(), 84);
    QCOMPARE(server.requests().count("many"), 80);
}

void tst_FakeServer::waitsForRequests()
{
    FakeServer server;
    server.reply("ping", "pong");
    QVERIFY(server.start());
    QVERIFY(server.waitForRequests(0, 0ms));
    // Needs this thread's event loop.
    AsyncClient client(server.path());
    client.send("ping");
    QVERIFY(server.waitForRequests(1));
    const Result<void> more = server.waitForRequests(2, 1ms);
    QVERIFY(!more);
    QCOMPARE(more.error().code, ErrorCode::Timeout);
    QCOMPARE(more.error().message, QStringLiteral("1 of 2 requests came in 1 ms"));
}

// Neither a client nor the server waits for what will not come.
void tst_FakeServer::stopsWithAnswersOwed()
{
    FakeServer server;
    server.answer("never", Answer::never());
    server.answer("held", Answer::reply("x").onRelease());
    server.answer("late", Answer::reply("x").after(1h));
    QVERIFY(server.start());
    std::vector<std::unique_ptr<AsyncClient>> clients;
    std::vector<QFuture<Result<QByteArray>>> replies;
    for (const char *request : {"never", "held", "late"}) {
        clients.push_back(std::make_unique<AsyncClient>(server.path()));
        replies.push_back(clients.back()->send(request));
    }
    QVERIFY(server.waitForRequests(3));
    server.stop();
    for (const QFuture<Result<QByteArray>> &reply : replies) {
        QTRY_VERIFY_WITH_TIMEOUT(reply.isFinished(), 20'000);
        QCOMPARE(reply.result().error().code, ErrorCode::ConnectionClosed);
    }
    server.release();
}

void tst_FakeServer::comesBack()
{
    FakeServer server;
    server.reply("ping", "pong");
    server.stop();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(server.start());
        const Result<void> again = server.start();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::WrongState);
        QCOMPARE(ask(server, "ping"), QByteArray("pong"));
        server.stop();
        QCOMPARE(codeOf(server, "ping"), ErrorCode::PathNotFound);
    }
    QCOMPARE(server.requests().size(), 3);
}

void tst_FakeServer::refuses_data()
{
    QTest::addColumn<ActiveState>("state");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not there") << ActiveState::PathNotFound << ErrorCode::PathNotFound;
    QTest::newRow("killed") << ActiveState::NotListening << ErrorCode::NotListening;
    QTest::newRow("a file") << ActiveState::InvalidPath << ErrorCode::InvalidPath;
}

void tst_FakeServer::refuses()
{
    QFETCH(const ActiveState, state);
    QFETCH(const ErrorCode, code);
    FakeServer server;
    server.reply("ping", "pong");
    for (int i = 0; i < 2; ++i) {
        QVERIFY(server.refuse(state));
        QCOMPARE(activeState(server.path()), state);
        QCOMPARE(codeOf(server, "ping"), code);
        // Also from one refusal to the next.
        QVERIFY(server.refuse(state));
        QCOMPARE(activeState(server.path()), state);
        QVERIFY(server.start());
        QCOMPARE(ask(server, "ping"), QByteArray("pong"));
    }
}

void tst_FakeServer::refusesNothingElse()
{
    FakeServer server;
    server.reply("ping", "pong");
    QVERIFY(server.start());
    for (const ActiveState state : {ActiveState::Listening, ActiveState::OtherError}) {
        const Result<void> refused = server.refuse(state);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }
    QCOMPARE(ask(server, "ping"), QByteArray("pong"));
}

void tst_FakeServer::leavesOthersAlone()
{
    const TemporaryEndpoint endpoint;
    QFile file(endpoint.path().toString());
    QVERIFY(file.open(QIODevice::WriteOnly));
    {
        FakeServer server(endpoint.path());
        QCOMPARE(server.path(), endpoint.path());
        for (const ActiveState state : {ActiveState::NotListening, ActiveState::InvalidPath}) {
            const Result<void> refused = server.refuse(state);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::AddressInUse);
        }
        const Result<void> started = server.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::InvalidPath);
    }
    QVERIFY(file.exists());
    FakeServer lost(EndpointPath(QByteArray("/tmp/") + QByteArray(200, 'x')));
    const Result<void> refused = lost.refuse(ActiveState::NotListening);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PathTooLong);
}

QTEST_GUILESS_MAIN(tst_FakeServer)
#include "tst_fakeserver.moc"
