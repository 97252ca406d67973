// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "connectionstext.h"

#include "displaytext.h"
#include "kernelview.h"
#include "table.h"
#include "verbs.h"

#include <core/base/humanunits.h>
#include <core/server/requesttext.h>

#include <algorithm>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

const QString Unknown = QStringLiteral("–");
// For a value this source should know, as the other one lists the connection.
const QString Missing = QStringLiteral("?");

template <typename T>
std::optional<T> valueOf(const Result<T> &result)
{
    return result ? std::optional(*result) : std::nullopt;
}

QString pidOf(const SocketOwner &owner)
{
    return owner.process ? QString::number(owner.process->pid) : Unknown;
}

// "idle", "handling"; if the server reports nothing, whether it is connected at all.
QString stateOf(const MergedConnection &connection, bool serverTells)
{
    if (connection.hasClientEnded())
        return QStringLiteral("waiting (client has ended)");
    if (!connection.accepted)
        return QStringLiteral("waiting (not accepted yet)");
    if (connection.server)
        return lowerNameOf(connection.server->state);
    return serverTells ? Missing : Unknown;
}

QString commandOf(const ConnectionInfo &info)
{
    if (info.commandSize == 0)
        return {};
    const QString more = info.command.size() < info.commandSize ? QStringLiteral("…") : QString();
    return Monitor::requestText(info.command) + more;
}

bool lacksProcess(const MergedConnection &connection)
{
    return connection.clientPid() == 0;
}

QString reasonFor(OwnerKnowledge knowledge)
{
    switch (knowledge) {
    case OwnerKnowledge::NotPermitted:
        return QStringLiteral("other users' processes hide their sockets; only root sees them");
    case OwnerKnowledge::NobodyFound:
        return QStringLiteral("no visible process has the socket open; it may be in a container");
    case OwnerKnowledge::NotSupported:
        return QStringLiteral("not available on this system");
    case OwnerKnowledge::Known:
    case OwnerKnowledge::NotLookedYet:
        break;
    }
    return QStringLiteral("not known yet");
}

} // namespace

ConnectionsText::ConnectionsText(const EndpointAddress &address,
                                 const Result<EndpointSockets> &kernel,
                                 const Result<QList<ConnectionInfo>> &server)
    : m_address(address)
    , m_kernel(kernel)
    , m_server(server)
    , m_merged(mergeConnections(valueOf(kernel), valueOf(server)))
{}

bool ConnectionsText::isNothing() const
{
    return !m_server
           && (!m_kernel || (m_kernel->listeners.empty() && m_merged.connections.empty()));
}

qint64 ConnectionsText::unnamedClients() const
{
    return m_kernel ? m_kernel->waitingCount() - static_cast<qint64>(m_kernel->pending.size()) : 0;
}

QString ConnectionsText::toText(int width) const
{
    QString text = heading() + u'\n' + table(width);
    for (const QString &note : footnotes())
        text += note + u'\n';
    return text;
}

QString ConnectionsText::heading() const
{
    QStringList parts;
    for (const Listener &listener : m_kernel ? m_kernel->listeners : std::vector<Listener>()) {
        const auto &process = listener.end.owner.process;
        const QString user = listener.end.uid ? userName(*listener.end.uid) : Unknown;
        const QString who = process ? QStringLiteral("%1, pid %2, user %3")
                                          .arg(printable(process->name))
                                          .arg(process->pid)
                                          .arg(user)
                                    : QStringLiteral("process unknown, user %1").arg(user);
        const QString queue = listener.isSaturated()
                                  ? QStringLiteral("no room for more clients (%1 waiting)")
                                  : QStringLiteral("%1 waiting to be accepted");
        parts.append(who + u';' + u' ' + queue.arg(listener.pending));
    }
    if (m_kernel && parts.isEmpty())
        parts.append(QStringLiteral("nobody listens any more"));
    const QString path = addressText(m_address);
    return parts.isEmpty() ? path : path + QStringLiteral(": ") + parts.join(QStringLiteral("; "));
}

