// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/introspectionclient.h"
#include "server/servertest.h"
#include "socketfixtures.h"
#include "support/descriptorlimit.h"

#include <QtCore/qset.h>

#include <poll.h>

using namespace IpcCore;
using namespace Monitor;

// One server with as many connections as this process may have: none is lost or listed twice.
class tst_ManyConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void initTestCase();
    void areCountedAndCut();

private:
    static constexpr std::size_t Most = 10'000;
    static constexpr std::size_t Fewest = 1'000;
    static constexpr std::size_t OtherDescriptors = 200;

    QTemporaryDir m_runtime;
    std::size_t m_count = 0;
};

namespace {

const QByteArray Ping = "0008ping0000";

// Retries until there is an answer; a busy machine may need longer than one question may take.
template <typename Ask>
auto answerTo(Ask ask)
{
    auto future = ask();
    const QDeadlineTimer deadline(ServerTest::Patience);
    while (!deadline.hasExpired()) {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, ServerTest::Patience)
            || future.result() || future.result().error().code != ErrorCode::Timeout)
            break;
        future = ask();
    }
    return future.result();
}

std::size_t countClosed(const std::vector<RawPeer> &peers)
{
    std::vector<pollfd> entries;
    for (const RawPeer &peer : peers)
        entries.push_back({.fd = peer.descriptor(), .events = POLLIN, .revents = 0});
    const int count = ::poll(entries.data(), entries.size(), 0);
    return static_cast<std::size_t>(std::max(count, 0));
}

} // namespace

void tst_ManyConnections::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
    // Both ends of each connection are in this process.
    const std::size_t limit = raiseDescriptorLimit();
    m_count = std::min(Most, (std::max(limit, OtherDescriptors) - OtherDescriptors) / 2);
    if (m_count < Fewest)
        QSKIP("The descriptor limit permits fewer than 1000 connections");
}

void tst_ManyConnections::areCountedAndCut()
{
    const ServerTest test;
    // Qt polls all sockets whenever one is ready: that takes a minute for 10,000.
    const std::size_t wanted = ServerTest::engine() == EngineKind::Qt ? Fewest : m_count;
    ServerOptions options = ServerTest::options();
    options.maxConnections = static_cast<int>(wanted + 1);
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server && server->controlEndpoint());
    std::vector<RawPeer> peers(wanted);
    for (RawPeer &peer : peers) {
        peer = test.connectPeer();
        QCOMPARE(ServerTest::exchange(peer, Ping), Ping);
    }
    const auto count = static_cast<qsizetype>(wanted);
    IntrospectionClient client(*server->controlEndpoint());
    std::optional<Result<ServerSnapshot>> stats;
    client.stats(&client, [&stats](const auto &answer) { stats = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(stats, ServerTest::Patience);
    QVERIFY2(*stats, qPrintable(*stats ? QString() : stats->error().message));
    QCOMPARE((*stats)->stats.connectionsOpen, count);
    QCOMPARE((*stats)->stats.requests, quint64(count));
    const auto connections = answerTo([&client] { return client.connections(); });
    QVERIFY2(connections, qPrintable(connections ? QString() : connections.error().message));
    QCOMPARE(connections->size(), count);
    QSet<quint64> ids;
    for (const ConnectionInfo &info : *connections)
        ids.insert(info.id);
    QCOMPARE(ids.size(), count);

    QCOMPARE(countClosed(peers), std::size_t(0));
    const quint64 chosen = connections->at(count / 2).id;
    const auto cut = answerTo([&] { return client.disconnectClient(chosen); });
    QVERIFY2(cut, qPrintable(cut ? QString() : cut.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(countClosed(peers), std::size_t(1), ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, count - 1, ServerTest::Patience);
    const auto rest = answerTo([&client] { return client.connections(); });
    QVERIFY(rest);
    QCOMPARE(rest->size(), count - 1);
    for (const ConnectionInfo &info : *rest)
        QVERIFY(info.id != chosen);

    RawPeer late = test.connectPeer();
    QCOMPARE(ServerTest::exchange(late, Ping), Ping);
}

QTEST_GUILESS_MAIN(tst_ManyConnections)
#include "tst_manyconnections.moc"
