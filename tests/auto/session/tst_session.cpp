// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace std::chrono_literals;
using Need = SessionHarness::Need;

/// One connection's reactions to its client. Every row runs for an engine whose workers write
/// themselves, and for one with an outbox.
class tst_Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SessionHarness::addWaysOfWriting(); }

    void scripts_data();
    void scripts();
    void cutAfterEachByte_data();
    void cutAfterEachByte();
    void malformedAnywhere_data();
    void malformedAnywhere();
    void shortReadsAndWrites();
    void cutInEveryPhase();
    void isSmall();
    void readsNothingAfterItsEnd_data();
    void readsNothingAfterItsEnd();
    void closeDropsWhatIsLeft();

private:
    static bool play(SessionHarness &harness, const QByteArray &step);
};

// Plays one step of a script; false for an unknown step.
bool tst_Session::play(SessionHarness &harness, const QByteArray &step)
{
    const int number = step.mid(step.indexOf(' ') + 1).toInt();
    FakePeer &peer = *harness.peer;
    if (step.startsWith('+'))
        peer.toServer += step.sliced(1);
    else if (step == "end")
        peer.sentEnd = true;
    else if (step == "leave")
        peer.sentEnd = peer.gone = true;
    else if (step.startsWith("room "))
        peer.room = number;
    else if (step == "drain")
        harness.session->drain();
    else if (step == "cut")
        harness.session->abort(AbortReason::Stopped);
    else if (step.startsWith("after "))
        harness.session->expire(Session::Clock::now() + std::chrono::seconds(number));
    else if (step.startsWith("finish"))
        static_cast<void>(harness.deferred.finish(step.mid(7)));
    else if (step.startsWith("part "))
        static_cast<void>(harness.deferred.write(step.mid(5)) && harness.deferred.flush());
    else if (step == "abandon")
        harness.deferred.abandon();
    else
        return false;
    harness.pump();
    return true;
}

void tst_Session::scripts_data()
{
    QTest::addColumn<QByteArrayList>("steps");
    QTest::addColumn<QByteArrayList>("handled");
    QTest::addColumn<QByteArray>("replies");
    QTest::addColumn<bool>("open");
    const auto row = [](const char *name, const QByteArrayList &steps,
                        const QByteArrayList &handled, const QByteArray &replies,
                        bool open) { QTest::newRow(name) << steps << handled << replies << open; };
    const QByteArray a = "0005a0000";
    const QByteArray b = "0005b0000";
    const QByteArray defer = "0009defer0000";
    row("silence", {"after 9"}, {}, "", true);
    row("silence for too long", {"after 11"}, {}, "", false);
    row("connects and leaves", {"leave"}, {}, "", false);
    row("one request", {"+" + a}, {"a"}, a, true);
    row("empty request", {"+0000"}, {""}, "0000", true);
    row("one after the other", {"+" + a, "+" + b}, {"a", "b"}, a + b, true);
    row("pipelined", {"+" + a + b + a}, {"a", "b", "a"}, a + b + a, true);
    row("pipelined, then half", {"+" + a + "0005"}, {"a"}, a, true);
    row("half, then the rest", {"+" + a + "0005", "+b00", "+00"}, {"a", "b"}, a + b, true);
    row("request, then the end", {"+" + a, "end"}, {"a"}, a, false);
    row("half close behind a request", {"end", "+" + a}, {}, "", false);
    row("request and end at once", {"+" + a, "leave"}, {"a"}, a, false);
    row("garbage behind a request", {"+" + a + "zzzz"}, {"a"}, a, false);
    row("answered, then idle", {"+" + a, "after 1000"}, {"a"}, a, true);
    row("half, in time", {"+0005", "after 29"}, {}, "", true);
    row("half, for too long", {"+0005", "after 31"}, {}, "", false);
    row("second half, for too long", {"+" + a + "0", "after 31"}, {"a"}, a, false);
    row("drain while silent", {"drain"}, {}, "", false);
    row("drain with half", {"+0005", "drain"}, {}, "", false);
    row("drain while idle", {"+" + a, "drain"}, {"a"}, a, false);
    row("cut while silent", {"cut"}, {}, "", false);
    row("cut with half", {"+0005", "cut"}, {}, "", false);
    row("failed", {"+0008fail0000"}, {"fail"}, "", false);
    row("failed, then more", {"+0008fail0000" + a}, {"fail"}, "", false);
    row("threw", {"+0009throw0000"}, {"throw"}, "", false);
    row("quit", {"+0008quit0000"}, {"quit"}, "0000", true);

    row("deferred", {"+" + defer, "finish x"}, {"defer"}, "0005x0000", true);
    row("deferred, pipelined", {"+" + defer + a, "finish x"}, {"defer", "a"}, "0005x0000" + a,
        true);
    row("deferred, empty", {"+" + defer, "finish"}, {"defer"}, "0000", true);
    row("deferred in parts", {"+" + defer, "part x", "part y", "finish z"}, {"defer"},
        "0005x0005y0005z0000", true);
    row("deferred for long", {"+" + defer, "after 1000", "finish x"}, {"defer"}, "0005x0000", true);
    row("abandoned", {"+" + defer, "abandon"}, {"defer"}, "", false);
    row("abandoned after a part", {"+" + defer, "part x", "abandon"}, {"defer"}, "0005x", false);
    row("deferred, half closed", {"+" + defer, "end", "finish x"}, {"defer"}, "0005x0000", false);
    row("deferred, then gone", {"+" + defer, "leave", "finish x"}, {"defer"}, "", false);
    row("deferred, drained", {"+" + defer, "drain", "finish x"}, {"defer"}, "0005x0000", false);
    row("deferred, pipelined, drained", {"+" + defer + a, "drain", "finish x"}, {"defer", "a"},
        "0005x0000" + a, false);
    row("deferred, cut", {"+" + defer, "cut", "finish x"}, {"defer"}, "", false);
    row("deferred part, cut", {"+" + defer, "part x", "cut", "part y"}, {"defer"}, "0005x", false);

    row("no room, then room", {"room 0", "+" + a, "room 100"}, {"a"}, a, true);
    row("room in small pieces", {"room 0", "+" + a, "room 3", "room 3", "room 3"}, {"a"}, a, true);
    row("no room, pipelined", {"room 0", "+" + a + b, "room 9", "room 9"}, {"a", "b"}, a + b, true);
    row("never reads", {"room 0", "+" + a, "after 9"}, {"a"}, "", true);
    row("never reads for too long", {"room 0", "+" + a, "after 11"}, {"a"}, "", false);
    row("reads too little", {"room 0", "+" + a, "room 1", "after 11"}, {"a"}, a.first(1), false);
    row("reads, then leaves", {"room 0", "+" + a, "room 1", "leave"}, {"a"}, a.first(1), false);
    row("no room, drained", {"room 0", "+" + a, "drain", "room 9"}, {"a"}, a, false);
    row("no room, cut", {"room 0", "+" + a, "cut", "room 9"}, {"a"}, "", false);
    row("deferred, no room", {"room 0", "+" + defer, "finish x", "room 9"}, {"defer"}, "0005x0000",
        true);
    row("deferred part never read", {"room 0", "+" + defer, "part x", "after 11"}, {"defer"}, "",
        false);
    row("deferred part read late", {"room 0", "+" + defer, "part x", "room 9", "after 11"},
        {"defer"}, "0005x", true);
}

