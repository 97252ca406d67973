// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/detailsections.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/server/activitytracker.h"
#include "models/records/connectionmodel.h"
#include "models/records/connectiontext.h"
#include "models/records/endpointmodel.h"
#include "models/records/limittext.h"
#include "models/records/ownertext.h"
#include "models/table/columninfo.h"

#include <ipccore/introspection.h>

#include <QtCore/qcoreapplication.h>

namespace Monitor {

namespace {

using Fact = DetailSection::Fact;

struct DetailWords
{
    Q_DECLARE_TR_FUNCTIONS(DetailSections)
};

// Formatted as in events, for comparison.
QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

// Omits the date for today.
QString shortTimeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate() ? local.time().toString(QStringLiteral("HH:mm:ss"))
                                                : timeText(time);
}

QString commandLineText(const ProcessInfo &process)
{
    QByteArray line = process.commandLine;
    while (line.endsWith('\0'))
        line.chop(1);
    line.replace('\0', ' ');
    return printable(line);
}

void addProcess(QList<Fact> &facts, const SocketOwner &owner)
{
    if (!owner.process) {
        facts.append({DetailWords::tr("Process"), ownerText(owner.knowledge)});
        return;
    }
    facts.append({DetailWords::tr("Process"),
                  DetailWords::tr("%1 (%2)").arg(printable(owner.process->name),
                                                 QString::number(owner.process->pid))});
    const QString line = commandLineText(*owner.process);
    if (!line.isEmpty())
        facts.append({DetailWords::tr("Command line"), line});
    if (owner.descriptor >= 0)
        facts.append({DetailWords::tr("Descriptor"), QString::number(owner.descriptor)});
}

DetailSection stateSection(const EndpointRow &row)
{
    const ObservedEndpoint &endpoint = *row.endpoint;
    const EndpointCondition condition = conditionOf(endpoint);
    DetailSection section;
    section.title = conditionName(condition);
    section.text = conditionMeaning(condition);
    const auto add = [&section](const QString &name, const QString &value) {
        if (!value.isEmpty())
            section.facts.append({name, value});
    };
    add(DetailWords::tr("Reason"), conditionReason(endpoint));
    add(DetailWords::tr("What to do"), conditionAdvice(endpoint));
    add(DetailWords::tr("Since"), timeText(endpoint.since));
    if (endpoint.status.systemError != 0)
        add(DetailWords::tr("System error"),
            DetailWords::tr("%1 (%2)").arg(qt_error_string(endpoint.status.systemError),
                                           QString::number(endpoint.status.systemError)));
    if (endpoint.wasProbed)
        add(DetailWords::tr("Determined"), DetailWords::tr("by connecting"));
    return section;
}

DetailSection serverSection(const EndpointRow &row)
{
    const EndpointSockets &sockets = row.endpoint->sockets;
    const QLocale locale;
    DetailSection section;
    section.title = DetailWords::tr("Server");
    if (!row.owner.program.isEmpty())
        section.facts.append({DetailWords::tr("Program"), row.owner.program});
    if (!sockets.listeners.empty())
        addProcess(section.facts, sockets.listeners.front().end.owner);
    section.facts.append(
        {DetailWords::tr("Owner"), row.ownerName.isEmpty() ? unknownText() : row.ownerName});
    if (const auto connections = row.clients().connections)
        section.facts.append({DetailWords::tr("Connections"), locale.toString(*connections)});
    if (!sockets.listeners.empty())
        section.facts.append({DetailWords::tr("Waiting to be accepted"),
                              DetailWords::tr("%1, room for %2")
                                  .arg(locale.toString(sockets.listeners.front().pending),
                                       locale.toString(sockets.listeners.front().queueSize + 1))});
    if (sockets.listeners.size() > 1)
        section.facts.append(
            {DetailWords::tr("Listeners"), locale.toString(qulonglong(sockets.listeners.size()))});
    if (!sockets.shadowed.empty())
        section.facts.append(
            {DetailWords::tr("Shadowed"),
             DetailWords::tr("%Ln other listener(s) use this path for another file, which clients "
                             "cannot reach",
                             nullptr, static_cast<int>(sockets.shadowed.size()))});
    return section;
}

DetailSection activitySection(const EndpointActivity *activity)
{
    DetailSection section;
    section.title = DetailWords::tr("Reported by the server");
    if (!activity) {
        section.text = notToldText();
        return section;
    }
    if (activity->error)
        section.facts.append({DetailWords::tr("No answer"), activity->error->message});
    if (!activity->stats)
        return section;
    if (activity->error) {
        section.title = DetailWords::tr("Reported by the server, as of %1")
                            .arg(shortTimeText(activity->answeredAt));
        section.text =
            DetailWords::tr("It does not answer now. These are the figures from its last answer.");
    }
    using IpcCore::ServerSnapshot;
    using IpcCore::ServerStats;
    const ServerSnapshot &stats = *activity->stats;
    const QLocale locale;
    const auto number = [&](auto figure) {
        const auto told = stats.told(figure);
        return told ? locale.toString(*told) : unknownText();
    };
    const auto bytes = [&](quint64 ServerStats::*figure) {
        const auto told = stats.told(figure);
        return told ? humanBytes(*told, locale) : unknownText();
    };
    const auto percentile = [&](double fraction) {
        return humanDuration(stats.latency.percentile(fraction), locale);
    };
    const QString latency = stats.latency.isEmpty()
                                ? unknownText()
                                : DetailWords::tr("%1, %2, %3, %4")
                                      .arg(percentile(0.5), percentile(0.95), percentile(0.99),
                                           humanLongest(stats.latency, locale));
    section.facts << QList<Fact>{
        // Not the uptime, whose text would change at each poll.
        {DetailWords::tr("Running since"),
         activity->startedAt.isValid() ? timeText(activity->startedAt) : unknownText()},
        {DetailWords::tr("Workers"),
         DetailWords::tr("%1 of %2 busy")
             .arg(number(&ServerSnapshot::workersBusy), number(&ServerSnapshot::workersTotal))},
        {DetailWords::tr("Requests queued"), number(&ServerSnapshot::readyQueue)},
        {DetailWords::tr("Requests"),
         DetailWords::tr("%1, %2 failed")
             .arg(number(&ServerStats::requests), number(&ServerStats::requestsFailed))},
        {DetailWords::tr("Received"), bytes(&ServerStats::bytesIn)},
        {DetailWords::tr("Sent"), bytes(&ServerStats::bytesOut)},
        {DetailWords::tr("Latency p50, p95, p99, max"), latency},
        {DetailWords::tr("Peak connections"), number(&ServerStats::connectionsPeak)}};
    return section;
}

DetailSection limitsSection(const EndpointActivity *activity)
{
    DetailSection section;
    section.title = DetailWords::tr("Limits reached");
    if (!activity || !activity->stats)
        return section;
    for (const IpcCore::LimitCounter &limit : IpcCore::LimitCounters) {
        if (const quint64 count = activity->stats->stats.*limit.count; count > 0)
            section.facts.append({.name = limitLabel(limit),
                                  .value = QLocale().toString(count),
                                  .toolTip = QLatin1String(limit.name)});
    }
    return section;
}

} // namespace

