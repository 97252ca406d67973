// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/catalogue.h"

#include <algorithm>

namespace Bench {

namespace {

constexpr qint64 BulkSize = qint64(64) * 1024 * 1024;
constexpr qint64 StreamSize = 800'000;
constexpr int BusyPollUs = 100;

const QString &epoll()
{
    static const QString name = QStringLiteral("ipccore-epoll");
    return name;
}

const QString &qt()
{
    static const QString name = QStringLiteral("ipccore-qt");
    return name;
}

const QStringList &ours()
{
    static const QStringList names{epoll(), qt()};
    return names;
}

const QStringList &floors()
{
    static const QStringList names{QStringLiteral("floor-blocking"), QStringLiteral("floor-epoll")};
    return names;
}

const QStringList &peers()
{
    static const QStringList names{QStringLiteral("qtro"),   QStringLiteral("qdbus"),
                                   QStringLiteral("zeromq"), QStringLiteral("nng"),
                                   QStringLiteral("grpc"),   QStringLiteral("capnproto"),
                                   QStringLiteral("redis")};
    return names;
}

// Neighbours run one after the other: first those whose ratio has a target.
QStringList everybody()
{
    return QStringList(floors()) + ours() + peers();
}

// redis has no handlers that could take time.
QStringList everybodyWithHandlers()
{
    QStringList names = everybody();
    names.removeAll(QStringLiteral("redis"));
    return names;
}

// Everybody, plus QtEngine with its pool where ipccore-qt runs without.
QStringList everybodyAndPool()
{
    QStringList names = everybody();
    names.insert(names.indexOf(qt()), QStringLiteral("ipccore-qt-pool"));
    return names;
}

Group rows(const QStringList &servers, const Row &like)
{
    Group group;
    for (const QString &server : servers) {
        Row row = like;
        row.server = server;
        row.client = usualClient(server);
        row.quickHandlers = like.quickHandlers && server == qt();
        row.countsCost = like.countsCost && !isPeer(server);
        group += row;
    }
    return group;
}

Row named(const char *workload, int connections)
{
    Row row;
    row.workload = QString::fromLatin1(workload);
    row.load = row.workload;
    row.connections = connections;
    return row;
}

// For handlers that take microseconds and never wait.
Row quick(const char *workload, int connections)
{
    Row row = named(workload, connections);
    row.quickHandlers = true;
    return row;
}

QList<Group> echo()
{
    Row one = quick("echo", 1);
    Row eight = quick("echo", 8);
    one.countsCost = eight.countsCost = true;
    Group single = rows(everybodyAndPool(), one);
    Row busy = named("echo", 1);
    busy.server = QStringLiteral("ipccore-epoll-busypoll");
    busy.client = QStringLiteral("connection");
    busy.busyPollUs = BusyPollUs;
    single.insert(floors().size() + 1, busy);
    return {single, rows(everybodyAndPool(), eight)};
}

QList<Group> connectPerRequest()
{
    Row eight = quick("connect-per-request", 8);
    eight.countsCost = true;
    return {rows(everybodyAndPool(), eight),
            rows(QStringList(floors()) + ours(), quick("connect-per-request", 32))};
}

// Clients that do not wait for a reply before they send the next request.
QList<Group> pipelined()
{
    const QStringList servers =
        QStringList(QStringLiteral("floor-epoll-gather")) + ours() + peers();
    QList<Group> groups;
    for (const int connections : {1, 8}) {
        Group group;
        for (const int window : {1, 16, 64, 256, 1024}) {
            Row row = quick("pipelined", connections);
            row.load = QStringLiteral("echo");
            row.window = window;
            group += rows(servers, row);
            row.server = epoll();
            row.quickHandlers = false;
            for (const char *client :
                 {"connection", "async-client", "async-callback", "qlocalsocket"}) {
                row.client = QString::fromLatin1(client);
                group += row;
            }
        }
        groups += group;
    }
    return groups;
}

Group idle(const Pace &pace)
{
    const QStringList servers = QStringList(ours()) << floors().last();
    Group group;
    for (const int connections : {1, 8}) {
        for (const QString &server : servers) {
            for (const int count : {0, 1000, 9000}) {
                if (count > 1000 && server == qt() && !pace.thorough)
                    continue;
                Row row = quick("idle", connections);
                row.load = QStringLiteral("echo");
                row.idle = count;
                group += rows({server}, row);
            }
        }
    }
    return group;
}

Group bulk(const char *workload, const Pace &pace)
{
    Row row = named(workload, 1);
    row.size = BulkSize;
    row.requests = pace.bulkRequests;
    return rows(everybody(), row);
}

Group stream()
{
    Group group;
    for (const QString &server : ours()) {
        for (const char *workload : {"one-write", "chunked"}) {
            Row row = named(workload, 1);
            row.size = StreamSize;
            group += rows({server}, row);
        }
    }
    return group;
}

QList<Group> slowHandler()
{
    const QStringList near = QStringList(floors()) + ours();
    return {rows(near, named("slow-handler", 1)),
            rows(everybodyWithHandlers(), named("slow-handler", 8)),
            rows(near, named("slow-handler", 64))};
}

Group clients(const char *workload, int connections,
              const QList<std::pair<const char *, const char *>> &clientsAndLoads)
{
    Group group;
    for (const auto &[client, load] : clientsAndLoads) {
        Row row = named(workload, connections);
        row.server = epoll();
        row.client = QString::fromLatin1(client);
        row.load = QString::fromLatin1(load);
        group += row;
    }
    return group;
}

// What being observable costs: never, just in case, all the time.
Group introspection()
{
    Row off = quick("introspection-off", 8);
    Row on = quick("introspection-on", 8);
    Row traced = quick("introspection-traced", 8);
    off.introspection = false;
    traced.traced = true;
    Group group;
    for (const QString &server : ours()) {
        for (Row row : {off, on, traced}) {
            row.load = QStringLiteral("echo");
            group += rows({server}, row);
        }
    }
    return group;
}

template <typename Predicate>
QList<Group> filtered(const QList<Group> &groups, const Predicate &isKept)
{
    QList<Group> left;
    for (const Group &group : groups) {
        Group kept;
        std::copy_if(group.begin(), group.end(), std::back_inserter(kept), isKept);
        if (!kept.isEmpty())
            left += kept;
    }
    return left;
}

} // namespace

bool isPeer(const QString &server)
{
    return peers().contains(server);
}

QString usualClient(const QString &server)
{
    return isPeer(server) ? QStringLiteral("own") : QStringLiteral("raw");
}

QList<Group> catalogue(const Pace &pace)
{
    QList<Group> groups = echo();
    groups += connectPerRequest();
    groups += pipelined();
    groups += idle(pace);
    groups += bulk("bulk-reply", pace);
    groups += bulk("bulk-request", pace);
    groups += stream();
    groups += slowHandler();
    groups += clients("client-echo", 1,
                      {{"raw", "echo"},
                       {"connection", "echo"},
                       {"async-client", "echo"},
                       {"qlocalsocket", "echo"}});
    // Each send-command exchange makes its own connection.
    groups += clients("client-connect-per-request", 8,
                      {{"raw", "connect-per-request"}, {"send-command", "echo"}});
    groups += introspection();
    return groups;
}

QList<Group> selected(const QList<Group> &groups, const QStringList &workloads,
                      const QStringList &servers)
{
    return filtered(groups, [&](const Row &row) {
        return (workloads.isEmpty() || workloads.contains(row.workload))
               && (servers.isEmpty() || servers.contains(row.server));
    });
}

QStringList missingPeers(const QList<Group> &groups, const Programs &programs)
{
    QStringList missing;
    for (const Group &group : groups) {
        for (const Row &row : group) {
            if (isPeer(row.server) && !programs.missing(row).isEmpty())
                missing += row.server;
        }
    }
    missing.removeDuplicates();
    return missing;
}

QList<Group> withoutMissingPeers(const QList<Group> &groups, const Programs &programs)
{
    const QStringList missing = missingPeers(groups, programs);
    return filtered(groups, [&missing](const Row &row) { return !missing.contains(row.server); });
}

} // namespace Bench
