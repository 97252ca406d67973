// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = Session::Clock;
using Need = SessionHarness::Need;

/// Replies that do not fit, fail, come late or have no reader.
class tst_SessionReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SessionHarness::addWaysOfWriting(); }

    void failedReplyIsNeverEnded_data();
    void failedReplyIsNeverEnded();
    void blockedWriteGoesOn();
    void blockedWriteIsCut();
    void blockedWriteStalls();
    void clientLeavesABlockedWrite();
    void otherRepliesHoldTheBudget();
    void moreCollectedThanTheBufferHolds();
    void deferredNeverWaits();
    void deferredEndsBeforeTheHandler();
    void givenUpIsFailedOnce_data();
    void givenUpIsFailedOnce();
    void endsOnceBesideAFailedHandler_data();
    void endsOnceBesideAFailedHandler();
    void deferredTwiceOrFailed();
    void abortedReplyLeavesNothing();
    void deferredOutlivesEverything();

private:
    struct StatusSink : TraceSink
    {
        void record(const TraceRecord &record) override { statuses.append(record.status); }

        QList<TraceEvent::Status> statuses;
    };

    // Another server in the harness, with one connection and a custom handler.
    static std::shared_ptr<ServerContext> serve(SessionHarness &harness, Handler handler)
    {
        auto context = std::make_shared<ServerContext>(harness.context().options,
                                                       std::move(handler), harness.observer);
        context->host = &harness.engine;
        context->onTimedSession = context->onRoomForOthers = [] {};
        harness.peer = std::make_shared<FakePeer>();
        harness.session = std::make_shared<Session>(1, std::make_unique<FakeChannel>(harness.peer),
                                                    PeerCredentials(), context);
        harness.handled.clear();
        return context;
    }

    // Plays the engine's thread while a worker waits.
    static void writeOn(SessionHarness &harness)
    {
        std::vector<char> buffer(100);
        harness.session->advance(buffer);
    }
};

void tst_SessionReplies::failedReplyIsNeverEnded_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"fail", "throw"})
        QTest::newRow(how) << QByteArray(how);
}

void tst_SessionReplies::failedReplyIsNeverEnded()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArray, how);
    for (int pieces = 0; pieces < 8; ++pieces) {
        SessionHarness harness(direct);
        const QByteArray request = how + ' ' + QByteArray::number(pieces);
        harness.send("0" + QByteArray::number(4 + request.size(), 16).rightJustified(3, '0')
                     + request + "0000");
        QCOMPARE(harness.handled.size(), 1u);
        const QByteArray whole = QByteArray("0009piece").repeated(pieces);
        QVERIFY(whole.startsWith(harness.peer->fromServer));
        if (direct)
            QCOMPARE(harness.peer->fromServer, whole);
        QVERIFY(harness.peer->closed);
        QCOMPARE(harness.observer.errors.size(), 1);
        QCOMPARE(harness.observer.errors.first().contains(QStringLiteral("on purpose")),
                 how == "throw");
        QCOMPARE(harness.stats().requestsFailed, quint64(1));
        QVERIFY(harness.isBalanced());
    }
}

