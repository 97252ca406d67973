// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include <QtTest/qtest.h>

#include <stdexcept>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = Session::Clock;
using Need = SessionHarness::Need;

namespace {

/// What became of the stream handlers of one server.
struct Record
{
    int made = 0;
    int destroyed = 0;
    int finished = 0;
    std::vector<QByteArray> pieces;
    std::function<void()> duringPiece;
    std::optional<DeferredReply> deferred;
};

/// Obeys its request's first piece: "refuse" and "throw" fail at once, "late" and "throw late" in
/// finish(), "defer" keeps the reply. Anything else is answered with its size.
class Recorder final : public StreamHandler
{
public:
    explicit Recorder(Record &record)
        : m_record(record)
    {
        ++m_record.made;
    }

    ~Recorder() override { ++m_record.destroyed; }

    Result<void> receive(QByteArrayView piece) override
    {
        m_record.pieces.push_back(piece.toByteArray());
        if (m_record.duringPiece)
            m_record.duringPiece();
        if (m_size == 0)
            m_first = piece.toByteArray();
        m_size += piece.size();
        if (m_first == "refuse")
            return Error(ErrorCode::InvalidArgument, QStringLiteral("refused on purpose"));
        if (m_first == "throw")
            throw std::runtime_error("thrown on purpose");
        return {};
    }

    HandlerResult finish(Reply &reply) override
    {
        ++m_record.finished;
        if (m_first == "late")
            return HandlerResult::Failed;
        if (m_first == "throw late")
            throw std::runtime_error("thrown on purpose");
        if (m_first == "quit")
            return HandlerResult::Quit;
        if (m_first == "defer") {
            m_record.deferred = reply.defer();
            return HandlerResult::Done;
        }
        return reply.write(QByteArray::number(m_size)) ? HandlerResult::Done
                                                       : HandlerResult::Failed;
    }

private:
    Record &m_record;
    QByteArray m_first;
    qint64 m_size = 0;
};

/// A harness whose server has stream handlers.
class StreamHarness : public SessionHarness
{
public:
    explicit StreamHarness(const ServerOptions &options = defaults(),
                           StreamHandlerFactory makeHandler = {})
        : SessionHarness(direct(), options)
    {
        if (!makeHandler)
            makeHandler = [this](const RequestOrigin &from) {
                origin = from;
                return std::make_unique<Recorder>(record);
            };
        streams =
            std::make_shared<ServerContext>(context().options, std::move(makeHandler), observer);
        streams->host = &engine;
        streams->onTimedSession = streams->onRoomForOthers = [] {};
        streams->onQuit = [this] { ++quits; };
        session = std::make_shared<Session>(7, std::make_unique<FakeChannel>(peer),
                                            PeerCredentials{.pid = 1, .uid = 2, .gid = 3}, streams);
    }

    static bool direct()
    {
        QFETCH_GLOBAL(const bool, direct);
        return direct;
    }

    bool isBalanced() const
    {
        return streams->timedSessions.load() == 0 && streams->incompleteSessions.load() == 0
               && streams->requestMemory.budget.used() == 0 && streams->replyBudget.used() == 0;
    }

    ServerStats stats() const { return streams->counters.snapshot(); }

    Record record;
    RequestOrigin origin;
    std::shared_ptr<ServerContext> streams;
};

QByteArray packet(const QByteArray &payload)
{
    return QByteArray::number(payload.size() + 4, 16).rightJustified(4, '0') + payload;
}

} // namespace

/// Requests that are handled while they arrive.
class tst_SessionStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SessionHarness::addWaysOfWriting(); }

    void piecesAreWhatHasArrived();
    void anySplitGivesTheSameBytes();
    void emptyRequestIsOnlyFinished();
    void requestsBehindItWait();
    void failureEndsTheConnection_data();
    void failureEndsTheConnection();
    void nobodyToHandleIt_data();
    void nobodyToHandleIt();
    void brokenRequestDestroysItsHandler_data();
    void brokenRequestDestroysItsHandler();
    void sizeIsLimitedOnlyByItsOwnOption();
    void eachPieceStartsTheTimeAgain();
    void timeOfTheHandlerDoesNotCount();
    void incompleteWhileTheClientOwesTheRest();
    void infoTellsWhatItIsDoing();
    void replyMayComeLater();
    void othersGetTheirTurn();
    void completeAtTheStopIsAnswered();
    void quitStopsTheServer();
};

