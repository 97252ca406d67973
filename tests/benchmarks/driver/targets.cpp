// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/targets.h"

#include "driver/catalogue.h"

#include <algorithm>

namespace Bench {

namespace {

const QString P50 = QStringLiteral("p50_us");
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

Target atMost(double bound, const QString &figure, const Row &row, const Row &baseline)
{
    return {{}, {}, figure, row, baseline, bound, true};
}

Target atLeast(double bound, const QString &figure, const Row &row, const Row &baseline)
{
    return {{}, {}, figure, row, baseline, bound, false};
}

Target described(const char *id, const char *what, Target target)
{
    target.id = QString::fromLatin1(id);
    target.what = QString::fromUtf8(what);
    return target;
}

QList<Target> serverTargets()
{
    const Row single = line("echo", 1, "ipccore-epoll");
    const Row eight = line("echo", 8, "ipccore-epoll");
    const auto many = [](int connections, int window, const char *server) {
        Row row = line("pipelined", connections, server);
        row.window = window;
        return row;
    };
    const Row fresh8 = line("connect-per-request", 8, "ipccore-epoll");
    const Row fresh32 = line("connect-per-request", 32, "ipccore-epoll");
    return {
        described("a", "p50 of echo, 1 connection: ipccore-epoll / floor-blocking",
                  atMost(1.10, P50, single, line("echo", 1, "floor-blocking"))),
        described("b1", "requests/s of echo, 8 connections: ipccore-epoll / floor-epoll",
                  atLeast(0.95, Rate, eight, line("echo", 8, "floor-epoll"))),
        described("b2", "requests/s of echo, 8 connections: ipccore-epoll / qtro",
                  atLeast(1.8, Rate, eight, line("echo", 8, "qtro"))),
        described("b3", "requests/s of echo, 8 connections: ipccore-epoll / zeromq",
                  atLeast(2, Rate, eight, line("echo", 8, "zeromq"))),
        described(
            "kw", "requests/s, 1 connection: ipccore-epoll with 1,024 in flight / with 256",
            atLeast(0.95, Rate, many(1, 1024, "ipccore-epoll"), many(1, 256, "ipccore-epoll"))),
        described("c8", "requests/s of connect-per-request, 8 clients: ipccore-epoll / floor-epoll",
                  atLeast(0.95, Rate, fresh8, line("connect-per-request", 8, "floor-epoll"))),
        described("c32",
                  "requests/s of connect-per-request, 32 clients: ipccore-epoll / floor-epoll",
                  atLeast(0.95, Rate, fresh32, line("connect-per-request", 32, "floor-epoll"))),
    };
}

QList<Target> idleTargets()
{
    const Row single = line("idle", 1, "ipccore-epoll");
    const Row eight = line("idle", 8, "ipccore-epoll");
    Target memory{QStringLiteral("g"),
                  QStringLiteral("resident bytes of each of 9,000 idle connections: ipccore-epoll"),
                  QStringLiteral("rss_bytes_per_connection"),
                  withIdle(single, 9000),
                  std::nullopt,
                  512,
                  true};
    return {
        described("d1", "p50 of echo, 1 connection: with 9,000 idle ones / without",
                  atMost(1.1, P50, withIdle(single, 9000), single)),
        described("d8", "p50 of echo, 8 connections: with 9,000 idle ones / without",
                  atMost(1.1, P50, withIdle(eight, 9000), eight)),
        memory,
    };
}

QList<Target> largeTargets()
{
    const auto bulk = [](const char *workload) {
        return atLeast(0.95, MiB, line(workload, 1, "ipccore-epoll"),
                       line(workload, 1, "floor-blocking"));
    };
    return {
        described("e-reply", "MiB/s of bulk-reply: ipccore-epoll / floor-blocking",
                  bulk("bulk-reply")),
        described("e-request", "MiB/s of bulk-request: ipccore-epoll / floor-blocking",
                  bulk("bulk-request")),
        described("f", "p50 of 800,000 bytes: in writes of 80 bytes / in one write",
                  atMost(1.3, P50, line("chunked", 1, "ipccore-epoll"),
                         line("one-write", 1, "ipccore-epoll"))),
    };
}

QList<Target> introspectionTargets()
{
    const Row off = line("introspection-off", 8, "ipccore-epoll");
    return {
        described("i-on", "requests/s of echo, 8 connections: with introspection / without",
                  atLeast(0.98, Rate, line("introspection-on", 8, "ipccore-epoll"), off)),
        described("i-traced", "requests/s of echo, 8 connections: while traced / without",
                  atLeast(0.90, Rate, line("introspection-traced", 8, "ipccore-epoll"), off)),
    };
}

QList<Target> otherTargets()
{
    const auto client = [](const char *workload, int connections, const char *name) {
        return line(workload, connections, "ipccore-epoll", name);
    };
    return {
        described("j-echo", "p50 of echo: client Connection / raw client",
                  atMost(1.05, P50, client("client-echo", 1, "connection"),
                         client("client-echo", 1, "raw"))),
        described("j-connect", "requests/s, each on a new connection: sendCommand() / raw client",
                  atLeast(0.95, Rate, client("client-connect-per-request", 8, "send-command"),
                          client("client-connect-per-request", 8, "raw"))),
        described("busy", "p50 of echo, 1 connection: both sides polling / floor-blocking",
                  atMost(0.25, P50, line("echo", 1, "ipccore-epoll-busypoll", "connection"),
                         line("echo", 1, "floor-blocking"))),
        described("qt-echo1", "p50 of echo, 1 connection: ipccore-qt / qtro",
                  atMost(1, P50, line("echo", 1, "ipccore-qt"), line("echo", 1, "qtro"))),
        described("qt-echo8", "requests/s of echo, 8 connections: ipccore-qt / qtro",
                  atLeast(1, Rate, line("echo", 8, "ipccore-qt"), line("echo", 8, "qtro"))),
    };
}

} // namespace

QList<Target> targets()
{
    return serverTargets() + idleTargets() + largeTargets() + introspectionTargets()
           + otherTargets();
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
           + (baseline ? QString::number(bound, 'f', 2) : QString::number(bound));
}

QList<double> Target::values(const QList<RowResult> &results) const
{
    const RowResult *own = find(results, row);
    if (!own)
        return {};
    if (!baseline)
        return own->values(figure);
    const RowResult *other = find(results, *baseline);
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
