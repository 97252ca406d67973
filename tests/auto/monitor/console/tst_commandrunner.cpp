// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/commandrunner.h"

#include "support/rawpeer.h"
#include "support/semaphore.h"

#include <ipccore/endpointstatus.h>
#include <ipccore/testing/fakeserver.h>

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ActiveState;
using IpcCore::ErrorCode;
using IpcCore::Testing::Answer;
using IpcCore::Testing::FakeServer;

// One request at a time, each ending exactly once, and a caller that never blocks.
class tst_CommandRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reply();
    void largeReply();
    void replyComesInPieces();
    void oneAtATime();
    void refusals_data();
    void refusals();
    void noServer_data();
    void noServer();
    void fullQueue();
    void timeout();
    void withoutTimeout();
    void hugeTimeout_data();
    void hugeTimeout();
    void tooLarge();
    void endless();
    void cancel();
    void cancelFromASlot();
    void sendFromASlot();
    void hangingThread();
    void hangingThreadTimesOut();
    void tooManyHang();
    void endWithRequestUnderWay();

private:
    CommandRequest request(const QByteArray &bytes) const
    {
        return {.endpoint = EndpointAddress::ofPath(m_server->path().native()), .bytes = bytes};
    }

    std::unique_ptr<FakeServer> m_server;
};

namespace {

constexpr int PatienceMs = 20'000;

// The signals of a runner, in order.
class Record
{
public:
    explicit Record(CommandRunner &runner)
    {
        QObject::connect(&runner, &CommandRunner::started, &m_context, [this] { ++started; });
        QObject::connect(&runner, &CommandRunner::chunk, &m_context,
                         [this](const QByteArray &bytes) { reply += bytes; });
        QObject::connect(&runner, &CommandRunner::finished, &m_context,
                         [this](const CommandOutcome &outcome) { outcomes.append(outcome); });
    }

    bool waitForEnd(int count = 1)
    {
        return QTest::qWaitFor([&] { return outcomes.size() >= count; }, PatienceMs);
    }

    ErrorCode code() const { return outcomes.constLast().error->code; }

    int started = 0;
    QByteArray reply;
    QList<CommandOutcome> outcomes;

private:
    QObject m_context;
};

// Creates clients that connect only when released, as on a file system that hangs.
struct Hang
{
    Semaphore entered;
    Semaphore permits;
};

ClientFactory factoryThatHangs(const std::shared_ptr<Hang> &hang)
{
    return [hang](const IpcCore::EndpointPath &path, const IpcCore::AsyncClientOptions &options) {
        hang->entered.release();
        hang->permits.acquire();
        return std::make_unique<IpcCore::AsyncClient>(path, options);
    };
}

} // namespace

void tst_CommandRunner::init()
{
    m_server = std::make_unique<FakeServer>();
    m_server->reply("ping", "pong");
    m_server->answer("never", Answer::reply("late").onRelease());
    QVERIFY(m_server->start());
}

void tst_CommandRunner::reply()
{
    CommandRunner runner;
    Record record(runner);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(runner.send(request("ping")));
        QCOMPARE(record.started, i);
        QVERIFY(runner.isRunning());
        QVERIFY(record.waitForEnd(i));
        QVERIFY(!runner.isRunning());
        const CommandOutcome outcome = record.outcomes.constLast();
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.bytesOut, 4);
        QCOMPARE(outcome.bytesIn, 4);
        QVERIFY(outcome.connectTime && outcome.firstByteTime);
        QVERIFY(*outcome.connectTime > 0ns);
        QVERIFY(*outcome.connectTime <= *outcome.firstByteTime);
        QVERIFY(*outcome.firstByteTime <= outcome.totalTime);
    }
    QCOMPARE(record.reply, QByteArray("pongpongpong"));
    QCOMPARE(runner.bytesReceived(), 4);
}

void tst_CommandRunner::largeReply()
{
    QByteArray large;
    for (int i = 0; large.size() < 20'000'000; ++i)
        large += QByteArray::number(i) + ' ';
    m_server->reply("large", large);
    CommandRunner runner;
    Record record(runner);
    QVERIFY(runner.send(request("large")));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.outcomes.constLast().bytesIn, large.size());
    QVERIFY(record.reply == large);
}