void tst_SessionReplies::blockedWriteGoesOn()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->room = 0;
    qint64 most = 0;
    std::optional<Clock::time_point> begin;
    harness.engine.meanwhile = [&] {
        most = std::max(most, harness.context().replyBudget.used());
        begin = begin.value_or(Clock::now());
        // Longer than a worker waits by itself.
        harness.peer->room = Clock::now() < *begin + 5ms ? 1 : 1000;
        writeOn(harness);
    };
    harness.send("000fbig 3000000"
                 "0000");
    harness.engine.meanwhile = nullptr;
    harness.peer->room = 100'000'000;
    harness.pump();
    QVERIFY(*harness.lastWrite);
    QCOMPARE(harness.peer->fromServer.count('b'), 3'000'000);
    QVERIFY(harness.peer->fromServer.endsWith("b0000"));
    QVERIFY(harness.engine.blockings > 0);
    QVERIFY(most <= harness.context().options.replyBuffer + 1024 * 1024 + 1000);
    QCOMPARE(harness.stats().bytesOut, quint64(harness.peer->fromServer.size()));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionReplies::blockedWriteIsCut()
{
    QFETCH_GLOBAL(const bool, direct);
    for (const AbortReason why : {AbortReason::Stopped, AbortReason::Stalled}) {
        SessionHarness harness(direct);
        harness.peer->room = 0;
        harness.engine.meanwhile = [&] { harness.session->abort(why); };
        QCOMPARE(harness.send("000fbig 5000000"
                              "0000"),
                 Need::Close);
        QVERIFY(!*harness.lastWrite);
        QCOMPARE(harness.lastWrite->error().code,
                 why == AbortReason::Stopped ? ErrorCode::Stopped : ErrorCode::PeerStalled);
        QVERIFY(harness.peer->closed);
        QVERIFY(harness.isBalanced());
    }
}

void tst_SessionReplies::blockedWriteStalls()
{
    QFETCH_GLOBAL(const bool, direct);
    ServerOptions options = SessionHarness::defaults();
    options.writeStallTimeout = 20ms;
    SessionHarness harness(direct, options);
    harness.peer->room = 0;
    // It reads, but too little.
    harness.engine.meanwhile = [&] {
        harness.peer->room = harness.peer->fromServer.size() < 1000 ? 1 : 0;
        writeOn(harness);
    };
    harness.send("000fbig 5000000"
                 "0000");
    QVERIFY(!*harness.lastWrite);
    QCOMPARE(harness.lastWrite->error().code, ErrorCode::PeerStalled);
    QCOMPARE(harness.stats().writeStalls, quint64(1));
    QVERIFY(harness.peer->closed);
    QVERIFY(harness.isBalanced());
}

void tst_SessionReplies::clientLeavesABlockedWrite()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->room = 0;
    harness.engine.meanwhile = [&] {
        harness.peer->gone = true;
        writeOn(harness);
    };
    harness.send("000fbig 5000000"
                 "0000");
    QVERIFY(!*harness.lastWrite);
    QCOMPARE(harness.lastWrite->error().code, ErrorCode::PeerGone);
    QCOMPARE(harness.stats().writeStalls, quint64(0));
    QVERIFY(harness.peer->closed);
    QVERIFY(harness.isBalanced());
}

