// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/callreply.h"

#include <ipccore/service/callmessage.h>
#include <ipccore/service/jsontext.h>

#include <QtCore/qcbormap.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// A larger document is of no use to people, and slow.
constexpr qsizetype LargestDocument = 8 * 1024 * 1024;

std::optional<double> numberOf(const QCborValue &value)
{
    return value.isInteger() || value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

QString callText(QByteArrayView request)
{
    if (!CallMessage::isCbor(request))
        return {};
    const CallResult<CallMessage> call = CallMessage::decode(request);
    if (!call)
        return {};
    return call->arguments.isEmpty()
               ? call->command
               : call->command + u' ' + QString::fromUtf8(toJson(call->arguments));
}

QByteArray CallReply::append(QByteArrayView bytes)
{
    QByteArray text;
    m_frames.append(bytes);
    while (m_isValid && !m_frames.isAtEnd()) {
        const CallResult<std::optional<CallFrame>> frame = m_frames.next();
        m_isValid = frame && !m_hasEnded;
        if (!m_isValid || !*frame)
            break;
        text += take(**frame);
    }
    return text;
}

QByteArray CallReply::take(const CallFrame &frame)
{
    switch (frame.type) {
    case CallFrame::Type::Result:
        return takeResult(frame.value);
    case CallFrame::Type::Failure:
        return takeFailure(frame.value);
    case CallFrame::Type::Item:
        return takeItem(toJson(frame.value));
    case CallFrame::Type::Progress: {
        const QCborMap map = frame.value.toMap();
        m_progress = {.done = numberOf(map[QLatin1String("done")]),
                      .total = numberOf(map[QLatin1String("total")]),
                      .text = map[QLatin1String("text")].toString()};
        return {};
    }
    case CallFrame::Type::Snapshot:
    case CallFrame::Type::Change:
    case CallFrame::Type::Lost:
        return takeItem(frame.toJsonLine().chopped(1));
    case CallFrame::Type::Heartbeat:
        break;
    }
    return {};
}

QByteArray CallReply::takeItem(const QByteArray &json)
{
    if (m_items.size() <= LargestDocument)
        m_items += (m_items.isEmpty() ? "" : ",") + json;
    return json + '\n';
}

QByteArray CallReply::takeResult(const QCborValue &value)
{
    m_hasEnded = true;
    m_progress.reset();
    m_result = value;
    if (value.isString())
        return value.toString().toUtf8();
    if (value.isByteArray())
        return value.toByteArray();
    return value.isNull() && !m_items.isEmpty() ? QByteArray() : toJson(value) + '\n';
}

QByteArray CallReply::takeFailure(const QCborValue &error)
{
    m_hasEnded = true;
    m_progress.reset();
    m_failure = CallError::fromCbor(error).toText();
    return "error: " + m_failure.toUtf8() + '\n';
}

QByteArray CallReply::document() const
{
    if (!m_isValid || m_items.size() > LargestDocument)
        return {};
    const bool isContainer = m_result.isArray() || m_result.isMap();
    if (m_items.isEmpty())
        return isContainer ? toJson(m_result) : QByteArray();
    const bool hasResult = !m_result.isUndefined() && !m_result.isNull();
    return '[' + m_items + (hasResult ? ',' + toJson(m_result) : QByteArray()) + ']';
}

} // namespace Monitor