void tst_Session::scripts()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArrayList, steps);
    QFETCH(const QByteArrayList, handled);
    QFETCH(const QByteArray, replies);
    QFETCH(const bool, open);
    SessionHarness harness(direct);
    harness.pump();
    for (const QByteArray &step : steps)
        QVERIFY2(play(harness, step), step.constData());
    QCOMPARE(QByteArrayList(harness.handled.begin(), harness.handled.end()), handled);
    QCOMPARE(harness.peer->fromServer, replies);
    QCOMPARE(!harness.peer->closed, open);
    QCOMPARE(harness.session->abort(AbortReason::PeerGone), open);
    harness.pump();
    QVERIFY(harness.peer->closed);
    QVERIFY(harness.isBalanced());
}

void tst_Session::cutAfterEachByte_data()
{
    QTest::addColumn<bool>("halfClose");
    QTest::newRow("close") << false;
    QTest::newRow("half close") << true;
}

void tst_Session::cutAfterEachByte()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const bool, halfClose);
    const QByteArray request = "0007one0007two0000";
    const QByteArray reply = "000aonetwo0000";
    for (qsizetype size = 0; size <= request.size(); ++size) {
        SessionHarness harness(direct);
        harness.pump();
        harness.peer->sentEnd = true;
        harness.peer->gone = !halfClose;
        harness.send(request.first(size));
        const bool whole = size == request.size();
        // Complete is complete, whether or not anyone is left to read the answer.
        QCOMPARE(harness.handled.size(), whole ? 1u : 0u);
        QCOMPARE(harness.peer->fromServer, whole && halfClose ? reply : QByteArray());
        QVERIFY(harness.peer->closed);
        QVERIFY(harness.isBalanced());
        QCOMPARE(harness.stats().protocolErrors, quint64(0));
    }
}

void tst_Session::malformedAnywhere_data()
{
    QTest::addColumn<QByteArray>("bad");
    for (const char *bad : {"0001", "0002", "0003", "0004", "fff1", "ffff", "00zz", " 008", "-008"})
        QTest::newRow(bad) << QByteArray(bad);
}

