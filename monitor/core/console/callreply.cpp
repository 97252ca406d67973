// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/callreply.h"

#include "core/base/valuejson.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qcborstreamreader.h>

#include <utility>

namespace Monitor {

namespace {

constexpr qint64 CallVersion = 1;

// A larger document is of no use to people, and slow.
constexpr qsizetype LargestDocument = 8 * 1024 * 1024;

constexpr qsizetype TriedAtOnce = 4096;

// How a frame begins; PROTOCOL.md, section 11.
enum class Frame : qint64 { Result, Failure, Item, Progress, Snapshot, Change, Lost, Heartbeat };

QLatin1String eventName(Frame frame)
{
    if (frame == Frame::Snapshot)
        return QLatin1String("snapshot");
    return frame == Frame::Change ? QLatin1String("change") : QLatin1String("lost");
}

std::optional<double> numberOf(const QCborValue &value)
{
    return value.isInteger() || value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

bool isCall(QByteArrayView request)
{
    constexpr uchar arrayBits = 0x80;
    constexpr uchar typeBits = 0xe0;
    return !request.isEmpty() && (static_cast<uchar>(request.front()) & typeBits) == arrayBits;
}

QByteArray callBytes(const QString &command, const QCborMap &arguments)
{
    return QCborValue(QCborArray{CallVersion, command, arguments}).toCbor();
}

QString callText(QByteArrayView request)
{
    if (!isCall(request))
        return {};
    QCborParserError error;
    const QCborArray call = QCborValue::fromCbor(request.toByteArray(), &error).toArray();
    if (error.error != QCborError::NoError || call.size() < 2 || !call.at(1).isString())
        return {};
    const QCborMap arguments = call.at(2).toMap();
    const QString command = call.at(1).toString();
    return arguments.isEmpty() ? command : command + u' ' + QString::fromUtf8(valueJson(arguments));
}

QByteArray CallReply::append(QByteArrayView bytes)
{
    m_pending += bytes;
    QByteArray text;
    while (m_isValid && !m_pending.isEmpty() && m_pending.size() >= m_tryAt) {
        const std::optional<QCborArray> frame = readFrame();
        if (!frame)
            break;
        text += take(*frame);
    }
    if (!m_isValid)
        m_pending.clear();
    return text;
}

QByteArray CallReply::finish()
{
    m_tryAt = 0;
    return append({});
}

std::optional<QCborArray> CallReply::readFrame()
{
    m_isValid = !m_hasEnded && isCall(m_pending);
    if (!m_isValid)
        return {};
    QCborValue frame;
    qint64 end = 0;
    {
        // Shares the bytes, so it must be gone when they are removed.
        QCborStreamReader reader(m_pending);
        frame = QCborValue::fromCbor(reader);
        end = reader.currentOffset();
        if (reader.lastError() == QCborError::EndOfFile) {
            // Doubling bounds the work for a large frame that arrives in pieces.
            m_tryAt = m_pending.size() > TriedAtOnce ? m_pending.size() * 2 : 0;
            return {};
        }
        m_isValid = reader.lastError() == QCborError::NoError && frame.toArray().at(0).isInteger();
    }
    if (!m_isValid)
        return {};
    m_pending.remove(0, end);
    m_tryAt = 0;
    return frame.toArray();
}

QByteArray CallReply::take(const QCborArray &frame)
{
    const auto type = static_cast<Frame>(frame.at(0).toInteger());
    switch (type) {
    case Frame::Result:
        return takeEnd(frame.at(1));
    case Frame::Failure:
        return takeFailure(frame.at(1).toMap());
    case Frame::Item:
        return takeEvent(frame.at(1));
    case Frame::Progress: {
        const QCborMap map = frame.at(1).toMap();
        m_progress = {.done = numberOf(map[QLatin1String("done")]),
                      .total = numberOf(map[QLatin1String("total")]),
                      .text = map[QLatin1String("text")].toString()};
        return {};
    }
    case Frame::Snapshot:
    case Frame::Change:
    case Frame::Lost: {
        QCborMap event{{QLatin1String("event"), eventName(type)}};
        event.insert(type == Frame::Lost ? QLatin1String("count") : QLatin1String("sequence"),
                     frame.at(type == Frame::Snapshot ? 2 : 1));
        if (type != Frame::Lost)
            event.insert(QLatin1String("value"), frame.at(type == Frame::Snapshot ? 3 : 2));
        return takeEvent(event);
    }
    case Frame::Heartbeat:
        return {};
    }
    m_isValid = false;
    return {};
}

QByteArray CallReply::takeEvent(const QCborValue &event)
{
    const QByteArray json = valueJson(event);
    if (m_items.size() <= LargestDocument)
        m_items += (m_items.isEmpty() ? "" : ",") + json;
    return json + '\n';
}

QByteArray CallReply::takeEnd(const QCborValue &value)
{
    m_hasEnded = true;
    m_progress.reset();
    m_result = value;
    if (value.isString())
        return value.toString().toUtf8();
    if (value.isByteArray())
        return value.toByteArray();
    return value.isNull() && !m_items.isEmpty() ? QByteArray() : valueJson(value) + '\n';
}

QByteArray CallReply::takeFailure(const QCborMap &error)
{
    m_hasEnded = true;
    m_progress.reset();
    const QString code = error[QLatin1String("code")].toString();
    m_failure = error[QLatin1String("kind")].toString() + u": "
                + error[QLatin1String("message")].toString();
    if (!code.isEmpty())
        m_failure += u" (" + code + u')';
    return "error: " + m_failure.toUtf8() + '\n';
}

QByteArray CallReply::document() const
{
    if (!m_isValid || m_items.size() > LargestDocument)
        return {};
    const bool isContainer = m_result.isArray() || m_result.isMap();
    if (m_items.isEmpty())
        return isContainer ? valueJson(m_result) : QByteArray();
    const bool hasResult = !m_result.isUndefined() && !m_result.isNull();
    return '[' + m_items + (hasResult ? ',' + valueJson(m_result) : QByteArray()) + ']';
}

} // namespace Monitor
