// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <cli/servermetrics.h>

#include <QtTest/qtest.h>

using namespace Cli;
using namespace IpcCore;
using namespace std::chrono_literals;

// Which of a server's numbers appears under which name.
class tst_ServerMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void limits();
    void latency();
    void untold();
    void whoIsThere();

private:
    static QByteArrayList linesOf(const QList<MeasuredServer> &servers)
    {
        return metricsOf(servers, MetricsText::Format::Prometheus).split('\n');
    }
};

namespace {

MeasuredServer measured(const char *path, const std::optional<ServerSnapshot> &snapshot)
{
    ServerInfo info;
    info.program = QStringLiteral("demo");
    info.engine = QStringLiteral("epoll");
    return {.endpoint = EndpointPath(QByteArray(path)),
            .info = info,
            .snapshot = snapshot,
            .condition = {}};
}

} // namespace

void tst_ServerMetrics::numbers_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *series, const char *value) {
        QTest::newRow(series) << QByteArray(series) << QByteArray(value);
    };
    row("ipccore_uptime_seconds", "1.5");
    row("ipccore_stopping", "1");
    row("ipccore_workers", "2");
    row("ipccore_workers_busy", "3");
    row("ipccore_requests_waiting", "4");
    row("ipccore_replies_deferred", "5");
    row("ipccore_traces", "6");
    row("ipccore_connections", "7");
    row("ipccore_connections_peak", "8");
    row("ipccore_connections_accepted_total", "9");
    row("ipccore_requests_total", "10");
    row("ipccore_requests_failed_total", "11");
    row("ipccore_received_bytes_total", "12");
    row("ipccore_sent_bytes_total", "13");
}

void tst_ServerMetrics::numbers()
{
    QFETCH(QByteArray, series);
    QFETCH(QByteArray, value);
    ServerSnapshot snapshot;
    snapshot.uptime = 1500ms;
    snapshot.stopping = true;
    snapshot.workersTotal = 2;
    snapshot.workersBusy = 3;
    snapshot.readyQueue = 4;
    snapshot.deferred = 5;
    snapshot.traceSubscribers = 6;
    snapshot.stats.connectionsOpen = 7;
    snapshot.stats.connectionsPeak = 8;
    snapshot.stats.connectionsAccepted = 9;
    snapshot.stats.requests = 10;
    snapshot.stats.requestsFailed = 11;
    snapshot.stats.bytesIn = 12;
    snapshot.stats.bytesOut = 13;
    QCOMPARE(linesOf({measured("/s", snapshot)}).count(series + "{endpoint=\"/s\"} " + value), 1);
}

void tst_ServerMetrics::limits()
{
    ServerSnapshot snapshot;
    quint64 hits = 100;
    for (const LimitCounter &limit : LimitCounters)
        snapshot.stats.*limit.count = ++hits;
    const QByteArrayList lines = linesOf({measured("/s", snapshot)});
    hits = 100;
    for (const LimitCounter &limit : LimitCounters) {
        const QByteArray line = QByteArray("ipccore_limit_hits_total{endpoint=\"/s\",limit=\"")
                                + limit.name + "\"} " + QByteArray::number(++hits);
        QVERIFY2(lines.contains(line), line.constData());
    }
}

void tst_ServerMetrics::latency()
{
    ServerSnapshot snapshot;
    snapshot.latency.add(10ms);
    snapshot.latency.add(2s);
    const QByteArrayList lines = linesOf({measured("/s", snapshot)});
    const QByteArray name = "ipccore_request_duration_seconds";
    QVERIFY(lines.contains(name + "_count{endpoint=\"/s\"} 2"));
    QVERIFY(lines.contains(name + "_bucket{endpoint=\"/s\",le=\"+Inf\"} 2"));
}

// What a server does not tell has no line, which would say 0.
void tst_ServerMetrics::untold()
{
    const auto untold = serverSnapshotFromJson("{\"introspection\":2}");
    QVERIFY(untold);
    for (const QByteArray &line : linesOf({measured("/s", *untold)}))
        QVERIFY2(line.isEmpty() || line.startsWith('#') || line.startsWith("ipccore_up{")
                     || line.startsWith("ipccore_server_info{"),
                 line.constData());
}

// A server that does not answer is down, and has no numbers that would look idle.
void tst_ServerMetrics::whoIsThere()
{
    const QByteArrayList lines =
        linesOf({measured("/here", ServerSnapshot()), measured("/absent", std::nullopt)});
    QVERIFY(lines.contains("ipccore_up{endpoint=\"/here\"} 1"));
    QVERIFY(lines.contains("ipccore_up{endpoint=\"/absent\"} 0"));
    QVERIFY(lines.contains("ipccore_server_info{endpoint=\"/here\",program=\"demo\",version=\"\","
                           "ipccore=\"\",engine=\"epoll\"} 1"));
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith("ipccore_up") || !line.contains("/absent"), line.constData());
}

QTEST_APPLESS_MAIN(tst_ServerMetrics)
#include "tst_servermetrics.moc"
