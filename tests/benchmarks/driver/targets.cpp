// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/targets.h"

#include "driver/catalogue.h"
#include "driver/numbertext.h"

#include <algorithm>

namespace Bench {

namespace {

const QString P50 = QStringLiteral("p50_us");
const QString P99 = QStringLiteral("p99_us");
const QString Rate = QStringLiteral("requests_per_s");
const QString MiB = QStringLiteral("mib_per_s");

Row line(const char *workload, int connections, const char *server, const char *client = nullptr)
{
    Row row;
    row.workload = QString::fromLatin1(workload);
    row.connections = connections;
    row.server = QString::fromLatin1(server);
    row.client = client ? QString::fromLatin1(client) : usualClient(row.server);
    return row;
}

Row withIdle(Row row, int idle)
{
    row.idle = idle;
    return row;
}

Row withSize(Row row, qint64 size)
{
    row.size = size;
    return row;
}

Row pipelined(int connections, int window, const char *server, const char *client = nullptr)
{
    Row row = line("pipelined", connections, server, client);
    row.window = window;
    return row;
}

Target atMost(double bound, const QString &figure, const Row &row, const QList<Row> &baselines)
{
    return {{}, {}, figure, row, baselines, bound, true};
}

Target atLeast(double bound, const QString &figure, const Row &row, const QList<Row> &baselines)
{
    return {{}, {}, figure, row, baselines, bound, false};
}

Target described(const char *id, const char *what, Target target)
{
    target.id = QString::fromLatin1(id);
    target.what = QString::fromUtf8(what);
    return target;
}

QList<Target> singleTargets()
{
    const Row single = line("echo", 1, "ipccore-epoll");
    const Row eight = line("echo", 8, "ipccore-epoll");
    const Row fresh8 = line("connect-per-request", 8, "ipccore-epoll");
    const Row fresh32 = line("connect-per-request", 32, "ipccore-epoll");
    return {
        described("a", "p50 of echo, 1 connection: ipccore-epoll / floor-epoll",
                  atMost(1.05, P50, single, {line("echo", 1, "floor-epoll")})),
        described("b1", "requests/s of echo, 8 connections: ipccore-epoll / floor-epoll",
                  atLeast(0.95, Rate, eight, {line("echo", 8, "floor-epoll")})),
        described("b2", "requests/s of echo, 8 connections: ipccore-epoll / qtro",
                  atLeast(1.8, Rate, eight, {line("echo", 8, "qtro")})),
        described("b3", "requests/s of echo, 8 connections: ipccore-epoll / zeromq",
                  atLeast(2, Rate, eight, {line("echo", 8, "zeromq")})),
        described("c8", "requests/s of connect-per-request, 8 clients: ipccore-epoll / floor-epoll",
                  atLeast(0.95, Rate, fresh8, {line("connect-per-request", 8, "floor-epoll")})),
        described("c32",
                  "requests/s of connect-per-request, 32 clients: ipccore-epoll / floor-epoll",
                  atLeast(0.95, Rate, fresh32, {line("connect-per-request", 32, "floor-epoll")})),
    };
}

QList<Target> pipelinedTargets()
{
    const char *const ours = "ipccore-epoll";
    const Row one = pipelined(1, 64, ours);
    const Row eight = pipelined(8, 64, ours);
    const Row futures = pipelined(1, 64, ours, "async-client");
    const Row redis = pipelined(1, 64, "redis");
    const Row zeromq = pipelined(1, 64, "zeromq");
    const Row qtro = pipelined(1, 64, "qtro");
    return {
        described("k1-redis", "requests/s, 1 connection, 64 in flight: ipccore-epoll / redis",
                  atLeast(1.3, Rate, one, {redis})),
        described("k1-zeromq", "requests/s, 1 connection, 64 in flight: ipccore-epoll / zeromq",
                  atLeast(2, Rate, one, {zeromq})),
        described("k8-redis", "requests/s, 8 connections, 64 in flight: ipccore-epoll / redis",
                  atLeast(2, Rate, eight, {pipelined(8, 64, "redis")})),
        described("k8-zeromq", "requests/s, 8 connections, 64 in flight: ipccore-epoll / zeromq",
                  atLeast(3, Rate, eight, {pipelined(8, 64, "zeromq")})),
        described("k8-rate", "requests/s, 8 connections, 64 in flight: ipccore-epoll",
                  atLeast(1'500'000, Rate, eight, {})),
        described("kw", "requests/s, 1 connection: ipccore-epoll with 1,024 in flight / with 256",
                  atLeast(0.95, Rate, pipelined(1, 1024, ours), {pipelined(1, 256, ours)})),
        described("ka-zeromq",
                  "requests/s, 1 connection, 64 in flight: AsyncClient with futures / zeromq",
                  atLeast(0.8, Rate, futures, {zeromq})),
        described("ka-qtro",
                  "requests/s, 1 connection, 64 in flight: AsyncClient with futures / qtro",
                  atLeast(4, Rate, futures, {qtro})),
        described("kc",
                  "requests/s, 1 connection, 64 in flight: AsyncClient with callbacks / zeromq",
                  atLeast(1.1, Rate, pipelined(1, 64, ours, "async-callback"), {zeromq})),
        described("kb",
                  "requests/s, 1 connection, 64 in flight: Connection::sendCommands() / redis",
                  atLeast(1, Rate, pipelined(1, 64, ours, "connection"), {redis})),
        described("q", "requests/s, 1 connection, 64 in flight: ipccore-qt / qtro",
                  atLeast(3, Rate, pipelined(1, 64, "ipccore-qt"), {qtro})),
    };
}

QList<Target> idleTargets()
{
    const Row single = line("idle", 1, "ipccore-epoll");
    const Row eight = line("idle", 8, "ipccore-epoll");
    return {
        described("d1", "p50 of echo, 1 connection: with 9,000 idle ones / without",
                  atMost(1.1, P50, withIdle(single, 9000), {single})),
        described("d8", "p50 of echo, 8 connections: with 9,000 idle ones / without",
                  atMost(1.1, P50, withIdle(eight, 9000), {eight})),
        described(
            "g", "resident bytes of each of 9,000 idle connections: ipccore-epoll",
            atMost(512, QStringLiteral("rss_bytes_per_connection"), withIdle(single, 9000), {})),
    };
}

QList<Target> largeTargets()
{
    const auto toFloor = [](const char *workload) {
        const auto row = [workload](const char *server) {
            return withSize(line(workload, 1, server), BulkSize);
        };
        return atLeast(0.95, MiB, row("ipccore-epoll"), {row("floor-blocking")});
    };
    const auto toPeers = [](double bound, const char *workload, qint64 size) {
        QList<Row> others;
        for (const QString &peer : peers())
            others += withSize(line(workload, 1, peer.toLatin1().constData()), size);
        return atLeast(bound, MiB, withSize(line(workload, 1, "ipccore-epoll", "connection"), size),
                       others);
    };
    const auto toBytes = [](double bound, const char *workload, qint64 size) {
        const auto row = [=](const char *client) {
            return withSize(line(workload, 1, "ipccore-epoll", client), size);
        };
        return atLeast(bound, MiB, row("connection-shared"), {row("connection-bytes")});
    };
    const auto stream = [](const char *workload) {
        return withSize(line(workload, 1, "ipccore-epoll"), StreamSize);
    };
    return {
        described("e", "MiB/s of requests of 64 MiB: ipccore-epoll / floor-blocking",
                  toFloor("bulk-request")),
        described("e-reply", "MiB/s of replies of 64 MiB: ipccore-epoll / floor-blocking",
                  toFloor("bulk-reply")),
        described("el-request", "MiB/s of requests of 64 MiB: Connection / best other library",
                  toPeers(2, "bulk-request", BulkSize)),
        described("el-reply", "MiB/s of replies of 64 MiB: Connection / best other library",
                  toPeers(2, "bulk-reply", BulkSize)),
        described("el-request-1", "MiB/s of requests of 1 MiB: Connection / best other library",
                  toPeers(1.2, "bulk-request", LargeSize)),
        described("el-reply-1", "MiB/s of replies of 1 MiB: Connection / best other library",
                  toPeers(1.2, "bulk-reply", LargeSize)),
        described("es-request",
                  "MiB/s of requests of 64 MiB, filled and read: shared memory / bytes",
                  toBytes(2.5, "shared-request", BulkSize)),
        described("es-reply", "MiB/s of replies of 64 MiB, filled and read: shared memory / bytes",
                  toBytes(2.5, "shared-reply", BulkSize)),
        described("es-request-1",
                  "MiB/s of requests of 1 MiB, filled and read: shared memory / bytes",
                  toBytes(4, "shared-request", LargeSize)),
        described("es-reply-1", "MiB/s of replies of 1 MiB, filled and read: shared memory / bytes",
                  toBytes(4, "shared-reply", LargeSize)),
        described("f", "p50 of 800,000 bytes: in writes of 80 bytes / in one write",
                  atMost(1.3, P50, stream("chunked"), {stream("one-write")})),
    };
}

QList<Target> introspectionTargets()
{
    const Row off = line("introspection-off", 8, "ipccore-epoll");
    return {
        described("i-on", "requests/s of echo, 8 connections: with introspection / without",
                  atLeast(0.98, Rate, line("introspection-on", 8, "ipccore-epoll"), {off})),
        described("i-traced", "requests/s of echo, 8 connections: while traced / without",
                  atLeast(0.90, Rate, line("introspection-traced", 8, "ipccore-epoll"), {off})),
    };
}

QList<Target> otherTargets()
{
    const auto client = [](const char *workload, int connections, const char *name) {
        return line(workload, connections, "ipccore-epoll", name);
    };
    const Row polling = line("echo", 1, "ipccore-epoll-busypoll", "connection");
    return {
        described("j-echo", "p50 of echo, 1 connection: client Connection / raw client",
                  atMost(1.05, P50, client("echo", 1, "connection"), {client("echo", 1, "raw")})),
        described("j-c",
                  "requests/s of echo, 8 connections: the C interface / Server and Connection",
                  atLeast(0.97, Rate, line("echo", 8, "simpleipc", "simple-ipc"),
                          {client("echo", 8, "connection")})),
        described("j-connect", "requests/s, each on a new connection: sendCommand() / raw client",
                  atLeast(0.95, Rate, client("connect-per-request", 8, "send-command"),
                          {client("connect-per-request", 8, "raw")})),
        described("m",
                  "p99 of requests of 1 ms, AsyncClient with 4 connections: beside one of 100 ms / "
                  "without",
                  atMost(1.5, P99, client("mixed", 1, "async-client-4"),
                         {client("mixed-without", 1, "async-client-4")})),
        described(
            "l1", "p50 of echo, 1 connection: AsyncClient / a hand-made QLocalSocket client",
            atMost(1, P50, client("echo", 1, "async-client"), {client("echo", 1, "qlocalsocket")})),
        described("s", "p50 of echo, 1 connection, both sides polling: ipccore-epoll / floor-spin",
                  atMost(1.25, P50, polling, {line("echo", 1, "floor-spin")})),
        described("busy", "p50 of echo, 1 connection: both sides polling / floor-blocking",
                  atMost(0.25, P50, polling, {line("echo", 1, "floor-blocking")})),
        described("qt-echo1", "p50 of echo, 1 connection: ipccore-qt / qtro",
                  atMost(1, P50, line("echo", 1, "ipccore-qt"), {line("echo", 1, "qtro")})),
        described("qt-echo8", "requests/s of echo, 8 connections: ipccore-qt / qtro",
                  atLeast(1, Rate, line("echo", 8, "ipccore-qt"), {line("echo", 8, "qtro")})),
    };
}

// Whose figure is the best; null if one of them was not run.
const RowResult *best(const QList<RowResult> &results, const Target &target)
{
    const RowResult *found = nullptr;
    for (const Row &row : target.baselines) {
        const RowResult *candidate = find(results, row);
        if (!candidate)
            return nullptr;
        const std::optional<double> value = candidate->median(target.figure);
        const std::optional<double> most = found ? found->median(target.figure) : std::nullopt;
        if (!most || (value && (target.isAtMost ? *value < *most : *value > *most)))
            found = candidate;
    }
    return found;
}

} // namespace

QList<Target> targets()
{
    return singleTargets() + pipelinedTargets() + idleTargets() + largeTargets()
           + introspectionTargets() + otherTargets();
}

const RowResult *find(const QList<RowResult> &results, const Row &row)
{
    const auto found =
        std::find_if(results.begin(), results.end(),
                     [&row](const RowResult &result) { return isSameLine(result.row, row); });
    return found == results.end() ? nullptr : &*found;
}

QString Target::boundText() const
{
    return QString::fromUtf8(isAtMost ? "≤ " : "≥ ")
           + (baselines.isEmpty() ? numberText(bound) : QString::number(bound, 'f', 2));
}

QList<double> Target::values(const QList<RowResult> &results) const
{
    const RowResult *own = find(results, row);
    if (!own)
        return {};
    if (baselines.isEmpty())
        return own->values(figure);
    const RowResult *other = best(results, *this);
    return other ? ratiosWithinRounds(*own, *other, figure) : QList<double>();
}

QString Target::verdict(const std::optional<double> &median) const
{
    if (!median)
        return QStringLiteral("not measured");
    return isMissed(median) ? QStringLiteral("not reached") : QStringLiteral("reached");
}

bool Target::isMissed(const std::optional<double> &median) const
{
    return median && (isAtMost ? *median > bound : *median < bound);
}

} // namespace Bench
