// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/catalogue.h"

#include <algorithm>

namespace Bench {

namespace {

constexpr int BusyPollUs = 100;
constexpr int CountedWindow = 64;

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

// One of our servers with the library's clients, which keep what they receive.
Group ownClients(const QString &server, const Row &like, const QStringList &clients)
{
    Group group;
    for (const QString &client : clients) {
        Row row = rows({server}, like).first();
        row.client = client;
        row.countsCost = false;
        group += row;
    }
    return group;
}

const QStringList &blockingAndAsync()
{
    static const QStringList names{QStringLiteral("connection"), QStringLiteral("async-client"),
                                   QStringLiteral("async-callback")};
    return names;
}

// The C interface on both ends.
Group inC(const Row &like)
{
    return ownClients(QStringLiteral("simpleipc"), like, {QStringLiteral("simple-ipc")});
}

// Both sides poll.
Group busy()
{
    Row row = named("echo", 1);
    row.server = QStringLiteral("ipccore-epoll-busypoll");
    row.client = QStringLiteral("connection");
    row.busyPollUs = BusyPollUs;
    Row floor = row;
    floor.server = QStringLiteral("floor-spin");
    floor.client = QStringLiteral("raw");
    return {row, floor};
}

QList<Group> echo()
{
    QList<Group> groups;
    for (const int connections : {1, 8}) {
        Row row = quick("echo", connections);
        row.countsCost = true;
        Group group = rows(QStringList(floors()) << epoll(), row);
        group += ownClients(epoll(), row,
                            QStringList(blockingAndAsync()) << QStringLiteral("qlocalsocket"));
        group += inC(row);
        if (connections == 1)
            group += busy();
        group += rows({qt(), QStringLiteral("ipccore-qt-pool")}, row);
        group += ownClients(qt(), row, blockingAndAsync());
        group += rows(peers(), row);
        groups += group;
    }
    return groups;
}

QList<Group> connectPerRequest()
{
    Row eight = quick("connect-per-request", 8);
    eight.countsCost = true;
    Group group = rows(QStringList(floors()) << epoll(), eight);
    // Each send-command exchange makes its own connection.
    Row own = eight;
    own.load = QStringLiteral("echo");
    group += ownClients(epoll(), own, {QStringLiteral("send-command")});
    group += rows({qt(), QStringLiteral("ipccore-qt-pool")}, eight);
    group += rows(peers(), eight);
    return {group, rows(QStringList(floors()) + ours(), quick("connect-per-request", 32))};
}

// Clients that do not wait for a reply before they send the next request.
QList<Group> pipelined()
{
    QList<Group> groups;
    for (const int connections : {1, 8}) {
        for (const int window : {1, 16, 64, 256, 1024}) {
            Row row = quick("pipelined", connections);
            row.load = QStringLiteral("echo");
            row.window = window;
            row.countsCost = window == CountedWindow;
            Group group = rows({QStringLiteral("floor-epoll-gather"), epoll()}, row);
            group += ownClients(epoll(), row,
                                QStringList(blockingAndAsync()) << QStringLiteral("qlocalsocket"));
            group += rows(QStringList(peers()) << qt(), row);
            // Rows of different windows are compared, too: they alternate.
            if (window == 1)
                groups += group;
            else
                groups.last() += group;
        }
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

QList<Group> bulk(const char *workload, const Pace &pace)
{
    QList<Group> groups;
    for (const qint64 size : {LargeSize, BulkSize}) {
        Row row = named(workload, 1);
        row.size = size;
        row.requests = size == BulkSize ? pace.bulkRequests : 0;
        Group group = rows(QStringList(floors()) << epoll(), row);
        group += ownClients(epoll(), row, blockingAndAsync());
        group += rows(peers(), row);
        group += rows({qt()}, row) + ownClients(qt(), row, {QStringLiteral("connection")});
        groups += group;
    }
    return groups;
}

// Requests that a StreamHandler takes while they arrive.
Group upload(const Pace &pace)
{
    Row row = named("upload", 1);
    row.load = QStringLiteral("bulk-request");
    row.size = BulkSize;
    row.requests = pace.bulkRequests;
    row.streams = true;
    return rows({floors().first(), epoll()}, row)
           + ownClients(epoll(), row, {QStringLiteral("connection")}) + rows({qt()}, row);
}

// Large messages that are made and looked at: as bytes, and in shared memory.
QList<Group> shared(const char *workload, const Pace &pace)
{
    QList<Group> groups;
    for (const qint64 size : {LargeSize, BulkSize}) {
        Row row = named(workload, 1);
        row.size = size;
        // So many that the cost of memory used for the first time does not show.
        row.requests = size == BulkSize ? 5 * pace.bulkRequests : 0;
        Group group = ownClients(epoll(), row, {QStringLiteral("connection-bytes")});
        row.sharesMemory = true;
        group += ownClients(epoll(), row, {QStringLiteral("connection-shared")});
        groups += group;
    }
    return groups;
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
    QStringList everybody = QStringList(near) + peers();
    // It has no handlers that could take time.
    everybody.removeAll(QStringLiteral("redis"));
    return {rows(near, named("slow-handler", 1)), rows(everybody, named("slow-handler", 8)),
            rows(near, named("slow-handler", 64))};
}

// Whether a slow request holds quick ones up.
Group mixed()
{
    Group group;
    for (const char *workload : {"mixed", "mixed-without"}) {
        Row row = named(workload, 1);
        row.load = QString::fromLatin1(group.isEmpty() ? "mixed" : "slow-handler");
        row.requests = 500;
        group += ownClients(epoll(), row, {QStringLiteral("async-client-4")});
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

const QStringList &peers()
{
    static const QStringList names{QStringLiteral("qtro"),   QStringLiteral("qdbus"),
                                   QStringLiteral("zeromq"), QStringLiteral("nng"),
                                   QStringLiteral("grpc"),   QStringLiteral("capnproto"),
                                   QStringLiteral("redis")};
    return names;
}

bool isOwnClient(const QString &client)
{
    return client == QLatin1String("own") || client == QLatin1String("send-command")
           || blockingAndAsync().contains(client);
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
    groups += upload(pace);
    groups += shared("shared-reply", pace);
    groups += shared("shared-request", pace);
    groups += stream();
    groups += slowHandler();
    groups += mixed();
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
