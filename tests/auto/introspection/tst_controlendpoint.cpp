// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/tracereader.h"
#include "server/servertest.h"
#include "support/semaphore.h"

#include <ipccore/connection.h>
#include <ipccore/introspection.h>

#include <algorithm>

using namespace IpcCore;
using namespace std::chrono_literals;

// What a server reports about itself, asked as any program would ask.
class tst_ControlEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void initTestCase();
    void tellsWhoItIs();
    void countsExactly();
    void showsWhatEachConnectionDoes();
    void showsDeferredReplies();
    void answersWhileEveryWorkerIsStuck();
    void listsManyConnections();
    void cutsConnections();
    void stopsTheServer();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void tracesEveryRequest();
    void filtersTraces_data();
    void filtersTraces();
    void showsNoSecrets();
    void slowSubscriberKnowsWhatItLost();
    void tooManySubscribersAreTold();
    void tracesEndWithTheServer();

private:
    static QByteArray ask(const Server &server, const QByteArray &request);
    static ServerSnapshot statsOf(const Server &server);
    static QList<ConnectionInfo> connectionsOf(const Server &server);
    static bool isSubscribed(const Server &server, int count = 1);

    QTemporaryDir m_runtime;
};

namespace {

QByteArray framed(const QByteArray &message)
{
    return QByteArray::number(message.size() + 4, 16).rightJustified(4, '0') + message + "0000";
}

// "fail" fails; anything else is echoed.
HandlerResult echoOrFail(const Request &request, Reply &reply)
{
    return request.message() == "fail" ? HandlerResult::Failed : ServerTest::echo(request, reply);
}

qsizetype countIn(const QList<ConnectionInfo> &connections, ConnectionInfo::State state)
{
    return std::count_if(connections.begin(), connections.end(),
                         [state](const ConnectionInfo &info) { return info.state == state; });
}

} // namespace

void tst_ControlEndpoint::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
}

QByteArray tst_ControlEndpoint::ask(const Server &server, const QByteArray &request)
{
    const auto control = server.controlEndpoint();
    if (!control)
        return control.error().message.toUtf8();
    const auto reply = sendCommand(*control, {}, request);
    return reply ? *reply : reply.error().message.toUtf8();
}

ServerSnapshot tst_ControlEndpoint::statsOf(const Server &server)
{
    return serverSnapshotFromJson(ask(server, "stats")).valueOr({});
}

QList<ConnectionInfo> tst_ControlEndpoint::connectionsOf(const Server &server)
{
    return connectionsFromJson(ask(server, "connections")).valueOr({});
}

bool tst_ControlEndpoint::isSubscribed(const Server &server, int count)
{
    return statsOf(server).traceSubscribers == count;
}