QString ConnectionsText::table(int width) const
{
    if (m_merged.connections.empty())
        return QStringLiteral("No connections.") + u'\n';
    using Align = Table::Align;
    Table table({{.title = QStringLiteral("ID"), .align = Align::Right},
                 {.title = QStringLiteral("CLIENT"), .narrow = Table::Narrow::CutEnd},
                 {.title = QStringLiteral("PID"), .align = Align::Right},
                 {.title = QStringLiteral("USER")},
                 {.title = QStringLiteral("SERVER"), .align = Align::Right},
                 {.title = QStringLiteral("STATE"), .narrow = Table::Narrow::CutEnd},
                 {.title = QStringLiteral("FOR"), .align = Align::Right},
                 {.title = QStringLiteral("AGE"), .align = Align::Right},
                 {.title = QStringLiteral("REQS"), .align = Align::Right},
                 {.title = QStringLiteral("IN"), .align = Align::Right},
                 {.title = QStringLiteral("OUT"), .align = Align::Right},
                 {.title = QStringLiteral("RECV-Q"), .align = Align::Right},
                 {.title = QStringLiteral("SEND-Q"), .align = Align::Right},
                 {.title = QStringLiteral("COMMAND"), .narrow = Table::Narrow::CutEnd}});
    for (const MergedConnection &connection : m_merged.connections)
        table.addRow(row(connection));
    return table.toText(width);
}

QStringList ConnectionsText::row(const MergedConnection &connection) const
{
    const auto &info = connection.server;
    const auto &live = connection.kernel;
    const QString noServer = m_merged.serverTells && connection.accepted ? Missing : Unknown;
    const QString noKernel = m_merged.kernelTells ? Missing : Unknown;
    const auto told = [&info, &noServer](const auto &text) {
        return info ? QString(text(*info)) : noServer;
    };
    const QByteArray name = connection.clientName();
    const auto uid = connection.clientUid();
    const bool queues = live && connection.accepted;
    return {told([](const auto &i) { return QString::number(i.id); }),
            name.isEmpty() ? Unknown : printable(name),
            lacksProcess(connection) ? Unknown : QString::number(connection.clientPid()),
            uid ? userName(*uid) : Unknown,
            live && connection.accepted ? pidOf(live->server.owner) : Unknown,
            stateOf(connection, m_merged.serverTells),
            told([](const auto &i) { return Monitor::humanDuration(i.inStateFor); }),
            told([](const auto &i) { return Monitor::humanDuration(i.connectedFor); }),
            told([](const auto &i) { return QString::number(i.requests); }),
            told([](const auto &i) { return Monitor::humanBytes(i.bytesIn); }),
            told([](const auto &i) { return Monitor::humanBytes(i.bytesOut); }),
            queues ? QString::number(live->unreadByServer) : (live ? Unknown : noKernel),
            queues ? QString::number(live->unreadByClient) : (live ? Unknown : noKernel),
            told(commandOf)};
}

QStringList ConnectionsText::footnotes() const
{
    QStringList notes;
    if (!m_kernel)
        notes.append(QStringLiteral("– No data from the kernel: %1")
                         .arg(printableMessage(m_kernel.error().message)));
    if (!m_server)
        notes.append(QStringLiteral("– No data from the server: %1")
                         .arg(printableMessage(m_server.error().message)));
    if (m_merged.isMismatch())
        notes.append(QStringLiteral("? The kernel counts %1 accepted connections, the server %2")
                         .arg(m_merged.knownToKernel)
                         .arg(m_merged.knownToServer));
    if (const qint64 unnamed = unnamedClients(); unnamed > 0)
        notes.append(QStringLiteral("– %1 waiting clients are not listed: too many for the kernel")
                         .arg(unnamed));
    // One line per distinct reason.
    for (const MergedConnection &connection : m_merged.connections) {
        if (!lacksProcess(connection) || !connection.kernel || connection.hasClientEnded())
            continue;
        const QString note =
            QStringLiteral("– PID: %1").arg(reasonFor(connection.kernel->client.owner.knowledge));
        if (!notes.contains(note))
            notes.append(note);
    }
    return notes;
}

} // namespace Cli
