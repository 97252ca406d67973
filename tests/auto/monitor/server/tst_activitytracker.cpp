// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/activitytracker.h"

#include "core/kernel/sockdiag.h"
#include "core/kernel/socketsnapshot.h"
#include "core/server/registeredservers.h"
#include "observerfixtures.h"
#include "runtimedirectory.h"
#include "socketfixtures.h"

#include <ipccore/connection.h>
#include <ipccore/testing/fakeserver.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <sys/socket.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ConnectionInfo;
using IpcCore::ErrorCode;
using IpcCore::ServerSnapshot;
using IpcCore::Testing::Answer;
using IpcCore::Testing::FakeServer;

// Asks servers about their work: real ones, and control endpoints played by the test.
class tst_ActivityTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void realServer();
    void serverStops();
    void rate_data();
    void rate();
    void untoldFigures_data();
    void untoldFigures();
    void slowAndBack();
    void slowNearTheLimit_data();
    void slowNearTheLimit();
    void slowWhileRequestsLast();
    void slowAtFirstSight_data();
    void slowAtFirstSight();
    void slowServerReplaced();
    void stoppingServer();
    void silentServer();
    void othersWaitAtControl();
    void stuckWorkers_data();
    void stuckWorkers();
    void figuresEndWithPatience();
    void oneQuestionAtATime();
    void notRegisteredIsLeftAlone();
    void endWithQuestionsUnderWay();
    void endpointGoesWhileAsked();

private:
    /// Polls once, and waits for the answers of the servers asked.
    void poll();

    template <typename Condition>
    bool pollUntil(Condition condition)
    {
        const auto pollAndLook = [&] {
            poll();
            return condition();
        };
        return QTest::qWaitFor(pollAndLook, 20'000);
    }

    /// Polls without waiting for answers.
    void look();
    void play(const ServerSnapshot &answer);
    void startTracker();

    QByteArray path() const { return m_runtime->path("x"); }

    EndpointAddress address() const { return EndpointAddress::ofPath(path()); }

    SubState subState() const { return m_observer->snapshot()->find(address())->subState; }

    ServerVerdict verdict() const { return m_observer->snapshot()->find(address())->verdict; }

    std::unique_ptr<RuntimeDirectory> m_runtime;
    std::unique_ptr<FakeServer> m_control;
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_tracker;
};

namespace {

constexpr int PatienceMs = 20'000;

ServerSnapshot counted(std::chrono::milliseconds uptime, quint64 requests)
{
    ServerSnapshot snapshot;
    snapshot.uptime = uptime;
    snapshot.stats.requests = requests;
    return snapshot;
}

ServerSnapshot withReplies(ServerSnapshot snapshot, int count, std::chrono::milliseconds duration)
{
    for (int i = 0; i < count; ++i)
        snapshot.latency.add(duration);
    return snapshot;
}

} // namespace

void tst_ActivityTracker::init()
{
    m_tracker.reset();
    m_observer.reset();
    m_control.reset();
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setFindsListeners(false);
    // As if a server at path() had registered a control endpoint.
    m_control = std::make_unique<FakeServer>();
    QVERIFY(m_control->start());
    m_observer->setRegistry(registryOf(path(), m_control->path()));
    startTracker();
}

void tst_ActivityTracker::startTracker()
{
    m_tracker = std::make_unique<ActivityTracker>(*m_observer);
    // Only the tests of silence run out of it.
    m_tracker->setPatience(std::chrono::milliseconds(PatienceMs));
}

void tst_ActivityTracker::look()
{
    QVERIFY(pollOnce(*m_observer));
}

void tst_ActivityTracker::poll()
{
    QSignalSpy changed(m_tracker.get(), &ActivityTracker::activityChanged);
    look();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, PatienceMs);
    QCOMPARE(changed[0][0].value<EndpointAddress>(), address());
}

void tst_ActivityTracker::play(const ServerSnapshot &answer)
{
    m_control->reply("stats", QJsonDocument(toJson(answer)).toJson(QJsonDocument::Compact));
    poll();
}