void tst_ControlEndpoint::tellsWhoItIs()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    const auto info = serverInfoFromJson(ask(*server, "info"));
    QVERIFY2(info, qPrintable(info ? QString() : info.error().message));
    QCOMPARE(info->endpoint, server->path());
    QCOMPARE(info->pid, QCoreApplication::applicationPid());
    QCOMPARE(info->program, QCoreApplication::applicationName());
    QCOMPARE(info->engine, lowerNameOf(ServerTest::engine()));
    QCOMPARE(info->options.value(QLatin1String("threadCount")).toInt(), 4);
    QVERIFY(info->inode != 0);
    QVERIFY(info->startedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

void tst_ControlEndpoint::countsExactly()
{
    const ServerTest test;
    const auto server = test.serve(echoOrFail, ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ServerTest::exchange(peer, framed("hello")), framed("hello"));
    QVERIFY(peer.send(framed("fail")));
    QVERIFY(peer.waitForClosed());
    QTRY_COMPARE_WITH_TIMEOUT(statsOf(*server).stats.connectionsOpen, 0, ServerTest::Patience);

    const ServerSnapshot snapshot = statsOf(*server);
    QCOMPARE(snapshot.stats, server->stats());
    QCOMPARE(snapshot.stats.requests, quint64(6));
    QCOMPARE(snapshot.stats.requestsFailed, quint64(1));
    QCOMPARE(snapshot.stats.connectionsPeak, 1);
    QCOMPARE(snapshot.latency.total(), quint64(6));
    QCOMPARE(snapshot.latency, server->latency());
    QVERIFY(snapshot.latency.longest());
    QVERIFY(snapshot.recentLatency);
    QCOMPARE(snapshot.recentLatency->total(), snapshot.latency.total());
    QVERIFY(snapshot.latency.percentile(1) <= *snapshot.latency.longest());
    QCOMPARE(snapshot.workersTotal, 4);
    QCOMPARE(snapshot.workersBusy, 0);
}

void tst_ControlEndpoint::showsWhatEachConnectionDoes()
{
    using State = ConnectionInfo::State;
    const ServerTest test;
    Semaphore goOn;
    const auto server = test.serve(
        [&goOn](const Request &request, Reply &reply) {
            if (request.message().startsWith("wait"))
                goOn.acquire();
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer busy = test.connectPeer();
    RawPeer begun = test.connectPeer();
    RawPeer idle = test.connectPeer();
    QVERIFY(busy.send(framed("wait a while")));
    QVERIFY(begun.send("0010half"));
    QCOMPARE(ServerTest::exchange(idle, framed("ping")), framed("ping"));

    QTRY_COMPARE_WITH_TIMEOUT(countIn(connectionsOf(*server), State::Handling), 1,
                              ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(countIn(connectionsOf(*server), State::Reading), 1,
                              ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(countIn(connectionsOf(*server), State::Idle), 1,
                              ServerTest::Patience);
    const QList<ConnectionInfo> connections = connectionsOf(*server);
    for (const ConnectionInfo &info : connections) {
        QCOMPARE(info.peer.pid, QCoreApplication::applicationPid());
        QCOMPARE(info.requests, quint64(info.state == State::Reading ? 0 : 1));
        QCOMPARE(info.command,
                 info.state == State::Handling ? QByteArray("wait a while") : QByteArray());
        QCOMPARE(info.commandSize, info.state == State::Handling ? 12 : 0);
        QCOMPARE(info.bytesIn, quint64(info.state == State::Handling ? framed("wait a while").size()
                                       : info.state == State::Reading ? 8
                                                                      : framed("ping").size()));
#if IPCCORE_LINUX
        QVERIFY(!info.processName.isEmpty());
#endif
        QVERIFY(info.inode != 0);
    }
    const auto handledFor = [&server] {
        auto longest = 0ms;
        for (const ConnectionInfo &info : connectionsOf(*server))
            longest = info.state == State::Handling ? info.inStateFor : longest;
        return longest;
    };
    const auto before = handledFor();
    QTRY_VERIFY_WITH_TIMEOUT(handledFor() > before, ServerTest::Patience);
    goOn.release();
    QCOMPARE(busy.receiveMessage(), framed("wait a while"));
}

void tst_ControlEndpoint::showsDeferredReplies()
{
    const ServerTest test;
    DeferredReply deferred;
    Semaphore handled;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            deferred = reply.defer();
            handled.release();
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(framed("later")));
    QVERIFY(handled.acquire());
    QTRY_COMPARE_WITH_TIMEOUT(countIn(connectionsOf(*server), ConnectionInfo::State::Deferred), 1,
                              ServerTest::Patience);
    QCOMPARE(connectionsOf(*server).constFirst().command, QByteArray("later"));
    QCOMPARE(statsOf(*server).deferred, 1);
    QVERIFY(deferred.finish("done"));
    QCOMPARE(peer.receiveMessage(), framed("done"));
}

void tst_ControlEndpoint::answersWhileEveryWorkerIsStuck()
{
    const ServerTest test;
    Semaphore goOn;
    ServerOptions options = ServerTest::options();
    options.threadCount = 2;
    const auto server = test.serve(
        [&goOn](const Request &request, Reply &reply) {
            goOn.acquire();
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    std::array<RawPeer, 4> peers;
    for (RawPeer &peer : peers) {
        peer = test.connectPeer();
        QVERIFY(peer.send(framed("stuck")));
    }
    QTRY_COMPARE_WITH_TIMEOUT(statsOf(*server).workersBusy, 2, ServerTest::Patience);
    const QList<ConnectionInfo> connections = connectionsOf(*server);
    QCOMPARE(countIn(connections, ConnectionInfo::State::Handling), 2);
    // QtEngine reads what waits for a worker, EpollEngine leaves it in the socket.
    if (ServerTest::engine() == EngineKind::Qt)
        QTRY_COMPARE_WITH_TIMEOUT(statsOf(*server).readyQueue, 2, ServerTest::Patience);
    goOn.release(static_cast<int>(peers.size()));
    for (RawPeer &peer : peers)
        QCOMPARE(peer.receiveMessage(), framed("stuck"));
}

void tst_ControlEndpoint::listsManyConnections()
{
    constexpr std::size_t Count = 400;
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxConnections = 1000;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    std::vector<RawPeer> peers(Count);
    for (RawPeer &peer : peers) {
        peer = test.connectPeer();
        QCOMPARE(ServerTest::exchange(peer, framed("ping")), framed("ping"));
    }
    const QList<ConnectionInfo> connections = connectionsOf(*server);
    QCOMPARE(connections.size(), qsizetype(Count));
    QSet<quint64> ids;
    for (const ConnectionInfo &info : connections)
        ids.insert(info.id);
    QCOMPARE(ids.size(), qsizetype(Count));
}

void tst_ControlEndpoint::cutsConnections()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, framed("ping")), framed("ping"));
    QTRY_COMPARE_WITH_TIMEOUT(connectionsOf(*server).size(), 1, ServerTest::Patience);
    const QByteArray id = QByteArray::number(connectionsOf(*server).constFirst().id);
    QVERIFY(acknowledgementFromJson(ask(*server, "disconnect " + id)));
    QVERIFY(peer.waitForClosed());
    QTRY_VERIFY_WITH_TIMEOUT(connectionsOf(*server).isEmpty(), ServerTest::Patience);
    const Result<void> again = acknowledgementFromJson(ask(*server, "disconnect " + id));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::InvalidArgument);
}

void tst_ControlEndpoint::stopsTheServer()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    QVERIFY(acknowledgementFromJson(ask(*server, "stop")));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QCOMPARE(server->state(), ServerState::Stopped);
    QVERIFY(!sendCommand(*server->controlEndpoint(), {}, "info"));
}

void tst_ControlEndpoint::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("request");
    for (const char *request : {"", "information", "info ", "stats now", "disconnect",
                                "disconnect x", "trace what=ever", "trace preview=-1"})
        QTest::addRow("'%s'", request) << QByteArray(request);
}