// Each reply proceeds at its own client's pace, however much others have pending.
void tst_SessionReplies::otherRepliesHoldTheBudget()
{
    QFETCH_GLOBAL(const bool, direct);
    ServerOptions options = SessionHarness::defaults();
    options.totalReplyBuffer = options.replyBuffer;
    SessionHarness harness(direct, options);
    const qint64 all = options.totalReplyBuffer;
    harness.context().replyBudget.acquire(all);
    harness.peer->room = 0;
    int waits = 0;
    harness.engine.meanwhile = [&] {
        if (++waits == 3) {
            harness.context().replyBudget.release(all);
            harness.peer->room = 1'000'000;
        }
        writeOn(harness);
    };
    harness.send("000dbig 65516"
                 "0000");
    harness.pump();
    QVERIFY(*harness.lastWrite);
    QCOMPARE(harness.peer->fromServer.size(), 65516 + 8);
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

// Small pieces leave two packets at a time; the smallest buffer holds one.
void tst_SessionReplies::moreCollectedThanTheBufferHolds()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    std::optional<Result<void>> result;
    const auto context = std::make_shared<ServerContext>(
        harness.context().options,
        [&](const Request &, Reply &reply) {
            result = Result<void>();
            for (int i = 0; i < 100'000 && *result; ++i)
                result = reply.write("xxxxxxxxxx");
            return HandlerResult::Done;
        },
        harness.observer);
    context->host = &harness.engine;
    context->onTimedSession = context->onRoomForOthers = [] {};
    harness.peer->room = 0;
    harness.session = std::make_shared<Session>(1, std::make_unique<FakeChannel>(harness.peer),
                                                PeerCredentials(), context);
    qint64 most = 0;
    harness.engine.meanwhile = [&] {
        most = std::max(most, context->replyBudget.used());
        harness.peer->room = 50'000;
        writeOn(harness);
    };
    harness.send("0006go0000");
    QVERIFY(result && *result);
    harness.peer->room = 10'000'000;
    harness.pump();
    QCOMPARE(harness.peer->fromServer.count('x'), 1'000'000);
    QVERIFY(harness.peer->fromServer.endsWith("0000"));
    QVERIFY2(most <= 200'000, qPrintable(QString::number(most)));
    harness.session->close();
    QCOMPARE(context->replyBudget.used(), 0);
}

void tst_SessionReplies::deferredNeverWaits()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->room = 0;
    harness.send("0009defer0000");
    const QByteArray piece(10'000, 'p');
    int written = 0;
    Result<void> result;
    while (written < 1000 && (result = harness.deferred.write(piece)))
        ++written;
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::WouldBlock);
    QVERIFY(harness.context().replyBudget.used() <= 3 * 64 * 1024);
    harness.peer->room = 10'000'000;
    harness.pump();
    QVERIFY(harness.deferred.write(piece));
    ++written;
    harness.peer->room = 0;
    // The end is accepted whatever its size.
    QVERIFY(harness.deferred.finish(QByteArray(1'000'000, 'f')));
    QCOMPARE(harness.engine.blockings, 0);
    harness.peer->room = 10'000'000;
    harness.pump();
    QCOMPARE(harness.peer->fromServer.count('p'), written * 10'000);
    QVERIFY(harness.peer->fromServer.endsWith("f0000"));
    QVERIFY(harness.isBalanced());
}

void tst_SessionReplies::deferredEndsBeforeTheHandler()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    for (const bool abandoned : {false, true}) {
        serve(harness, [&](const Request &request, Reply &reply) {
            DeferredReply deferred = reply.defer();
            if (abandoned)
                deferred.abandon();
            else
                static_cast<void>(deferred.finish("early"));
            // The request is still intact, and nobody reads the next one.
            std::vector<char> buffer(100);
            harness.session->advance(buffer);
            harness.handled.push_back(request.message().toByteArray());
            return HandlerResult::Done;
        });
        harness.send("0005a0000"
                     "0005b0000");
        QCOMPARE(harness.handled.size(), abandoned ? 1u : 2u);
        QCOMPARE(harness.handled.front(), QByteArray("a"));
        QCOMPARE(harness.peer->fromServer,
                 abandoned ? QByteArray() : QByteArray("0009early0000").repeated(2));
        QCOMPARE(harness.peer->closed, abandoned);
    }
}

void tst_SessionReplies::givenUpIsFailedOnce_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<bool>("failed");
    const auto row = [](const char *how, bool failed) {
        QTest::newRow(how) << QByteArray(how) << failed;
    };
    row("later", true);
    row("in the handler", true);
    row("in the handler that fails", true);
    row("after the handler that fails", true);
    row("later, as the client has left", false);
}

// A failed request counts as one in the statistics and in the trace, whoever reports it and how
// often.
void tst_SessionReplies::givenUpIsFailedOnce()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArray, how);
    QFETCH(const bool, failed);

    StatusSink sink;
    SessionHarness harness(direct);
    const auto context = serve(harness, [&](const Request &, Reply &reply) {
        harness.deferred = reply.defer();
        if (how.startsWith("in "))
            harness.deferred.abandon();
        return how.endsWith("fails") ? HandlerResult::Failed : HandlerResult::Done;
    });
    context->traceSink.store(&sink);
    harness.send("0005a0000");
    if (how.endsWith("left")) {
        harness.peer->gone = true;
        harness.pump();
    }
    harness.deferred.abandon();
    harness.pumpIfKicked();
    QVERIFY(harness.peer->closed);
    QCOMPARE(context->counters.snapshot().requests, quint64(1));
    QCOMPARE(context->counters.snapshot().requestsFailed, quint64(failed ? 1 : 0));
    QCOMPARE(sink.statuses, QList<TraceEvent::Status>(
                                {failed ? TraceEvent::Status::Failed : TraceEvent::Status::Gone}));
}