void tst_ActivityTracker::realServer()
{
    m_observer->setRegistry(registeredServers());
    m_control.reset();
    // In milliseconds, as the server reports it.
    const QDateTime beforeStart = QDateTime::currentDateTimeUtc().addMSecs(-1);
    const auto server = m_runtime->serve("x");
    QVERIFY(server);
    QVERIFY(!m_tracker->activity(address()));
    poll();
    QVERIFY(m_tracker->activity(address())->stats);
    QVERIFY(!m_tracker->activity(address())->requestsPerSecond);
    QVERIFY(!m_tracker->activity(address())->p95);
    const QDateTime startedAt = m_tracker->activity(address())->startedAt;
    QVERIFY(beforeStart <= startedAt && startedAt <= QDateTime::currentDateTimeUtc());
    for (int i = 0; i < 10; ++i)
        QVERIFY(IpcCore::sendCommand(path(), {}, "hello"));
    // Two answers within a millisecond give no rate.
    const EndpointActivity &activity = *m_tracker->activity(address());
    QVERIFY(pollUntil([&activity] { return activity.requestsPerSecond > 0; }));
    QCOMPARE(activity.stats->stats.requests, quint64(10));
    QVERIFY(activity.p95 > 0ns);
    QVERIFY(!activity.error);
    QVERIFY(activity.bytesInPerSecond > 0 && activity.bytesOutPerSecond > 0);
    QCOMPARE(activity.intervalLatency.total(), quint64(10));
    QVERIFY(pollUntil([&activity] { return activity.requestsPerSecond == 0; }));
    QVERIFY(activity.p95 > 0ns); // of the last minute
    QVERIFY(activity.intervalLatency.isEmpty());
    QCOMPARE(activity.startedAt, startedAt);
}

void tst_ActivityTracker::serverStops()
{
    play(counted(1s, 0));
    play(counted(2s, 5));
    QVERIFY(m_tracker->activity(address())->requestsPerSecond);
    m_control->stop();
    poll();
    const EndpointActivity &activity = *m_tracker->activity(address());
    QVERIFY(activity.error);
    QCOMPARE(activity.error->code, ErrorCode::PathNotFound);
    QVERIFY(!activity.requestsPerSecond);
    QCOMPARE(activity.stats->stats.requests, quint64(5));
    // No longer registered.
    m_observer->setRegistry({});
    m_observer->addEndpoint(address());
    look();
    QVERIFY(!m_tracker->activity(address()));
}

