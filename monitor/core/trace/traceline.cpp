// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/traceline.h"

#include "core/console/historyentry.h"

#include <ipccore/enums.h>
#include <ipccore/introspection.h>

#include <QtCore/qjsondocument.h>

namespace Monitor {

using namespace IpcCore;

namespace {

const QString Endpoint = QStringLiteral("endpoint");
const QString Program = QStringLiteral("program");
const QString Origin = QStringLiteral("origin");
const QString IsRedacted = QStringLiteral("redacted");
const QString Reply = QStringLiteral("reply");
const QString ReplyError = QStringLiteral("replyError");
const QString ReplyMessage = QStringLiteral("replyMessage");
const QString ConnectUs = QStringLiteral("connectUs");
const QString FirstByteUs = QStringLiteral("firstByteUs");
const QString Mark = QStringLiteral("mark");
const QString MarkComment = QStringLiteral("comment");
const QString Dropped = QStringLiteral("dropped");

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

// As people write it.
QByteArray textOf(const EndpointAddress &endpoint)
{
    return endpoint.isAbstract() ? '@' + endpoint.key().mid(1) : endpoint.key();
}

void insertTime(QJsonObject &object, const QString &key,
                const std::optional<std::chrono::nanoseconds> &time)
{
    if (time)
        object.insert(key, qint64(std::chrono::floor<std::chrono::microseconds>(*time).count()));
}

std::optional<std::chrono::nanoseconds> timeOf(const QJsonObject &object, const QString &key)
{
    const qint64 time = object.value(key).toInteger(-1);
    constexpr auto longest =
        std::chrono::floor<std::chrono::microseconds>(std::chrono::nanoseconds::max());
    if (time < 0)
        return std::nullopt;
    return std::min(std::chrono::microseconds(time), longest);
}

void insertReply(QJsonObject &object, const TraceReply &reply)
{
    insertBytes(object, Reply, reply.bytes);
    insertTime(object, ConnectUs, reply.connectTime);
    insertTime(object, FirstByteUs, reply.firstByteTime);
    if (reply.error.isEmpty())
        return;
    object.insert(ReplyError, reply.error);
    object.insert(ReplyMessage, reply.errorMessage);
}

std::shared_ptr<const TraceReply> replyOf(const QJsonObject &object)
{
    const auto bytes = bytesOf(object, Reply);
    if (!bytes)
        return nullptr;
    return std::make_shared<TraceReply>(
        TraceReply{.bytes = *bytes,
                   .error = object.value(ReplyError).toString(),
                   .errorMessage = object.value(ReplyMessage).toString(),
                   .connectTime = timeOf(object, ConnectUs),
                   .firstByteTime = timeOf(object, FirstByteUs)});
}

void takeMembers(TraceLine &line, const QJsonObject &object)
{
    TraceRecord &record = line.record;
    record.origin = valueNamed<TraceRecord::Origin>(object.value(Origin).toString())
                        .value_or(TraceRecord::Origin::Server);
    record.isRedacted = object.value(IsRedacted).toBool();
    record.endpoint = EndpointAddress::ofText(bytesOf(object, Endpoint).value_or(QByteArray()));
    record.program = bytesOf(object, Program).value_or(QByteArray());
    record.reply = replyOf(object);
    line.mark.isMarked = object.value(Mark).toBool();
    line.mark.comment = object.value(MarkComment).toString().left(TraceMark::LongestComment);
}

} // namespace

QByteArray traceLineOf(const TraceRecord &record, const TraceMark *mark)
{
    QJsonObject object = toJson(record.event);
    if (!record.endpoint.isEmpty())
        insertBytes(object, Endpoint, textOf(record.endpoint));
    if (!record.program.isEmpty())
        insertBytes(object, Program, record.program);
    if (record.origin != TraceRecord::Origin::Server)
        object.insert(Origin, lowerNameOf(record.origin));
    if (record.isRedacted)
        object.insert(IsRedacted, true);
    if (record.reply)
        insertReply(object, *record.reply);
    if (mark && mark->isMarked)
        object.insert(Mark, true);
    if (mark && !mark->comment.isEmpty())
        object.insert(MarkComment, mark->comment);
    return toLine(object);
}

QByteArray traceLineOfDropped(quint64 dropped)
{
    return toLine({{Dropped, qint64(dropped)}});
}

Result<TraceLine> traceLineFrom(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    TraceLine line;
    if (const qint64 dropped = object.value(Dropped).toInteger(); dropped > 0) {
        line.dropped = quint64(dropped);
        return line;
    }
    const auto event = traceEventFromJson(text);
    if (!event)
        return event.error();
    if (event->lost == 0 && !event->time.isValid())
        return Error(ErrorCode::ProtocolError, QStringLiteral("This is no row of a trace"));
    line.record.event = *event;
    takeMembers(line, object);
    return line;
}

} // namespace Monitor
