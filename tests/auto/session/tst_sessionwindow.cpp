// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = Session::Clock;
using Need = SessionHarness::Need;

/// Handlers that write to clients that read slowly or not at all.
class tst_SessionWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SessionHarness::addWaysOfWriting(); }

    void clientMustTakeSomeInEachWindow_data();
    void clientMustTakeSomeInEachWindow();
    void handlersOwnTimeDoesNotCount();
    void eachReplyHasWindowsOfItsOwn();
    void withoutLimitItWaits();
    void writeAfterTheCutFailsAtOnce();
    void writeToNobodyFailsSoon();

private:
    static constexpr qsizetype Share = 64 * 1024; ///< what a client must take per window

    static void spend(std::chrono::milliseconds time)
    {
        for (const auto end = Clock::now() + time; Clock::now() < end;) {
        }
    }

    static ServerOptions withWindow(std::chrono::milliseconds window)
    {
        ServerOptions options = SessionHarness::defaults();
        options.writeStallTimeout = window;
        // More than a client must take.
        options.replyBuffer = 4 * Share;
        return options;
    }

    // The client makes room; an engine with an outbox writes what is pending.
    static void take(SessionHarness &harness, qsizetype room)
    {
        harness.peer->room = room;
        std::vector<char> buffer(100);
        harness.session->advance(buffer);
    }

    // A connection with its own handler.
    static std::shared_ptr<ServerContext> useHandler(SessionHarness &harness, Handler handler)
    {
        const auto context = std::make_shared<ServerContext>(harness.context().options,
                                                             std::move(handler), harness.observer);
        context->host = &harness.engine;
        context->onTimedSession = context->onRoomForOthers = context->onQuit = [] {};
        harness.session = std::make_shared<Session>(1, std::make_unique<FakeChannel>(harness.peer),
                                                    PeerCredentials(), context);
        return context;
    }
};

void tst_SessionWindow::clientMustTakeSomeInEachWindow_data()
{
    QTest::addColumn<qsizetype>("share");
    QTest::addColumn<bool>("survives");
    QTest::newRow("enough") << Share << true;
    QTest::newRow("more") << 3 * Share << true;
    QTest::newRow("one byte less") << Share - 1 << false;
    QTest::newRow("one byte") << qsizetype(1) << false;
}

// Each wait lasts the whole window.
void tst_SessionWindow::clientMustTakeSomeInEachWindow()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const qsizetype, share);
    QFETCH(const bool, survives);
    constexpr auto window = 20ms;
    SessionHarness harness(direct, withWindow(window));
    harness.peer->room = share;
    int windows = 0;
    harness.engine.meanwhile = [&] {
        ++windows;
        take(harness, share);
        spend(window + 1ms);
    };
    harness.send("000fbig 1000000"
                 "0000");
    QVERIFY(harness.lastWrite);
    if (survives) {
        QVERIFY2(*harness.lastWrite, qPrintable(QString::number(windows)));
        QVERIFY(windows > 1);
        harness.peer->room = 10'000'000;
        harness.pump();
        QCOMPARE(harness.peer->fromServer.count('b'), 1'000'000);
        QVERIFY(harness.peer->fromServer.endsWith("b0000"));
        QCOMPARE(harness.stats().writeStalls, quint64(0));
        harness.session->close();
    } else {
        QVERIFY(!*harness.lastWrite);
        QCOMPARE(harness.lastWrite->error().code, ErrorCode::PeerStalled);
        QCOMPARE(harness.stats().writeStalls, quint64(1));
        QVERIFY(harness.peer->closed);
        // On a busy machine the first windows may be longer than planned.
        QVERIFY2(windows < 8, qPrintable(QString::number(windows)));
    }
    QVERIFY(harness.isBalanced());
}