void tst_ActivityTracker::rate_data()
{
    QTest::addColumn<ServerSnapshot>("before");
    QTest::addColumn<ServerSnapshot>("after");
    QTest::addColumn<double>("rate"); // negative if not measured
    QTest::newRow("steady") << counted(10s, 100) << counted(12s, 150) << 25.0;
    QTest::newRow("idle") << counted(10s, 100) << counted(11s, 100) << 0.0;
    QTest::newRow("answers close together") << counted(10s, 100) << counted(10'010ms, 101) << 100.0;
    QTest::newRow("at the same time") << counted(10s, 100) << counted(10s, 100) << -1.0;
    QTest::newRow("started anew") << counted(10s, 100) << counted(1s, 10) << -1.0;
    QTest::newRow("started anew and busier") << counted(10s, 100) << counted(1s, 1'000'000) << -1.0;
    QTest::newRow("started anew long ago") << counted(1s, 100) << counted(10s, 90) << -1.0;
}

void tst_ActivityTracker::rate()
{
    QFETCH(const ServerSnapshot, before);
    QFETCH(const ServerSnapshot, after);
    QFETCH(const double, rate);
    play(before);
    QVERIFY(!m_tracker->activity(address())->requestsPerSecond);
    play(after);
    QCOMPARE(m_tracker->activity(address())->requestsPerSecond.value_or(-1), rate);
    // And from there on.
    play(counted(after.uptime + 1s, after.stats.requests + 7));
    QCOMPARE(m_tracker->activity(address())->requestsPerSecond.value_or(-1), 7.0);
}

void tst_ActivityTracker::untoldFigures_data()
{
    QTest::addColumn<bool>("tellsUptime");
    QTest::newRow("uptime") << false;
    QTest::newRow("requests") << true;
}

// What is measured from them is not known either, and nobody takes the server for stuck.
void tst_ActivityTracker::untoldFigures()
{
    QFETCH(const bool, tellsUptime);
    ServerSnapshot stats = counted(1h, 0);
    stats.workersTotal = stats.workersBusy = 1;
    if (tellsUptime)
        stats.untold = {&IpcCore::ServerStats::requests};
    else
        stats.untold = {&ServerSnapshot::uptime};
    for (int second = 0; second < 3; ++second) {
        play(stats);
        const EndpointActivity &activity = *m_tracker->activity(address());
        QVERIFY(!activity.requestsPerSecond);
        QCOMPARE(activity.bytesInPerSecond.has_value(), tellsUptime && second > 0);
        QCOMPARE(activity.startedAt.isValid(), tellsUptime);
        QCOMPARE(activity.stats->workersBusy, 1 + second);
        stats.uptime += 1s;
        ++stats.workersBusy;
    }
    QCOMPARE(m_control->requests().count("connections"), 0);
}

void tst_ActivityTracker::slowAndBack()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    const FileDescriptor listener = listeningSocket(path());
    ServerSnapshot stats = counted(1s, 0);
    play(stats);
    stats = withReplies(counted(2s, 100), 100, 90ms);
    play(stats);
    QTRY_VERIFY_WITH_TIMEOUT(!m_observer->isJudging(), PatienceMs);
    QCOMPARE(subState(), SubState::None);
    // A tenth of them, so that the 95th percentile shows it.
    stats = withReplies(withReplies(stats, 90, 1ms), 10, 150ms);
    stats.uptime += 1s;
    play(stats);
    QVERIFY(m_tracker->activity(address())->p95 > 130ms);
    // Without another poll: otherwise the figure and the state would tell of different times.
    const quint64 number = m_observer->snapshot()->number;
    QTRY_COMPARE_WITH_TIMEOUT(subState(), SubState::Slow, PatienceMs);
    QCOMPARE(verdict().p95, *m_tracker->activity(address())->p95);
    // No request has ended since: as far as we know, it is not slow.
    stats.uptime += 1s;
    play(stats);
    QTRY_COMPARE_WITH_TIMEOUT(subState(), SubState::None, PatienceMs);
    QCOMPARE(m_observer->snapshot()->number, number + 1);
}

void tst_ActivityTracker::slowNearTheLimit_data()
{
    QTest::addColumn<bool>("isTold");
    QTest::newRow("seen between two looks") << false;
    QTest::newRow("told of the last minute, the same to all") << true;
}

void tst_ActivityTracker::slowNearTheLimit()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    QFETCH(const bool, isTold);
    const FileDescriptor listener = listeningSocket(path());
    ServerSnapshot stats = counted(1s, 0);
    play(stats);
    const std::pair<std::chrono::milliseconds, SubState> polls[] = {
        {90ms, SubState::None},
        {120ms, SubState::Slow},
        {90ms, isTold ? SubState::None : SubState::Slow},
        {60ms, SubState::None},
        {90ms, SubState::None}};
    for (const auto &[latency, expected] : polls) {
        if (isTold)
            stats.recentLatency.emplace().add(latency);
        else
            stats = withReplies(stats, 10, latency);
        stats.uptime += 1s;
        play(stats);
        QTRY_VERIFY_WITH_TIMEOUT(!m_observer->isJudging(), PatienceMs);
        QCOMPARE(subState(), expected);
    }
}

void tst_ActivityTracker::slowWhileRequestsLast()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    const FileDescriptor listener = listeningSocket(path());
    play(counted(1s, 0));
    ServerSnapshot stats = withReplies(counted(2s, 10), 10, 1'500ms);
    stats.workersTotal = 2;
    stats.workersBusy = 1;
    play(stats);
    QTRY_COMPARE_WITH_TIMEOUT(subState(), SubState::Slow, PatienceMs);
    const auto p95 = verdict().p95;
    // Each request takes longer than a poll: there are polls in which none ends.
    for (int count = 0; count < 2; ++count) {
        stats.uptime += 1s;
        play(stats);
        QTRY_VERIFY_WITH_TIMEOUT(!m_observer->isJudging(), PatienceMs);
        QCOMPARE(subState(), SubState::Slow);
        QCOMPARE(verdict().p95, p95);
    }
    stats.workersBusy = 0;
    stats.uptime += 1s;
    play(stats);
    QTRY_COMPARE_WITH_TIMEOUT(subState(), SubState::None, PatienceMs);
}