void tst_SessionStreams::piecesAreWhatHasArrived()
{
    StreamHarness harness;
    QCOMPARE(harness.send("0008pi"), Need::Readable);
    QCOMPARE(harness.record.pieces, std::vector<QByteArray>({"pi"}));
    QCOMPARE(harness.origin.connectionId, quint64(7));
    QCOMPARE(harness.origin.credentials.uid, 2u);
    // The packets of the client make no difference.
    QCOMPARE(harness.send("ng0005a0006bc00"), Need::Readable);
    QCOMPARE(harness.record.pieces, std::vector<QByteArray>({"pi", "ngabc"}));
    QCOMPARE(harness.record.made - harness.record.destroyed, 1);
    QVERIFY(harness.peer->fromServer.isEmpty());
    harness.send("00");
    QCOMPARE(harness.record.pieces.size(), 2u);
    QCOMPARE(harness.peer->fromServer, QByteArray("000570000"));
    QCOMPARE(harness.record.destroyed, 1);
    QCOMPARE(harness.stats().requests, quint64(1));
    QVERIFY(harness.isBalanced());
}

void tst_SessionStreams::anySplitGivesTheSameBytes()
{
    const QByteArray payload = "abcdefghijklmnopqrstuvwxyz";
    QByteArray bytes;
    for (int size = 1, done = 0; done < payload.size(); done += size, ++size)
        bytes += packet(payload.mid(done, size));
    bytes += "0000";
    for (int share = 1; share <= bytes.size(); ++share) {
        StreamHarness harness;
        harness.bufferSize = share;
        harness.send(bytes);
        QByteArray received;
        for (const QByteArray &piece : harness.record.pieces) {
            QVERIFY(!piece.isEmpty());
            received += piece;
        }
        QCOMPARE(received, payload);
        QCOMPARE(harness.peer->fromServer, QByteArray("0006260000"));
        QCOMPARE(harness.record.destroyed, 1);
        QVERIFY(harness.isBalanced());
    }
}

void tst_SessionStreams::emptyRequestIsOnlyFinished()
{
    StreamHarness harness;
    harness.send("0000");
    QVERIFY(harness.record.pieces.empty());
    QCOMPARE(harness.record.finished, 1);
    QCOMPARE(harness.peer->fromServer, QByteArray("000500000"));
}

void tst_SessionStreams::requestsBehindItWait()
{
    StreamHarness harness;
    harness.send("0005a0006bc0000"
                 "0009later0000"
                 "0008star");
    QCOMPARE(harness.record.pieces, std::vector<QByteArray>({"abc", "later", "star"}));
    QCOMPARE(harness.peer->fromServer, QByteArray("000530000"
                                                  "000550000"));
    QCOMPARE(harness.record.made, 3);
    QCOMPARE(harness.record.destroyed, 2);
    harness.send("0005t0000");
    QVERIFY(harness.peer->fromServer.endsWith("000550000"));
    QCOMPARE(harness.record.destroyed, 3);
    QCOMPARE(harness.session->info(Clock::now())->requests, quint64(3));
    QVERIFY(harness.isBalanced());
}

void tst_SessionStreams::failureEndsTheConnection_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("pieces");
    const QString thrown = QStringLiteral("The handler threw an exception: thrown on purpose");
    QTest::newRow("refused") << QByteArray("refuse") << QStringLiteral("refused on purpose") << 1;
    QTest::newRow("thrown") << QByteArray("throw") << thrown << 1;
    QTest::newRow("refused at the end")
        << QByteArray("late") << QStringLiteral("The handler returned Failed") << 2;
    QTest::newRow("thrown at the end") << QByteArray("throw late") << thrown << 2;
}

// The replies before it are not lost.
void tst_SessionStreams::failureEndsTheConnection()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QString, message);
    QFETCH(const int, pieces);
    StreamHarness harness;
    harness.send("0005a0000" + packet(first));
    harness.send("0005b0000"
                 "0005c0000");
    QCOMPARE(harness.record.pieces.size(), static_cast<std::size_t>(1 + pieces));
    QCOMPARE(harness.observer.errors, QStringList(message));
    QCOMPARE(harness.peer->fromServer, QByteArray("000510000"));
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.record.made, 2);
    QCOMPARE(harness.record.destroyed, 2);
    QCOMPARE(harness.stats().requests, quint64(2));
    QCOMPARE(harness.stats().requestsFailed, quint64(1));
    QVERIFY(harness.isBalanced());
}

