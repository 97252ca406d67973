// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/historyentry.h"

#include "core/console/payloadkind.h"

#include <QtCore/qjsondocument.h>

namespace Monitor {

namespace {

const QString TimeKey = QStringLiteral("time");
const QString EndpointKey = QStringLiteral("endpoint");
const QString RequestKey = QStringLiteral("request");
const QString RequestSizeKey = QStringLiteral("requestSize");
const QString ReplyKey = QStringLiteral("reply");
const QString ReplySizeKey = QStringLiteral("replySize");
const QString RequestRedactedKey = QStringLiteral("requestRedacted");
const QString ReplyRedactedKey = QStringLiteral("replyRedacted");
const QString ErrorKey = QStringLiteral("error");
const QString MessageKey = QStringLiteral("message");
const QString ConnectKey = QStringLiteral("connectNs");
const QString FirstByteKey = QStringLiteral("firstByteNs");
const QString TotalKey = QStringLiteral("totalNs");

QString base64Key(const QString &key)
{
    return key + QStringLiteral("Base64");
}

qint64 integerOf(const QJsonObject &object, const QString &key, qint64 fallback)
{
    return object.value(key).toInteger(fallback);
}

// Of a message of which we have `kept`; a mark may be longer than what it hides.
qint64 sizeOf(const QJsonObject &object, const QString &key, const QByteArray &kept,
              bool isRedacted)
{
    return qMax(integerOf(object, key, 0), isRedacted ? 0 : qint64(kept.size()));
}

std::optional<std::chrono::nanoseconds> durationOf(const QJsonObject &object, const QString &key)
{
    const qint64 value = integerOf(object, key, -1);
    return value < 0 ? std::optional<std::chrono::nanoseconds>() : std::chrono::nanoseconds(value);
}

} // namespace

void insertBytes(QJsonObject &object, const QString &key, const QByteArray &bytes)
{
    if (isUtf8(bytes))
        object.insert(key, QString::fromUtf8(bytes));
    else
        object.insert(base64Key(key), QString::fromLatin1(bytes.toBase64()));
}

std::optional<QByteArray> bytesOf(const QJsonObject &object, const QString &key)
{
    if (const QJsonValue text = object.value(key); text.isString())
        return text.toString().toUtf8();
    const QJsonValue encoded = object.value(base64Key(key));
    if (!encoded.isString())
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(encoded.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

HistoryEntry HistoryEntry::of(const CommandRequest &request, const CommandOutcome &outcome,
                              const QByteArray &reply, const QDateTime &time, qsizetype maxKept)
{
    HistoryEntry entry;
    // Millisecond precision as in the file, so that an entry is the same after a restart.
    entry.time = QDateTime::fromMSecsSinceEpoch(time.toMSecsSinceEpoch()).toUTC();
    entry.endpoint = request.endpoint;
    entry.request = request.bytes.left(maxKept);
    entry.requestSize = request.bytes.size();
    entry.reply = reply.left(maxKept);
    entry.replySize = outcome.bytesIn;
    if (outcome.error) {
        entry.error = QString::fromLatin1(IpcCore::nameOf(outcome.error->code));
        entry.errorMessage = outcome.error->message;
    }
    entry.connectTime = outcome.connectTime;
    entry.firstByteTime = outcome.firstByteTime;
    entry.totalTime = outcome.totalTime;
    return entry;
}

HistoryEntry HistoryEntry::redacted(const Redactor &redactor) const
{
    HistoryEntry entry = *this;
    const auto hide = [&redactor](QByteArray &bytes, bool &isRedacted) {
        Redacted result = redactor.apply(bytes);
        bytes = result.bytes;
        isRedacted = isRedacted || result.isRedacted;
    };
    hide(entry.request, entry.isRequestRedacted);
    hide(entry.reply, entry.isReplyRedacted);
    return entry;
}

QByteArray HistoryEntry::toJsonLine() const
{
    QJsonObject object{{TimeKey, time.toString(Qt::ISODateWithMs)},
                       {RequestSizeKey, requestSize},
                       {ReplySizeKey, replySize},
                       {TotalKey, qint64(totalTime.count())}};
    insertBytes(object, EndpointKey, endpoint.key());
    insertBytes(object, RequestKey, request);
    insertBytes(object, ReplyKey, reply);
    if (isRequestRedacted)
        object.insert(RequestRedactedKey, true);
    if (isReplyRedacted)
        object.insert(ReplyRedactedKey, true);
    if (!error.isEmpty()) {
        object.insert(ErrorKey, error);
        object.insert(MessageKey, errorMessage);
    }
    if (connectTime)
        object.insert(ConnectKey, qint64(connectTime->count()));
    if (firstByteTime)
        object.insert(FirstByteKey, qint64(firstByteTime->count()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<HistoryEntry> HistoryEntry::fromJsonLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto endpointName = bytesOf(object, EndpointKey);
    const auto requestBytes = bytesOf(object, RequestKey);
    HistoryEntry entry;
    entry.time = QDateTime::fromString(object.value(TimeKey).toString(), Qt::ISODateWithMs).toUTC();
    if (!endpointName || endpointName->isEmpty() || !requestBytes || !entry.time.isValid())
        return std::nullopt;
    entry.endpoint = EndpointAddress::ofKey(*endpointName);
    entry.request = *requestBytes;
    entry.isRequestRedacted = object.value(RequestRedactedKey).toBool();
    entry.isReplyRedacted = object.value(ReplyRedactedKey).toBool();
    entry.requestSize = sizeOf(object, RequestSizeKey, entry.request, entry.isRequestRedacted);
    entry.reply = bytesOf(object, ReplyKey).value_or(QByteArray());
    entry.replySize = sizeOf(object, ReplySizeKey, entry.reply, entry.isReplyRedacted);
    entry.error = object.value(ErrorKey).toString();
    entry.errorMessage = object.value(MessageKey).toString();
    entry.connectTime = durationOf(object, ConnectKey);
    entry.firstByteTime = durationOf(object, FirstByteKey);
    entry.totalTime = durationOf(object, TotalKey).value_or(std::chrono::nanoseconds(0));
    return entry;
}

} // namespace Monitor