void tst_ActivityTracker::slowAtFirstSight_data()
{
    QTest::addColumn<int>("busy");
    QTest::addColumn<int>("latency"); // ms, of all requests so far
    QTest::addColumn<int>("recent");  // ms, of the last minute; 0: none, -1: not told
    QTest::addColumn<bool>("isSlow");
    QTest::newRow("handles one, was slow") << 1 << 1'500 << -1 << true;
    QTest::newRow("handles one, was fast") << 1 << 5 << -1 << false;
    QTest::newRow("idle, was slow") << 0 << 1'500 << -1 << false;
    QTest::newRow("idle, was slow in the last minute") << 0 << 5 << 1'500 << true;
    QTest::newRow("handles one, was fast in the last minute") << 1 << 1'500 << 5 << false;
    QTest::newRow("idle for a minute, was slow before") << 0 << 1'500 << 0 << false;
    QTest::newRow("handles one for a minute, was slow before") << 1 << 1'500 << 0 << true;
}

// Whoever looks only for a moment, in which no request ends, sees what those who watch see.
void tst_ActivityTracker::slowAtFirstSight()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    QFETCH(const int, busy);
    QFETCH(const int, latency);
    QFETCH(const int, recent);
    QFETCH(const bool, isSlow);
    const FileDescriptor listener = listeningSocket(path());
    ServerSnapshot stats = withReplies(counted(1min, 10), 10, std::chrono::milliseconds(latency));
    stats.workersBusy = busy;
    if (recent >= 0)
        stats.recentLatency =
            withReplies({}, recent > 0 ? 1 : 0, std::chrono::milliseconds(recent)).latency;
    for (int count = 0; count < 2; ++count) {
        play(stats);
        QTRY_VERIFY_WITH_TIMEOUT(!m_observer->isJudging(), PatienceMs);
        QCOMPARE(subState(), isSlow ? SubState::Slow : SubState::None);
        stats.uptime += 1s;
    }
}

// By a fast one. Although the path is the same, it is another server.
void tst_ActivityTracker::slowServerReplaced()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    const FileDescriptor listener = listeningSocket(path());
    play(counted(1s, 0));
    play(withReplies(counted(2s, 10), 10, 500ms));
    look();
    QCOMPARE(subState(), SubState::Slow);
    // Answers nobody, so that nothing new is known of it.
    FakeServer successor;
    QVERIFY(successor.start());
    successor.setDefaultAnswer(Answer::never());
    m_observer->setRegistry(registryOf(path(), successor.path()));
    look();
    look();
    QCOMPARE(subState(), SubState::None);
    m_tracker.reset();
}

// That it ends is the cause of whatever else is seen.
void tst_ActivityTracker::stoppingServer()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    const FileDescriptor listener = listeningSocket(path());
    play(counted(1s, 0));
    ServerSnapshot stats = withReplies(counted(2s, 10), 10, 500ms);
    stats.stopping = true;
    play(stats);
    QTRY_COMPARE_WITH_TIMEOUT(subState(), SubState::Stopping, PatienceMs);
}

// Although its socket listens. However long it is watched, it is asked once.
void tst_ActivityTracker::silentServer()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    const FileDescriptor listener = listeningSocket(path());
    m_tracker->setPatience(1ms);
    const QByteArray answer = QJsonDocument(toJson(counted(1s, 0))).toJson();
    m_control->answer("stats", Answer::reply(answer).onRelease());
    QVERIFY(m_tracker->isSettled());
    poll();
    QVERIFY(m_tracker->isSettled());
    QCOMPARE(m_tracker->activity(address())->error->code, ErrorCode::Timeout);
    QVERIFY(!m_tracker->activity(address())->stats);
    for (int i = 0; i < 20; ++i)
        look();
    QCOMPARE(subState(), SubState::Silent);
    QVERIFY(!m_observer->snapshot()->find(address())->verdict.answeredAt.isValid());
    QCOMPARE(m_control->requests().size(), 1);
    m_tracker->setPatience(std::chrono::milliseconds(PatienceMs));
    m_control->release();
    QTRY_VERIFY_WITH_TIMEOUT(!m_tracker->activity(address())->error, PatienceMs);
    look();
    QCOMPARE(subState(), SubState::None);
}