void tst_CommandRunner::replyComesInPieces()
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("s")));
    RawPeer listener = RawPeer::listenOn(path);
    QVERIFY(listener.isOpen());
    CommandRunner runner;
    Record record(runner);
    QVERIFY(runner.send({.endpoint = EndpointAddress::ofPath(path), .bytes = "x"}));
    RawPeer client = listener.accept();
    QCOMPARE(client.receiveMessage(), QByteArray("0005x0000"));
    QVERIFY(client.send("0007one"));
    QTRY_COMPARE_WITH_TIMEOUT(record.reply, QByteArray("one"), PatienceMs);
    QCOMPARE(runner.bytesReceived(), 3);
    QVERIFY(client.send("0007two"));
    QTRY_COMPARE_WITH_TIMEOUT(record.reply, QByteArray("onetwo"), PatienceMs);
    QVERIFY(record.outcomes.isEmpty());
    // Breaks the connection.
    client = RawPeer();
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.code(), ErrorCode::ReplyTruncated);
    QCOMPARE(record.outcomes.constLast().bytesIn, 6);
    QCOMPARE(record.outcomes.constLast().bytesOut, 1);
}

void tst_CommandRunner::oneAtATime()
{
    CommandRunner runner;
    QVERIFY(runner.send(request("never")));
    const auto second = runner.send(request("ping"));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::WrongState);
}

void tst_CommandRunner::refusals_data()
{
    QTest::addColumn<EndpointAddress>("endpoint");
    QTest::addColumn<int>("timeoutMs");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no endpoint") << EndpointAddress() << 1'000 << ErrorCode::InvalidArgument;
    QTest::newRow("abstract") << EndpointAddress::ofAbstractName("x") << 1'000
                              << ErrorCode::NotSupported;
    QTest::newRow("no time") << EndpointAddress::ofPath("/x") << 0 << ErrorCode::InvalidArgument;
}

void tst_CommandRunner::refusals()
{
    QFETCH(EndpointAddress, endpoint);
    QFETCH(int, timeoutMs);
    QFETCH(ErrorCode, code);
    CommandRunner runner;
    Record record(runner);
    const auto sent = runner.send(
        {.endpoint = endpoint, .bytes = "x", .timeout = std::chrono::milliseconds(timeoutMs)});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, code);
    QVERIFY(!runner.isRunning());
    QCOMPARE(record.started, 0);
}

void tst_CommandRunner::noServer_data()
{
    QTest::addColumn<ActiveState>("state");
    QTest::newRow("missing") << ActiveState::PathNotFound;
    QTest::newRow("stale") << ActiveState::NotListening;
    QTest::newRow("file") << ActiveState::InvalidPath;
}

void tst_CommandRunner::noServer()
{
    QFETCH(ActiveState, state);
    QVERIFY(m_server->refuse(state));
    CommandRunner runner;
    Record record(runner);
    QVERIFY(runner.send(request("ping")));
    QVERIFY(record.waitForEnd());
    const CommandOutcome outcome = record.outcomes.constLast();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->state, state);
    QCOMPARE(outcome.error->phase, IpcCore::Phase::Connect);
    QCOMPARE(outcome.bytesOut, 0);
    QVERIFY(!outcome.connectTime && !outcome.firstByteTime);
}

void tst_CommandRunner::fullQueue()
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("s")));
    RawPeer listener = RawPeer::listenOn(path, 0);
    QVERIFY(listener.isOpen());
    // Each attempt takes a place in the queue, which nobody empties.
    for (int i = 0; i < 10 && IpcCore::activeState(path) == ActiveState::Listening; ++i) {
    }
    CommandRunner runner;
    Record record(runner);
    QVERIFY(runner.send({.endpoint = EndpointAddress::ofPath(path), .bytes = "x"}));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.code(), ErrorCode::Busy);
}