void tst_SessionWindow::handlersOwnTimeDoesNotCount()
{
    QFETCH_GLOBAL(const bool, direct);
    constexpr auto window = 50ms;
    SessionHarness harness(direct, withWindow(window));
    harness.peer->room = 0;
    const QByteArray small(40'000, 's');
    const QByteArray large(300'000, 'l');
    std::optional<Result<void>> result;
    const auto context = useHandler(harness, [&](const Request &, Reply &reply) {
        for (int i = 0; i < 3 && (!result || *result); ++i) {
            // Stays in the buffer while the handler is busy for several windows.
            harness.peer->room = 0;
            result = reply.write(small);
            if (*result)
                result = reply.flush();
            spend(3 * window);
            if (*result)
                result = reply.write(large);
        }
        return HandlerResult::Done;
    });
    // The client takes all of it as soon as somebody waits.
    harness.engine.meanwhile = [&] { take(harness, 1'000'000); };
    harness.send("0006go0000");
    QVERIFY(result);
    QVERIFY2(*result, "dropped although the time was not the client's");
    harness.peer->room = 10'000'000;
    harness.pump();
    QCOMPARE(harness.peer->fromServer.count('s'), 3 * small.size());
    QCOMPARE(harness.peer->fromServer.count('l'), 3 * large.size());
    QCOMPARE(context->counters.snapshot().writeStalls, quint64(0));
    harness.session->close();
}

// A reply's waiting is not held against the next one.
void tst_SessionWindow::eachReplyHasWindowsOfItsOwn()
{
    QFETCH_GLOBAL(const bool, direct);
    constexpr auto window = 500ms;
    constexpr int Replies = 8;
    SessionHarness harness(direct, withWindow(window));
    for (int i = 0; i < Replies; ++i) {
        harness.peer->room = 0;
        bool waited = false;
        harness.engine.meanwhile = [&] {
            if (!std::exchange(waited, true))
                spend(window / 5);
            take(harness, 10'000'000);
        };
        harness.send("000ebig 400000"
                     "0000");
        QVERIFY(*harness.lastWrite);
        QVERIFY(waited);
        harness.peer->room = 10'000'000;
        harness.pump();
    }
    QCOMPARE(harness.peer->fromServer.count('b'), Replies * 400'000);
    QCOMPARE(harness.stats().writeStalls, quint64(0));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionWindow::withoutLimitItWaits()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct, withWindow(0ms));
    harness.peer->room = 0;
    int waits = 0;
    harness.engine.meanwhile = [&] {
        spend(1ms);
        take(harness, ++waits < 100 ? 0 : 10'000'000);
    };
    harness.send("000ebig 900000"
                 "0000");
    QVERIFY(*harness.lastWrite);
    QVERIFY(waits >= 100);
    harness.pump();
    QCOMPARE(harness.peer->fromServer.size(), 900'000 + 14 * 4 + 4);
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

// Small pieces too, which are only collected.
void tst_SessionWindow::writeAfterTheCutFailsAtOnce()
{
    QFETCH_GLOBAL(const bool, direct);
    for (const AbortReason why : {AbortReason::Stopped, AbortReason::PeerGone}) {
        SessionHarness harness(direct);
        bool before = true;
        Result<void> after;
        Result<void> flushed;
        const auto context = useHandler(harness, [&](const Request &, Reply &reply) {
            for (int i = 0; i < 100; ++i)
                before = before && reply.write("a");
            harness.session->abort(why);
            after = reply.write("b");
            flushed = reply.flush();
            return HandlerResult::Done;
        });
        QCOMPARE(harness.send("0006go0000"), Need::Close);
        QVERIFY(before);
        QVERIFY(!after);
        QVERIFY(!flushed);
        QCOMPARE(after.error().code,
                 why == AbortReason::Stopped ? ErrorCode::Stopped : ErrorCode::PeerGone);
        QCOMPARE(harness.peer->fromServer, QByteArray());
        QCOMPARE(context->replyBudget.used(), 0);
    }
}

// Only writing reveals it, which happens packet by packet.
void tst_SessionWindow::writeToNobodyFailsSoon()
{
    SessionHarness harness(true);
    qsizetype written = 0;
    Result<void> result;
    const auto context = useHandler(harness, [&](const Request &, Reply &reply) {
        result = reply.write("a");
        harness.peer->gone = true;
        while (result && written < 10'000'000) {
            result = reply.write("0123456789");
            written += 10;
        }
        return HandlerResult::Done;
    });
    QCOMPARE(harness.send("0006go0000"), Need::Close);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::PeerGone);
    QVERIFY2(written <= 3 * 65'520, qPrintable(QString::number(written)));
    QCOMPARE(context->replyBudget.used(), 0);
}

QTEST_APPLESS_MAIN(tst_SessionWindow)
#include "tst_sessionwindow.moc"