// As a stopped server's control endpoint does: neither we nor others may fill its queue.
void tst_ActivityTracker::othersWaitAtControl()
{
    if (!SockDiag::isSupported())
        QSKIP("Queues cannot be seen here");
    const FileDescriptor listener = listeningSocket(path());
    const FileDescriptor control = listeningSocket(m_runtime->path("control"));
    m_observer->setRegistry(registryOf(path(), m_runtime->path("control")));
    m_tracker->setPatience(1ms);
    const auto waiting = [this] {
        const SocketSnapshot sockets(*SockDiag().dump());
        int count = 0;
        for (const quint32 place : sockets.byName(m_runtime->path("control"))) {
            if (sockets.at(place).state == UnixSocket::State::Listening)
                count += static_cast<int>(sockets.at(place).receiveQueue);
        }
        return count;
    };
    // Asked once: the question waits in the queue of a server that accepts nobody.
    for (int i = 0; i < 5; ++i)
        look();
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 1, PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT((look(), subState()), SubState::Silent, PatienceMs);
    // As if the monitor had been started again.
    for (int i = 0; i < 5; ++i) {
        m_tracker.reset();
        startTracker();
        m_tracker->setPatience(1ms);
        poll();
        QCOMPARE(m_tracker->activity(address())->error->code, ErrorCode::Timeout);
        QCOMPARE(waiting(), 1);
    }
}

void tst_ActivityTracker::stuckWorkers_data()
{
    QTest::addColumn<int>("age");  // in seconds, of the youngest request
    QTest::addColumn<int>("told"); // in seconds
    QTest::newRow("young") << 9 << 0;
    QTest::newRow("old") << 47 << 40;
    QTest::newRow("very old") << 170 << 120;
}

void tst_ActivityTracker::stuckWorkers()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    QFETCH(const int, age);
    QFETCH(const int, told);
    const FileDescriptor listener = listeningSocket(path());
    ServerSnapshot stats = counted(1h, 3);
    stats.workersBusy = stats.workersTotal = 2;
    QJsonArray connections;
    for (const auto &[state, seconds, command] :
         {std::tuple(ConnectionInfo::State::Handling, 1'000, "sleep 6000000"),
          std::tuple(ConnectionInfo::State::Handling, age, "nap"),
          std::tuple(ConnectionInfo::State::Queued, 900, "ping")}) {
        ConnectionInfo connection;
        connection.state = state;
        connection.inStateFor = std::chrono::seconds(seconds);
        connection.command = command;
        connections.append(toJson(connection));
    }
    m_control->reply("connections",
                     QJsonDocument(QJsonObject{{QStringLiteral("introspection"), 2},
                                               {QStringLiteral("connections"), connections}})
                         .toJson());
    m_control->reply("stats", QJsonDocument(toJson(stats)).toJson());
    look();
    QTRY_VERIFY_WITH_TIMEOUT(m_tracker->isSettled(), PatienceMs);
    look();
    QTRY_VERIFY_WITH_TIMEOUT(m_tracker->isSettled(), PatienceMs);
    QCOMPARE(subState(), told == 0 ? SubState::None : SubState::Stuck);
    QCOMPARE(verdict().stuckFor, std::chrono::seconds(told));
    QCOMPARE(verdict().command, told == 0 ? QByteArray() : QByteArray("nap"));
    QCOMPARE(verdict().workers, told == 0 ? 0 : 2);
    // The list may be long, so it is not asked for again.
    QCOMPARE(m_control->requests().count("connections"), 1);
    // It is only late once a request has begun.
    stats.uptime += 20s;
    ++stats.stats.requests;
    play(stats);
    look();
    QCOMPARE(subState(), SubState::None);
}