void tst_CommandRunner::timeout()
{
    CommandRunner runner;
    Record record(runner);
    CommandRequest slow = request("never");
    slow.timeout = 50ms;
    QVERIFY(runner.send(slow));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.code(), ErrorCode::Timeout);
    QVERIFY(record.outcomes.constLast().totalTime >= 50ms);
    QCOMPARE(record.outcomes.constLast().bytesOut, 5);
    QVERIFY(runner.send(request("ping")));
    QVERIFY(record.waitForEnd(2));
    QCOMPARE(record.reply, QByteArray("pong"));
}

void tst_CommandRunner::withoutTimeout()
{
    std::chrono::milliseconds given{0};
    CommandRunner runner({}, [&given](const IpcCore::EndpointPath &path,
                                      const IpcCore::AsyncClientOptions &options) {
        given = options.connect.replyTimeout;
        return std::make_unique<IpcCore::AsyncClient>(path, options);
    });
    Record record(runner);
    CommandRequest endless = request("ping");
    endless.timeout = IpcCore::Forever;
    QVERIFY(runner.send(endless));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.reply, QByteArray("pong"));
    QCOMPARE(given, IpcCore::Forever);
    // It outlives one with a limit.
    endless.bytes = "never";
    QVERIFY(runner.send(endless));
    CommandRunner limited;
    Record limitedRecord(limited);
    CommandRequest slow = request("never");
    slow.timeout = 600ms;
    QVERIFY(limited.send(slow));
    QVERIFY(limitedRecord.waitForEnd());
    QVERIFY(runner.isRunning());
    runner.cancel();
    endless.timeout = std::chrono::milliseconds(-2);
    QCOMPARE(runner.send(endless).error().code, ErrorCode::InvalidArgument);
}

void tst_CommandRunner::hugeTimeout_data()
{
    QTest::addColumn<std::chrono::milliseconds>("time");
    QTest::newRow("0 in 32 bits, with the runner's own delay")
        << std::chrono::milliseconds((1LL << 32) - 250);
    QTest::newRow("more than nanoseconds count") << std::chrono::milliseconds(9'300'000'000'000);
    QTest::newRow("the longest") << std::chrono::milliseconds::max();
}

void tst_CommandRunner::hugeTimeout()
{
    QFETCH(const std::chrono::milliseconds, time);
    CommandRunner runner;
    Record record(runner);
    CommandRequest patient = request("ping");
    patient.timeout = time;
    QVERIFY(runner.send(patient));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.reply, QByteArray("pong"));
}

void tst_CommandRunner::tooLarge()
{
    m_server->reply("large", QByteArray(10'000'000, 'x'));
    CommandRunner runner({.maxReplySize = 1'000'000});
    Record record(runner);
    QVERIFY(runner.send(request("large")));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.code(), ErrorCode::MessageTooLarge);
    QVERIFY(record.reply.size() > 1'000'000);
    QVERIFY(record.reply.size() < 9'000'000);
}

void tst_CommandRunner::endless()
{
    m_server->reply("large", QByteArray(10'000'000, 'x'));
    CommandRunner runner({.maxReplySize = 1'000'000});
    Record record(runner);
    CommandRequest endless = request("large");
    endless.isEndless = true;
    QVERIFY(runner.send(endless));
    QVERIFY(record.waitForEnd());
    QVERIFY(!record.outcomes.constFirst().error);
    QCOMPARE(record.reply.size(), 10'000'000);
}

void tst_CommandRunner::cancel()
{
    CommandRunner runner;
    Record record(runner);
    runner.cancel();
    QVERIFY(record.outcomes.isEmpty());
    QVERIFY(runner.send(request("never")));
    QVERIFY(m_server->waitForRequests(1));
    runner.cancel();
    // Already there when cancel() returns.
    QCOMPARE(record.outcomes.size(), 1);
    QCOMPARE(record.code(), ErrorCode::Canceled);
    QCOMPARE(record.outcomes.constFirst().bytesOut, 5);
    QVERIFY(record.outcomes.constFirst().connectTime);
    QVERIFY(!runner.isRunning());

    QVERIFY(runner.send(request("ping")));
    m_server->release();
    QVERIFY(record.waitForEnd(2));
    QCOMPARE(record.reply, QByteArray("pong"));
    QCOMPARE(record.outcomes.size(), 2);
}