void tst_ControlEndpoint::refusesWhatItDoesNotKnow()
{
    QFETCH(const QByteArray, request);
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    const Result<void> refused = acknowledgementFromJson(ask(*server, request));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QVERIFY(serverInfoFromJson(ask(*server, "info")));
}

void tst_ControlEndpoint::tracesEveryRequest()
{
    using Status = TraceEvent::Status;
    const ServerTest test;
    Semaphore goOn;
    const auto server = test.serve(
        [&goOn](const Request &request, Reply &reply) {
            if (request.message() == "wait")
                goOn.acquire();
            return echoOrFail(request, reply);
        },
        ServerTest::options());
    QVERIFY(server);
    TraceReader trace(*server->controlEndpoint(), "trace");
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server), ServerTest::Patience);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, framed("hello")), framed("hello"));
    QVERIFY(peer.send(framed("fail")));
    QVERIFY(peer.waitForClosed());
    RawPeer leaving = test.connectPeer();
    QVERIFY(leaving.send(framed("wait")));
    QTRY_COMPARE_WITH_TIMEOUT(statsOf(*server).workersBusy, 1, ServerTest::Patience);
    const QList<ConnectionInfo> connections = connectionsOf(*server);
    const auto handling =
        std::find_if(connections.begin(), connections.end(), [](const ConnectionInfo &info) {
            return info.state == ConnectionInfo::State::Handling;
        });
    QVERIFY(handling != connections.end());
    QVERIFY(
        acknowledgementFromJson(ask(*server, "disconnect " + QByteArray::number(handling->id))));
    goOn.release();

    QTRY_COMPARE_WITH_TIMEOUT(trace.events().size(), 3, ServerTest::Patience);
    const QList<TraceEvent> events = trace.events();
    const std::array statuses = {Status::Ok, Status::Failed, Status::Gone};
    const std::array<QByteArray, 3> commands = {"hello", "fail", "wait"};
    for (qsizetype i = 0; i < events.size(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        QCOMPARE(events[i].number, quint64(i + 1));
        QCOMPARE(events[i].status, statuses[index]);
        QCOMPARE(events[i].preview, commands[index]);
        QCOMPARE(events[i].requestSize, commands[index].size());
        QCOMPARE(events[i].peer.pid, QCoreApplication::applicationPid());
    }
    QCOMPARE(events[0].replySize, 5);
    QCOMPARE(events[1].replySize, 0);
}

void tst_ControlEndpoint::filtersTraces_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("previews");
    const auto row = [](const char *filter, const char *previews) {
        QTest::newRow(filter) << QByteArray(filter) << QByteArray(previews);
    };
    row(" command=get ", "get a|get b|");
    row(" status=failed", "fail|");
    row(" preview=2", "ge|pu|ge|fa|");
    row(" latency>=3600000000", "");
    row(" pid=1 preview=2", "");
}