void tst_ActivityTracker::figuresEndWithPatience()
{
    play(counted(1s, 0));
    const QDateTime beforeAnswer = QDateTime::currentDateTimeUtc();
    play(withReplies(counted(2s, 5), 5, 1ms));
    const EndpointActivity &activity = *m_tracker->activity(address());
    QVERIFY(activity.requestsPerSecond && activity.p95);
    const QDateTime answeredAt = activity.answeredAt;
    QVERIFY(beforeAnswer <= answeredAt && answeredAt <= QDateTime::currentDateTimeUtc());
    m_control->answer("stats", Answer::never());
    m_tracker->setPatience(1ms);
    const QSignalSpy changed(m_tracker.get(), &ActivityTracker::activityChanged);
    look();
    QTRY_VERIFY_WITH_TIMEOUT(activity.error, PatienceMs);
    QCOMPARE(activity.error->message, QStringLiteral("The server has not answered yet"));
    QVERIFY(!activity.requestsPerSecond && !activity.p95);
    QCOMPARE(activity.answeredAt, answeredAt);
    QCOMPARE(changed.count(), 1);
    look();
    QCOMPARE(changed.count(), 1); // Signalled once.
}

void tst_ActivityTracker::oneQuestionAtATime()
{
    m_control->answer("stats", Answer::hangUp().onRelease());
    QSignalSpy changed(m_tracker.get(), &ActivityTracker::activityChanged);
    for (int i = 0; i < 20; ++i)
        look();
    QVERIFY(m_control->waitForRequests(1));
    QCOMPARE(m_control->requests().size(), 1);
    m_control->answer("stats", Answer::hangUp());
    m_control->release();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, PatienceMs);
    QCOMPARE(m_tracker->activity(address())->error->code, ErrorCode::ConnectionClosed);
    // And no questions were queued meanwhile.
    poll();
    QCOMPARE(m_control->requests().size(), 2);
}

void tst_ActivityTracker::notRegisteredIsLeftAlone()
{
    if (!SockDiag::isSupported())
        QSKIP("Without a list of sockets it has to be asked whether it listens");
    const FileDescriptor listener = listeningSocket(path());
    QCOMPARE(::fcntl(listener.get(), F_SETFL, O_NONBLOCK), 0);
    m_observer->addEndpoint(address());
    for (const bool isRegistered : {false, true}) {
        m_observer->setRegistry([isRegistered, name = path()] {
            std::vector<RegisteredEndpoint> servers;
            // Without a control endpoint, as foreign servers may be registered.
            if (isRegistered)
                servers.push_back({.path = name, .control = {}, .program = {}, .pid = 1});
            return servers;
        });
        for (int i = 0; i < 50; ++i)
            look();
        QVERIFY(!m_tracker->activity(address()));
        QCOMPARE(::accept(listener.get(), nullptr, nullptr), -1);
        QCOMPARE(errno, EAGAIN);
    }
    m_observer->setRegistry({});
    QVERIFY(m_control->requests().isEmpty());
}

void tst_ActivityTracker::endWithQuestionsUnderWay()
{
    m_control->answer("stats", Answer::reply("{}").onRelease());
    m_control->setDefaultAnswer(Answer::never());
    for (int i = 1; i <= 5; ++i) {
        look();
        QVERIFY(m_control->waitForRequests(i));
        if (i == 5)
            m_control->release();
        m_tracker.reset();
        startTracker();
    }
    look();
    QVERIFY(!m_tracker->activity(address())->stats);
}

// The endpoint and its server are forgotten in its own signal.
void tst_ActivityTracker::endpointGoesWhileAsked()
{
    m_control->answer("stats", Answer::reply("{}").onRelease());
    look();
    QVERIFY(m_control->waitForRequests(1));
    m_observer->setRegistry({});
    QSignalSpy changed(m_tracker.get(), &ActivityTracker::activityChanged);
    look();
    m_control->release();
    QVERIFY(!m_tracker->activity(address()));
    look();
    QVERIFY(changed.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ActivityTracker)
#include "tst_activitytracker.moc"