void tst_CommandRunner::cancelFromASlot()
{
    m_server->reply("large", QByteArray(10'000'000, 'x'));
    CommandRunner runner;
    Record record(runner);
    connect(&runner, &CommandRunner::chunk, &runner, &CommandRunner::cancel);
    QVERIFY(runner.send(request("large")));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.code(), ErrorCode::Canceled);
    QCOMPARE(record.outcomes.constFirst().bytesIn, record.reply.size());
    QVERIFY(record.outcomes.constFirst().firstByteTime);
    const qsizetype received = record.reply.size();
    // The pending result arrives meanwhile.
    CommandRunner other;
    Record otherRecord(other);
    QVERIFY(other.send(request("ping")));
    QVERIFY(otherRecord.waitForEnd());
    QVERIFY(runner.send(request("never")));
    QVERIFY(m_server->waitForRequests(3));
    QCOMPARE(record.reply.size(), received);
    QCOMPARE(record.outcomes.size(), 1);
}

void tst_CommandRunner::sendFromASlot()
{
    CommandRunner runner;
    Record record(runner);
    connect(&runner, &CommandRunner::finished, &runner, [&] {
        if (record.outcomes.size() < 5)
            QVERIFY(runner.send(request("ping")));
    });
    QVERIFY(runner.send(request("ping")));
    QVERIFY(record.waitForEnd(5));
    QCOMPARE(record.reply, QByteArray("pong").repeated(5));
}

void tst_CommandRunner::hangingThread()
{
    const auto hang = std::make_shared<Hang>();
    CommandRunner runner({.endPatience = 0ms}, factoryThatHangs(hang));
    Record record(runner);
    QVERIFY(runner.send(request("ping")));
    QVERIFY(hang->entered.acquire());
    runner.cancel();
    QCOMPARE(record.outcomes.size(), 1);
    QCOMPARE(record.outcomes.constFirst().bytesOut, 0);
    // In another thread; either of the two takes one permit.
    QVERIFY(runner.send(request("ping")));
    hang->permits.release(2);
    QVERIFY(record.waitForEnd(2));
    QVERIFY(!record.outcomes.constLast().error);
    QCOMPARE(record.reply, QByteArray("pong"));
}

void tst_CommandRunner::hangingThreadTimesOut()
{
    const auto hang = std::make_shared<Hang>();
    CommandRunner runner({.endPatience = 0ms}, factoryThatHangs(hang));
    Record record(runner);
    CommandRequest stuck = request("ping");
    stuck.timeout = 10ms;
    QVERIFY(runner.send(stuck));
    QVERIFY(record.waitForEnd());
    QCOMPARE(record.code(), ErrorCode::Timeout);
    hang->permits.release(1);
}

void tst_CommandRunner::tooManyHang()
{
    const auto hang = std::make_shared<Hang>();
    CommandRunner runner({.maxHanging = 2, .endPatience = 0ms}, factoryThatHangs(hang));
    Record record(runner);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(runner.send(request("ping")));
        QVERIFY(hang->entered.acquire());
        runner.cancel();
    }
    const auto refused = runner.send(request("ping"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SystemResources);
    hang->permits.release(3);
    // They return.
    QVERIFY(QTest::qWaitFor([&] { return bool(runner.send(request("ping"))); }, PatienceMs));
    QVERIFY(record.waitForEnd(3));
    QCOMPARE(record.reply, QByteArray("pong"));
}

void tst_CommandRunner::endWithRequestUnderWay()
{
    QList<CommandOutcome> outcomes;
    {
        CommandRunner runner;
        connect(&runner, &CommandRunner::finished, this,
                [&](const CommandOutcome &outcome) { outcomes.append(outcome); });
        QVERIFY(runner.send(request("never")));
        QVERIFY(m_server->waitForRequests(1));
    }
    QVERIFY(outcomes.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CommandRunner)
#include "tst_commandrunner.moc"