void tst_SessionReplies::endsOnceBesideAFailedHandler_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"finish", "abandon", "write"})
        QTest::newRow(how) << QByteArray(how);
}

// Another thread ends the reply after the handler has failed, but before the engine has noticed.
void tst_SessionReplies::endsOnceBesideAFailedHandler()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArray, how);
    StatusSink sink;
    SessionHarness harness(direct);
    const auto context = serve(harness, [&](const Request &, Reply &reply) {
        harness.deferred = reply.defer();
        return HandlerResult::Failed;
    });
    context->traceSink.store(&sink);
    harness.peer->toServer = "0005a0000";
    std::vector<char> buffer(100);
    QCOMPARE(harness.session->advance(buffer), Need::RunHandler);
    Session::runHandler(harness.session);
    if (how == "finish")
        QCOMPARE(harness.deferred.finish("late").error().code, ErrorCode::PeerGone);
    else if (how == "write")
        QCOMPARE(harness.deferred.write("late").error().code, ErrorCode::PeerGone);
    harness.deferred.abandon();
    harness.pump();
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.peer->fromServer, QByteArray());
    QCOMPARE(context->counters.snapshot().requestsFailed, quint64(1));
    QCOMPARE(context->counters.latency.snapshot().total(), quint64(1));
    QCOMPARE(sink.statuses, QList<TraceEvent::Status>({TraceEvent::Status::Failed}));
}

void tst_SessionReplies::deferredTwiceOrFailed()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.send("0009defer0000");
    QVERIFY(harness.deferred.finish("x"));
    QCOMPARE(harness.deferred.finish("x").error().code, ErrorCode::WrongState);
    QCOMPARE(harness.deferred.write("x").error().code, ErrorCode::WrongState);
    harness.deferred.abandon();
    harness.pump();
    QVERIFY(!harness.peer->closed);
    harness.send("0009defer0000");
    // Replacing it gives up the old one.
    harness.deferred = DeferredReply();
    harness.pumpIfKicked();
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.peer->fromServer, QByteArray("0005x0000"));
}

// What was collected for a client that is gone never reaches the worker's next one.
void tst_SessionReplies::abortedReplyLeavesNothing()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    const auto first = serve(harness, [&](const Request &, Reply &reply) {
        // The packet is open now: the second piece is only collected.
        static_cast<void>(reply.write("sec"));
        static_cast<void>(reply.write("ret"));
        DeferredReply deferred = reply.defer();
        harness.session->abort(AbortReason::Stopped);
        static_cast<void>(deferred.finish("x"));
        return HandlerResult::Done;
    });
    QCOMPARE(harness.send("0005a0000"), Need::Close);
    QCOMPARE(harness.peer->fromServer, QByteArray());
    const auto second = serve(harness, [](const Request &request, Reply &reply) {
        return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
    });
    harness.send("0005b0000");
    QCOMPARE(harness.peer->fromServer, QByteArray("0005b0000"));
    harness.session->close();
}

void tst_SessionReplies::deferredOutlivesEverything()
{
    QFETCH_GLOBAL(const bool, direct);
    DeferredReply kept;
    {
        SessionHarness harness(direct);
        harness.peer->room = 0;
        harness.send("0009defer0000");
        kept = std::move(harness.deferred);
        QVERIFY(kept.write(QByteArray(1000, 'x')));
        QVERIFY(kept.flush());
        harness.session->abort(AbortReason::Stopped);
        harness.pumpIfKicked();
        QVERIFY(harness.peer->closed);
        QVERIFY(harness.isBalanced());
    }
    QVERIFY(kept.peerGone());
    QCOMPARE(kept.write("x").error().code, ErrorCode::Stopped);
    QCOMPARE(kept.finish("x").error().code, ErrorCode::Stopped);
}

QTEST_APPLESS_MAIN(tst_SessionReplies)
#include "tst_sessionreplies.moc"