void tst_Session::malformedAnywhere()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArray, bad);
    const QByteArray good = "0005a0000";
    for (const QByteArray &before : {QByteArray(), QByteArray("0005a"), good}) {
        for (const bool byteByByte : {false, true}) {
            SessionHarness harness(direct);
            if (byteByByte)
                harness.bufferSize = 1;
            harness.send(before + bad + "0005x0000");
            while (harness.bufferSize == 1 && !harness.peer->closed
                   && !harness.peer->toServer.isEmpty())
                harness.pump();
            QVERIFY(harness.peer->closed);
            QCOMPARE(harness.handled.size(), before == good ? 1u : 0u);
            QCOMPARE(harness.peer->fromServer, before == good ? good : QByteArray());
            QCOMPARE(harness.stats().protocolErrors, quint64(1));
            QVERIFY2(harness.peer->toServer.isEmpty(), "closing would reset the connection");
            QVERIFY(harness.isBalanced());
        }
    }
}

void tst_Session::shortReadsAndWrites()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.bufferSize = 1;
    harness.peer->writeShare = 1;
    QByteArray expected;
    for (int i = 0; i < 5; ++i) {
        harness.peer->toServer += "0007one0007two0000"
                                  "0000";
        expected += "000aonetwo0000"
                    "0000";
        while (!harness.peer->toServer.isEmpty())
            harness.pump();
        harness.pump();
    }
    QCOMPARE(harness.peer->fromServer, expected);
    QCOMPARE(harness.handled.size(), 10u);
    QCOMPARE(harness.stats().bytesIn, quint64(5 * 22));
    QCOMPARE(harness.stats().bytesOut, quint64(expected.size()));
}

void tst_Session::cutInEveryPhase()
{
    QFETCH_GLOBAL(const bool, direct);
    // While a handler runs: it learns of it, and nothing of its reply leaves.
    for (const AbortReason why :
         {AbortReason::PeerGone, AbortReason::Stopped, AbortReason::Stalled}) {
        SessionHarness harness(direct);
        harness.duringHandler = [&] { harness.session->abort(why); };
        QCOMPARE(harness.send("0005a0000"), Need::Close);
        QVERIFY(harness.lastWrite && !*harness.lastWrite);
        const ErrorCode code = why == AbortReason::PeerGone  ? ErrorCode::PeerGone
                               : why == AbortReason::Stopped ? ErrorCode::Stopped
                                                             : ErrorCode::PeerStalled;
        QCOMPARE(harness.lastWrite->error().code, code);
        QCOMPARE(harness.peer->fromServer, QByteArray());
        QVERIFY(harness.peer->closed);
        QVERIFY(harness.isBalanced());
        // And again, with nothing left to cut.
        QVERIFY(!harness.session->abort(why));
        harness.session->drain();
        harness.session->expire(Session::Clock::time_point::max());
        harness.session->resumeReading(true);
        QVERIFY(!harness.session->close());
        QCOMPARE(harness.pump(), Need::Nothing);
    }
    // A session is not closed under a handler.
    SessionHarness harness(direct);
    harness.duringHandler = [&] {
        harness.session->abort(AbortReason::Stopped);
        std::vector<char> buffer(100);
        QCOMPARE(harness.session->advance(buffer), Need::Nothing);
        QVERIFY(!harness.peer->closed);
    };
    harness.send("0005a0000");
    QVERIFY(harness.peer->closed);
}

// There may be ten thousand of them.
void tst_Session::isSmall()
{
#if IPCCORE_LINUX && defined(__x86_64__) && defined(__GLIBCXX__)
    QVERIFY2(sizeof(Session) <= 376, QByteArray::number(sizeof(Session)).constData());
#else
    QSKIP("Other platforms have other sizes");
#endif
}

void tst_Session::readsNothingAfterItsEnd_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("malformed") << QByteArray("zzzz");
    QTest::newRow("too large") << QByteArray("00ff");
}

// The engine may be asked to come again before it has closed the session.
void tst_Session::readsNothingAfterItsEnd()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArray, last);
    ServerOptions options = SessionHarness::defaults();
    options.maxRequestSize = 100;
    SessionHarness harness(direct, options);
    harness.send("0005a0000");
    std::vector<char> buffer(1000);
    harness.peer->toServer = last;
    QCOMPARE(harness.session->advance(buffer), Need::Close);
    harness.peer->toServer = "0005b0000";
    QCOMPARE(harness.session->advance(buffer), Need::Close);
    QCOMPARE(harness.handled.size(), 1u);
    QCOMPARE(harness.peer->fromServer, QByteArray("0005a0000"));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_Session::closeDropsWhatIsLeft()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->room = 0;
    harness.send("0005a0000");
    harness.peer->toServer = QByteArray(64 * 1024, 'x');
    QVERIFY(harness.context().replyBudget.used() > 0);
    QVERIFY(harness.session->close());
    QVERIFY(!harness.session->close());
    QVERIFY(harness.peer->closed);
    QVERIFY(harness.peer->toServer.isEmpty());
    QVERIFY(harness.session->link().isPeerGone());
    QVERIFY(harness.isBalanced());
}

QTEST_APPLESS_MAIN(tst_Session)
#include "tst_session.moc"