void tst_SessionStreams::nobodyToHandleIt_data()
{
    QTest::addColumn<bool>("throws");
    QTest::newRow("null") << false;
    QTest::newRow("exception") << true;
}

void tst_SessionStreams::nobodyToHandleIt()
{
    QFETCH(const bool, throws);
    StreamHarness harness(SessionHarness::defaults(),
                          [throws](const RequestOrigin &) -> std::unique_ptr<StreamHandler> {
                              if (throws)
                                  throw std::runtime_error("on purpose");
                              return nullptr;
                          });
    harness.send("0005a");
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.observer.errors.size(), 1);
    QVERIFY(harness.isBalanced());
}

void tst_SessionStreams::brokenRequestDestroysItsHandler_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("the client has gone") << QByteArray();
    QTest::newRow("malformed") << QByteArray("0005b0001");
    QTest::newRow("stopped") << QByteArray("0005b");
    QTest::newRow("cut") << QByteArray("0005b");
}

void tst_SessionStreams::brokenRequestDestroysItsHandler()
{
    QFETCH(const QByteArray, rest);
    StreamHarness harness;
    harness.send("0005a");
    const QByteArray row = QTest::currentDataTag();
    if (row == "stopped")
        harness.session->drain();
    else if (row == "cut")
        harness.session->abort(AbortReason::Stopped);
    else
        harness.peer->sentEnd = true;
    harness.send(rest);
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.record.made, 1);
    QCOMPARE(harness.record.destroyed, 1);
    QCOMPARE(harness.record.finished, 0);
    QCOMPARE(harness.stats().requests, quint64(0));
    QVERIFY(harness.observer.errors.isEmpty());
    QVERIFY(harness.isBalanced());
}

void tst_SessionStreams::sizeIsLimitedOnlyByItsOwnOption()
{
    ServerOptions options = SessionHarness::defaults();
    options.maxRequestSize = 4;
    StreamHarness unlimited(options);
    unlimited.send("000a123456"
                   "0000");
    QCOMPARE(unlimited.record.finished, 1);

    options.maxStreamSize = 8;
    StreamHarness limited(options);
    limited.send("000a123456"
                 "000678"
                 "0000");
    QCOMPARE(limited.record.finished, 1);
    limited.send("000a123456");
    limited.send("0007890");
    QVERIFY(limited.peer->closed);
    QCOMPARE(limited.record.finished, 1);
    QCOMPARE(limited.record.destroyed, 2);
    QCOMPARE(limited.stats().requestsTooLarge, quint64(1));
    QVERIFY(limited.isBalanced());
}

void tst_SessionStreams::eachPieceStartsTheTimeAgain()
{
    ServerOptions options = SessionHarness::defaults();
    options.requestReadTimeout = 1h;
    for (const bool more : {true, false}) {
        StreamHarness harness(options);
        harness.send("0005a");
        const auto afterFirst = Clock::now();
        while (Clock::now() == afterFirst)
            ;
        if (more)
            harness.send("0005b");
        harness.session->expire(afterFirst + 1h);
        QCOMPARE(harness.peer->shut, !more);
        QCOMPARE(harness.stats().requestReadTimeouts, quint64(more ? 0 : 1));
        // A header alone is no piece.
        const auto afterSecond = Clock::now();
        harness.send("0005");
        harness.session->expire(afterSecond + 1h);
        QVERIFY(harness.peer->shut);
        harness.pump();
        QCOMPARE(harness.record.destroyed, 1);
        QVERIFY(harness.isBalanced());
    }
}

void tst_SessionStreams::timeOfTheHandlerDoesNotCount()
{
    ServerOptions options = SessionHarness::defaults();
    options.requestReadTimeout = 1h;
    StreamHarness harness(options);
    const auto expire = [&] { harness.session->expire(Clock::now() + 2h); };
    harness.send("0005a");
    harness.record.duringPiece = expire;
    harness.peer->toServer = "0005b";
    std::vector<char> buffer(100);
    QCOMPARE(harness.session->advance(buffer), Need::RunHandler);
    harness.session->keepRequest();
    expire();
    Session::runHandler(harness.session);
    // The engine has not come yet.
    expire();
    QVERIFY(!harness.peer->shut);
    QCOMPARE(harness.session->advance(buffer), Need::Readable);
    expire();
    QVERIFY(harness.peer->shut);
    harness.pump();
    QVERIFY(harness.isBalanced());
}

