// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/map/clienttraffic.h"

namespace Monitor {

using IpcCore::ConnectionInfo;

namespace {

// Counters that go back are a peer's mistake.
double growth(quint64 now, quint64 before)
{
    return now > before ? double(now - before) : 0;
}

} // namespace

void ClientTraffic::take(const QList<ConnectionInfo> &answer, std::chrono::duration<double> elapsed)
{
    QHash<quint64, const ConnectionInfo *> before;
    before.reserve(connections.size());
    for (const ConnectionInfo &connection : connections)
        before.insert(connection.id, &connection);
    QHash<quint64, Rates> next;
    next.reserve(answer.size());
    for (const ConnectionInfo &now : answer) {
        // A new connection has sent all of it since.
        const ConnectionInfo *former = before.value(now.id);
        const double requests = growth(now.requests, former ? former->requests : 0);
        const double bytes =
            growth(now.bytesIn + now.bytesOut, former ? former->bytesIn + former->bytesOut : 0);
        next.insert(now.id, {.requestsPerSecond = requests / elapsed.count(),
                             .bytesPerSecond = bytes / elapsed.count()});
    }
    rates = std::move(next);
    connections = answer;
}

void ClientTraffic::takeSilence()
{
    for (const ConnectionInfo &connection : connections)
        rates[connection.id] = {};
}

} // namespace Monitor