QList<DetailSection> endpointDetails(const EndpointRow &row, const EndpointActivity *activity)
{
    QList<DetailSection> sections{stateSection(row)};
    if (row.endpoint->sockets.listeners.empty() && !activity)
        return sections;
    sections << serverSection(row);
    if (!activity || activity->error || activity->stats)
        sections << activitySection(activity);
    if (const DetailSection limits = limitsSection(activity); !limits.facts.isEmpty())
        sections << limits;
    return sections;
}

QList<DetailSection> connectionDetails(const ConnectionRow &row)
{
    const MergedConnection &connection = row.connection;
    const QLocale locale;
    DetailSection state;
    state.title = DetailWords::tr("Connection");
    state.facts.append({DetailWords::tr("State"),
                        row.isGone ? DetailWords::tr("closed") : connectionStateText(connection)});
    if (connection.server) {
        const IpcCore::ConnectionInfo &info = *connection.server;
        if (info.commandSize > 0)
            state.facts.append({DetailWords::tr("Command"),
                                DetailWords::tr("%1 (%2)").arg(
                                    commandText(info),
                                    humanBytes(static_cast<quint64>(info.commandSize), locale))});
        state.facts
            << Fact{DetailWords::tr("In this state for"), humanDuration(info.inStateFor, locale)}
            << Fact{DetailWords::tr("Connected for"), humanDuration(info.connectedFor, locale)}
            << Fact{DetailWords::tr("Requests"),
                    DetailWords::tr("%1, %2 failed")
                        .arg(locale.toString(info.requests), locale.toString(info.requestsFailed))}
            << Fact{DetailWords::tr("Reply waits for the client"),
                    humanBytes(static_cast<quint64>(std::max<qint64>(info.bytesWaiting, 0)),
                               locale)};
    } else if (!row.isDisputed) {
        state.text = notToldText();
    }
    if (row.isDisputed)
        state.text = DetailWords::tr(
            "Kernel and server disagree about this connection: only one of them lists it.");
    DetailSection client;
    client.title = DetailWords::tr("Client");
    client.facts.append({DetailWords::tr("User"), row.user.isEmpty() ? unknownText() : row.user});
    if (connection.kernel) {
        addProcess(client.facts, connection.kernel->client.owner);
        client.facts.append({DetailWords::tr("Not read by the client yet"),
                             humanBytes(connection.kernel->unreadByClient, locale)});
    } else if (connection.clientPid() > 0) {
        client.facts.append({DetailWords::tr("Process"), QString::number(connection.clientPid())});
    }
    QList<DetailSection> sections{state, client};
    if (connection.kernel && connection.accepted) {
        DetailSection server;
        server.title = DetailWords::tr("Server's end");
        addProcess(server.facts, connection.kernel->server.owner);
        server.facts.append({DetailWords::tr("Not read by the server yet"),
                             humanBytes(connection.kernel->unreadByServer, locale)});
        sections << server;
    }
    return sections;
}

} // namespace Monitor
