// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/introspectionclient.h"

#include "runtimedirectory.h"

#include <ipccore/connection.h>

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;

Q_DECLARE_METATYPE(std::optional<IpcCore::Error>)

class tst_IntrospectionClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asks();
    void cutsAndStops();
    void traces();
    void tellsOfTheEndOfATrace();
    void tellsOfARefusedTrace();
    void brokenTrace_data();
    void brokenTrace();
    void stoppedTraceIsSilent();
    void nobodyThere();
    void longAnswersAreRefused();

private:
    static constexpr int Patience = 20'000;

    void ask();

    EndpointPath control() const { return *m_server->controlEndpoint(); }

    std::unique_ptr<RuntimeDirectory> m_runtime;
    std::unique_ptr<Server> m_server;
};

namespace {

template <typename T>
bool ends(const QFuture<T> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
}

Result<ServerSnapshot> statsOf(IntrospectionClient &client)
{
    std::optional<Result<ServerSnapshot>> stats;
    QObject context;
    client.stats(&context, [&stats](const auto &answer) { stats = answer; });
    const bool isAtOnce = stats.has_value();
    if (!QTest::qWaitFor([&stats] { return stats.has_value(); }, 20'000) || isAtOnce)
        return Error(ErrorCode::Timeout, QStringLiteral("Too late, or too early"));
    return *stats;
}

QList<TraceEvent> eventsOf(const QSignalSpy &spy)
{
    QList<TraceEvent> events;
    for (const QList<QVariant> &emitted : spy)
        events += emitted.constFirst().value<QList<TraceEvent>>();
    return events;
}

} // namespace

void tst_IntrospectionClient::init()
{
    m_server.reset();
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_server = m_runtime->serve("s");
    QVERIFY(m_server && m_server->controlEndpoint());
}

void tst_IntrospectionClient::ask()
{
    QVERIFY(sendCommand(m_server->path(), {}, "hello"));
}

void tst_IntrospectionClient::asks()
{
    IntrospectionClient client(control());
    ask();
    const auto info = client.info();
    const auto stats = statsOf(client);
    const auto connections = client.connections();
    QVERIFY(ends(info) && stats && ends(connections));
    QVERIFY(info.result());
    QCOMPARE(info.result()->endpoint, m_server->path());
    QCOMPARE(stats->stats.requests, quint64(1));
    QVERIFY(connections.result());
}

void tst_IntrospectionClient::cutsAndStops()
{
    IntrospectionClient client(control());
    const auto cut = client.disconnectClient(99);
    QVERIFY(ends(cut));
    QVERIFY(!cut.result());
    QCOMPARE(cut.result().error().code, ErrorCode::InvalidArgument);
    const auto stop = client.stopServer();
    QVERIFY(ends(stop));
    QVERIFY(stop.result());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), ServerState::Stopped, Patience);
}

void tst_IntrospectionClient::traces()
{
    IntrospectionClient client(control());
    QSignalSpy traced(&client, &IntrospectionClient::traced);
    client.startTrace(QByteArrayLiteral("preview=2"));
    // On another connection, so the server may learn of the trace a little later.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            ask();
            return !traced.isEmpty();
        }(),
        Patience);
    QCOMPARE(eventsOf(traced).constFirst().preview, QByteArray("he"));
    QCOMPARE(eventsOf(traced).constFirst().requestSize, 5);
    QVERIFY(client.isTracing());
}

void tst_IntrospectionClient::tellsOfTheEndOfATrace()
{
    IntrospectionClient client(control());
    QSignalSpy ended(&client, &IntrospectionClient::traceEnded);
    QSignalSpy traced(&client, &IntrospectionClient::traced);
    client.startTrace();
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            ask();
            return !traced.isEmpty();
        }(),
        Patience);
    m_server->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, Patience);
    QVERIFY(!ended.constFirst().constFirst().value<std::optional<Error>>());
    QVERIFY(!client.isTracing());
}

void tst_IntrospectionClient::tellsOfARefusedTrace()
{
    IntrospectionClient client(control());
    QSignalSpy ended(&client, &IntrospectionClient::traceEnded);
    client.startTrace(QByteArrayLiteral("what=ever"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, Patience);
    const auto error = ended.constFirst().constFirst().value<std::optional<Error>>();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::InvalidArgument);
}

void tst_IntrospectionClient::brokenTrace_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("line without end") << QByteArray(256 * 1024, 'x') << QByteArrayList();
    QTest::newRow("no event") << QByteArray("{\"number\": 1}\nno\n{\"number\":3}\n")
                              << QByteArrayList{"{\"number\": 1}"};
}

void tst_IntrospectionClient::brokenTrace()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArrayList, lines);
    DeferredReply endless;
    const auto answer = [&](const Request &, Reply &reply) {
        const Result<void> written = reply.write(sent);
        static_cast<void>(reply.flush());
        endless = reply.defer();
        return written ? HandlerResult::Done : HandlerResult::Failed;
    };
    ServerOptions options;
    options.drainTimeout = {}; // do not wait for what the handler keeps
    Server server(m_runtime->path("endless"), answer, options);
    QVERIFY(server.listen() && server.start());
    IntrospectionClient client(server.path());
    QSignalSpy ended(&client, &IntrospectionClient::traceEnded);
    QSignalSpy traced(&client, &IntrospectionClient::traced);
    client.startTrace();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, Patience);
    const auto error = ended.constFirst().constFirst().value<std::optional<Error>>();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ProtocolError);
    QVERIFY(!client.isTracing());
    QCOMPARE(eventsOf(traced).size(), lines.size());
    QCOMPARE(traced.value(0).value(1).value<QByteArrayList>(), lines);
}

void tst_IntrospectionClient::stoppedTraceIsSilent()
{
    IntrospectionClient client(control());
    QSignalSpy ended(&client, &IntrospectionClient::traceEnded);
    QSignalSpy traced(&client, &IntrospectionClient::traced);
    client.startTrace();
    client.stopTrace();
    ask();
    // Answered after anything the trace could still have sent.
    QVERIFY(ends(client.info()));
    QVERIFY(ended.isEmpty());
    QVERIFY(traced.isEmpty());
}

void tst_IntrospectionClient::nobodyThere()
{
    IntrospectionClient client(m_runtime->path("nothing"));
    const auto info = client.info();
    QVERIFY(ends(info));
    QVERIFY(!info.result());
    QCOMPARE(info.result().error().code, ErrorCode::PathNotFound);
}

// Parsing megabytes of JSON would block the asking thread, and no server of ours sends that much.
// Lists of connections may be long.
void tst_IntrospectionClient::longAnswersAreRefused()
{
    const auto answer = [](const Request &, Reply &reply) {
        const QByteArray json =
            R"({"introspection":2,"connections":[]})" + QByteArray(1024 * 1024, ' ');
        return reply.write(json) ? HandlerResult::Done : HandlerResult::Failed;
    };
    Server server(m_runtime->path("long"), answer);
    QVERIFY(server.listen() && server.start());
    IntrospectionClient client(server.path());
    const auto stats = statsOf(client);
    QVERIFY(!stats);
    QCOMPARE(stats.error().code, ErrorCode::MessageTooLarge);
    const auto connections = client.connections();
    QVERIFY(ends(connections));
    QVERIFY(connections.result());
}

QTEST_GUILESS_MAIN(tst_IntrospectionClient)
#include "tst_introspectionclient.moc"