// Others may displace it only while it waits for its client.
void tst_SessionStreams::incompleteWhileTheClientOwesTheRest()
{
    StreamHarness harness;
    std::optional<Clock::time_point> during = Clock::now();
    harness.record.duringPiece = [&] { during = harness.session->incompleteSince(); };
    harness.send("0005a");
    QVERIFY(!during);
    const auto first = harness.session->incompleteSince();
    QVERIFY(first);
    harness.send("0005b");
    QVERIFY(harness.session->incompleteSince() > first);
    QCOMPARE(harness.streams->incompleteSessions.load(), 1);
    QVERIFY(!harness.session->idleSince());
    harness.send("0000");
    QVERIFY(!harness.session->incompleteSince());
    QVERIFY(harness.session->idleSince());
}

void tst_SessionStreams::infoTellsWhatItIsDoing()
{
    using State = ConnectionInfo::State;
    ServerOptions options = SessionHarness::defaults();
    options.tracePreview = 5;
    StreamHarness harness(options);
    ConnectionInfo during;
    harness.record.duringPiece = [&] { during = *harness.session->info(Clock::now()); };
    harness.send("0007abc");
    QCOMPARE(during.state, State::Handling);
    QCOMPARE(during.command, QByteArray("abc"));
    QCOMPARE(during.commandSize, 3);
    ConnectionInfo between = *harness.session->info(Clock::now());
    QCOMPARE(between.state, State::Reading);
    QCOMPARE(between.requests, quint64(0));
    QCOMPARE(between.bytesIn, quint64(7));
    QCOMPARE(between.commandSize, 0);

    harness.peer->toServer = "0008defg";
    std::vector<char> buffer(100);
    QCOMPARE(harness.session->advance(buffer), Need::RunHandler);
    QCOMPARE(harness.session->info(Clock::now())->state, State::Queued);
    harness.session->keepRequest();
    Session::runHandler(harness.session);
    QCOMPARE(during.command, QByteArray("abcde"));
    QCOMPARE(during.commandSize, 7);
    QCOMPARE(harness.session->info(Clock::now())->state, State::Reading);
}

void tst_SessionStreams::replyMayComeLater()
{
    StreamHarness harness;
    harness.send("0009defer");
    harness.send("0008more0000"
                 "0005a0000");
    QCOMPARE(harness.record.destroyed, 1);
    QVERIFY(harness.peer->fromServer.isEmpty());
    const ConnectionInfo info = *harness.session->info(Clock::now());
    QCOMPARE(info.state, ConnectionInfo::State::Deferred);
    QCOMPARE(info.commandSize, 9);
    QCOMPARE(info.command, QByteArray("defermore"));
    QVERIFY(harness.record.deferred->finish("later"));
    harness.pumpIfKicked();
    QCOMPARE(harness.peer->fromServer, QByteArray("0009later0000"
                                                  "000510000"));
}

void tst_SessionStreams::othersGetTheirTurn()
{
    StreamHarness harness;
    harness.record.duringPiece = [] {
        for (const auto end = Clock::now() + 1ms; Clock::now() < end;)
            ;
    };
    harness.peer->toServer = packet(QByteArray(1000, 'a'));
    std::vector<char> buffer(100);
    QCOMPARE(harness.session->advance(buffer), Need::RunHandler);
    harness.session->keepRequest();
    Session::runHandler(harness.session);
    QCOMPARE(harness.session->advance(buffer), Need::Readable);
    // That was the others' turn.
    QCOMPARE(harness.session->advance(buffer), Need::RunHandler);
}

// Though its turn is over.
void tst_SessionStreams::completeAtTheStopIsAnswered()
{
    StreamHarness harness;
    harness.bufferSize = 100;
    harness.record.duringPiece = [&] {
        harness.session->drain();
        for (const auto end = Clock::now() + 1ms; Clock::now() < end;)
            ;
    };
    harness.send(packet(QByteArray(1000, 'a')) + "0000");
    QCOMPARE(harness.peer->fromServer, QByteArray("000810000000"));
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.record.destroyed, 1);
    QVERIFY(harness.isBalanced());
}

void tst_SessionStreams::quitStopsTheServer()
{
    StreamHarness harness;
    harness.send("0008quit0000");
    QCOMPARE(harness.quits, 1);
    QCOMPARE(harness.peer->fromServer, QByteArray("0000"));
}

QTEST_APPLESS_MAIN(tst_SessionStreams)
#include "tst_sessionstreams.moc"