void tst_ControlEndpoint::filtersTraces()
{
    QFETCH(const QByteArray, filter);
    QFETCH(const QByteArray, previews);
    const ServerTest test;
    const auto server = test.serve(echoOrFail, ServerTest::options());
    QVERIFY(server);
    TraceReader trace(*server->controlEndpoint(), "trace" + filter);
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server), ServerTest::Patience);
    RawPeer peer = test.connectPeer();
    for (const char *command : {"get a", "put a", "get b"})
        QCOMPARE(ServerTest::exchange(peer, framed(command)), framed(command));
    QVERIFY(peer.send(framed("fail")));
    QVERIFY(peer.waitForClosed());
    // When the server stops, the trace ends after everything that was in progress.
    server->stop();
    trace.readToEnd();
    QByteArray seen;
    const QList<TraceEvent> events = trace.events();
    for (const TraceEvent &event : events)
        seen += event.preview + '|';
    QCOMPARE(seen, previews);
}

void tst_ControlEndpoint::showsNoSecrets()
{
    const ServerTest test;
    Semaphore goOn;
    ServerOptions options = ServerTest::options();
    options.tracePreview = 0;
    const auto server = test.serve(
        [&goOn](const Request &request, Reply &reply) {
            goOn.acquire();
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    TraceReader trace(*server->controlEndpoint(), "trace preview=64");
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server), ServerTest::Patience);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(framed("password")));
    QTRY_COMPARE_WITH_TIMEOUT(statsOf(*server).workersBusy, 1, ServerTest::Patience);
    const QByteArray connections = ask(*server, "connections");
    QVERIFY(!connections.contains("passw"));
    QCOMPARE(connectionsFromJson(connections)->constFirst().commandSize, 8);
    goOn.release();
    QTRY_COMPARE_WITH_TIMEOUT(trace.events().size(), 1, ServerTest::Patience);
    QCOMPARE(trace.events().constFirst().preview, QByteArray());
    QCOMPARE(trace.events().constFirst().requestSize, 8);
    // Nor can it be guessed.
    const Result<void> guess = acknowledgementFromJson(ask(*server, "trace command=p"));
    QVERIFY(!guess);
}

void tst_ControlEndpoint::slowSubscriberKnowsWhatItLost()
{
    // More than the ring, the reply's buffer and the socket's can hold.
    constexpr int Count = 30'000;
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    TraceReader slow(*server->controlEndpoint(), "trace");
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server), ServerTest::Patience);
    RawPeer peer = test.connectPeer();
    for (int i = 0; i < Count; ++i)
        QCOMPARE(ServerTest::exchange(peer, framed("ping")), framed("ping"));
    peer.close();
    server->stop();
    slow.readToEnd();
    const QList<TraceEvent> events = slow.events();
    quint64 next = 1;
    quint64 lost = 0;
    for (const TraceEvent &event : events) {
        QCOMPARE(event.number, next);
        lost += event.lost;
        next += std::max<quint64>(event.lost, 1);
    }
    QCOMPARE(next, quint64(Count + 1));
    QVERIFY(lost > 0);
}

void tst_ControlEndpoint::tooManySubscribersAreTold()
{
    constexpr std::size_t Most = 8;
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    std::vector<RawPeer> subscribers(Most);
    for (RawPeer &subscriber : subscribers) {
        subscriber = RawPeer::connectTo(server->controlEndpoint()->native());
        QVERIFY(subscriber.send(framed("trace")));
    }
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server, int(Most)), ServerTest::Patience);
    const Result<void> refused = acknowledgementFromJson(ask(*server, "trace"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SystemResources);
    // A leaving subscriber makes room.
    subscribers.front().close();
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server, int(Most) - 1), ServerTest::Patience);
    TraceReader trace(*server->controlEndpoint(), "trace");
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server, int(Most)), ServerTest::Patience);
}

void tst_ControlEndpoint::tracesEndWithTheServer()
{
    const ServerTest test;
    auto server = test.serveEcho();
    QVERIFY(server);
    TraceReader trace(*server->controlEndpoint(), "trace");
    QTRY_VERIFY_WITH_TIMEOUT(isSubscribed(*server), ServerTest::Patience);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, framed("last words")), framed("last words"));
    server.reset();
    trace.readToEnd();
    QVERIFY2(trace.isWhole(), "the trace broke off");
    QCOMPARE(trace.events().size(), 1);
}

QTEST_GUILESS_MAIN(tst_ControlEndpoint)
#include "tst_controlendpoint.moc"
