// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/bundle/bundlejson.h"

#include "core/base/printabletext.h"
#include "core/observer/endpointcondition.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qregularexpression.h>

namespace Monitor {

namespace {

const char *eventKindId(Event::Kind kind)
{
    using Kind = Event::Kind;
    switch (kind) {
    case Kind::EndpointAppeared:
        return "endpointAppeared";
    case Kind::EndpointVanished:
        return "endpointVanished";
    case Kind::StateChanged:
        return "stateChanged";
    case Kind::ConnectionOpened:
        return "connectionOpened";
    case Kind::ConnectionClosed:
        return "connectionClosed";
    case Kind::PollStalled:
        return "pollStalled";
    case Kind::PollResumed:
        return "pollResumed";
    case Kind::AlertRaised:
        return "alertRaised";
    case Kind::AlertEnded:
        return "alertEnded";
    case Kind::ToolError:
        break;
    }
    return "toolError";
}

template <typename Size>
qint64 wholeNumber(Size size)
{
    return static_cast<qint64>(size);
}

QString utcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject statusJson(const IpcCore::EndpointStatus &status)
{
    return {{QStringLiteral("state"), QLatin1String(nameOf(status.state))},
            {QStringLiteral("reason"), QLatin1String(nameOf(status.reason))},
            {QStringLiteral("systemError"), status.systemError},
            {QStringLiteral("message"), status.message}};
}

QJsonObject ownerJson(const EndpointOwner &owner)
{
    QJsonObject object{{QStringLiteral("pid"), owner.pid},
                       {QStringLiteral("program"), printableText(owner.program)},
                       {QStringLiteral("knowledge"), static_cast<int>(owner.knowledge)}};
    if (owner.uid)
        object.insert(QStringLiteral("uid"), static_cast<qint64>(*owner.uid));
    return object;
}

QJsonObject socketsJson(const EndpointSockets &sockets)
{
    return {{QStringLiteral("listeners"), wholeNumber(sockets.listeners.size())},
            {QStringLiteral("connections"), wholeNumber(sockets.connections.size())},
            {QStringLiteral("waiting"), sockets.waitingCount()},
            {QStringLiteral("shadowed"), wholeNumber(sockets.shadowed.size())},
            {QStringLiteral("others"), wholeNumber(sockets.others.size())}};
}

QJsonObject verdictJson(const ServerVerdict &verdict)
{
    return {{QStringLiteral("answeredAt"), utcText(verdict.answeredAt)},
            {QStringLiteral("p95Us"), wholeNumber(verdict.p95.count() / 1000)},
            {QStringLiteral("workers"), verdict.workers},
            {QStringLiteral("stuckForSeconds"), wholeNumber(verdict.stuckFor.count())},
            {QStringLiteral("command"), QString::fromUtf8(verdict.command)}};
}

QJsonObject pathJson(const PathInspection &path)
{
    QJsonObject object{{QStringLiteral("mode"), QString::number(path.mode, 8)},
                       {QStringLiteral("owner"), static_cast<qint64>(path.owner)},
                       {QStringLiteral("missing"), QString::fromUtf8(path.missing)}};
    if (path.verdict)
        object.insert(QStringLiteral("verdict"), statusJson(*path.verdict));
    return object;
}

QJsonObject stateJson(const Event::State &state)
{
    QJsonObject object = statusJson(state.status);
    object.insert(QStringLiteral("condition"),
                  QLatin1String(conditionId(conditionOf(state.status.state, state.subState))));
    return object;
}

QString withoutHome(const QString &text, const QString &home)
{
    if (home.size() <= 1 || !text.contains(home))
        return text;
    // Not the start of another user's.
    static const QString NameEnds = QStringLiteral("(?![\\w.-])");
    return QString(text).replace(QRegularExpression(QRegularExpression::escape(home) + NameEnds),
                                 QStringLiteral("~"));
}

} // namespace

QJsonObject endpointJson(const ObservedEndpoint &endpoint)
{
    const EndpointCondition condition = conditionOf(endpoint);
    QJsonArray queue;
    for (const qint64 length : endpoint.queueLengths)
        queue.append(length);
    return {{QStringLiteral("path"), endpoint.address.toPrintable()},
            {QStringLiteral("condition"), QLatin1String(conditionId(condition))},
            {QStringLiteral("severity"), QLatin1String(severityId(severityOf(condition)))},
            {QStringLiteral("why"), conditionReason(endpoint)},
            {QStringLiteral("since"), utcText(endpoint.since)},
            {QStringLiteral("status"), statusJson(endpoint.status)},
            {QStringLiteral("wasProbed"), endpoint.wasProbed},
            {QStringLiteral("isElsewhere"), endpoint.isElsewhere},
            {QStringLiteral("isAdded"), endpoint.sources.testFlag(EndpointSource::Added)},
            {QStringLiteral("isRegistered"), endpoint.sources.testFlag(EndpointSource::Registered)},
            {QStringLiteral("isListed"), endpoint.sources.testFlag(EndpointSource::Kernel)},
            {QStringLiteral("processState"), endpoint.processState == '\0'
                                                 ? QString()
                                                 : QString(QLatin1Char(endpoint.processState))},
            {QStringLiteral("queueLengths"), queue},
            {QStringLiteral("owner"), ownerJson(ownerOf(endpoint))},
            {QStringLiteral("sockets"), socketsJson(endpoint.sockets)},
            {QStringLiteral("verdict"), verdictJson(endpoint.verdict)},
            {QStringLiteral("file"), pathJson(endpoint.path)}};
}

QJsonObject snapshotJson(const ObserverSnapshot &snapshot)
{
    return {{QStringLiteral("polls"), wholeNumber(snapshot.number)},
            {QStringLiteral("polledAt"), utcText(snapshot.time)},
            {QStringLiteral("pollUs"), wholeNumber(snapshot.duration.count() / 1000)},
            {QStringLiteral("isIncomplete"), snapshot.isIncomplete},
            {QStringLiteral("deniedProcesses"), snapshot.deniedProcesses},
            {QStringLiteral("socketsError"),
             snapshot.socketsError ? snapshot.socketsError->message : QString()}};
}

QJsonObject activityJson(const EndpointAddress &endpoint, const EndpointActivity &activity)
{
    QJsonObject object{{QStringLiteral("path"), endpoint.toPrintable()},
                       {QStringLiteral("answeredAt"), utcText(activity.answeredAt)},
                       {QStringLiteral("startedAt"), utcText(activity.startedAt)}};
    if (activity.stats)
        object.insert(QStringLiteral("stats"), toJson(*activity.stats));
    if (activity.p95)
        object.insert(QStringLiteral("p95Us"), wholeNumber(activity.p95->count() / 1000));
    if (activity.error)
        object.insert(QStringLiteral("error"), activity.error->message);
    return object;
}

QJsonObject eventJson(const Event &event)
{
    QJsonObject object{{QStringLiteral("number"), wholeNumber(event.number)},
                       {QStringLiteral("time"), utcText(event.time)},
                       {QStringLiteral("kind"), QLatin1String(eventKindId(event.kind))}};
    if (!event.endpoint.isEmpty())
        object.insert(QStringLiteral("path"), event.endpoint.toPrintable());
    if (event.before)
        object.insert(QStringLiteral("before"), stateJson(*event.before));
    if (event.after)
        object.insert(QStringLiteral("after"), stateJson(*event.after));
    if (event.process) {
        object.insert(QStringLiteral("pid"), event.process->pid);
        object.insert(QStringLiteral("program"), printable(event.process->name));
    }
    if (!event.message.isEmpty())
        object.insert(QStringLiteral("message"), event.message);
    return object;
}

QJsonValue cleanJson(const QJsonValue &value, const Redactor &redactor, const QString &home)
{
    switch (value.type()) {
    case QJsonValue::String:
        return withoutHome(QString::fromUtf8(redactor.apply(value.toString().toUtf8()).bytes),
                           home);
    case QJsonValue::Array: {
        QJsonArray array;
        const QJsonArray values = value.toArray();
        for (const QJsonValue each : values)
            array.append(cleanJson(each, redactor, home));
        return array;
    }
    case QJsonValue::Object: {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = cleanJson(member.value(), redactor, home);
        return object;
    }
    default:
        return value;
    }
}

} // namespace Monitor
