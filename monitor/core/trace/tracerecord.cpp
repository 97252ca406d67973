// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracerecord.h"

#include "core/console/historyentry.h"
#include "core/server/requesttext.h"

#include <ipccore/service/callmessage.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

// What malloc() and a byte array's own header add to its bytes.
constexpr qint64 HeapOverhead = 32;

qint64 heapSizeOf(const QByteArray &bytes)
{
    return bytes.capacity() == 0 ? 0 : qint64(bytes.capacity()) + HeapOverhead;
}

qint64 heapSizeOf(const QString &text)
{
    return text.capacity() == 0 ? 0
                                : qint64(text.capacity()) * qint64(sizeof(QChar)) + HeapOverhead;
}

bool isWordCharacter(char c)
{
    return uchar(c) > ' ' && c != 0x7f;
}

} // namespace

TraceRecord TraceRecord::of(const HistoryEntry &exchange)
{
    TraceRecord record;
    record.origin = Origin::Console;
    record.isRedacted = exchange.isRequestRedacted || exchange.isReplyRedacted;
    record.endpoint = exchange.endpoint;
    TraceEvent &event = record.event;
    event.time = exchange.time.addMSecs(
        -std::chrono::duration_cast<std::chrono::milliseconds>(exchange.totalTime).count());
    event.latency = std::chrono::duration_cast<std::chrono::microseconds>(exchange.totalTime);
    event.status = exchange.error.isEmpty() ? TraceEvent::Status::Ok : TraceEvent::Status::Failed;
    event.requestSize = exchange.requestSize;
    event.replySize = exchange.replySize;
    event.preview = exchange.request.left(LargestPreview);
    record.reply =
        std::make_shared<TraceReply>(TraceReply{.bytes = exchange.reply.left(LargestPreview),
                                                .error = exchange.error,
                                                .errorMessage = exchange.errorMessage,
                                                .connectTime = exchange.connectTime,
                                                .firstByteTime = exchange.firstByteTime});
    return record;
}

qint64 TraceRecord::beginUs() const
{
    return event.time.isValid() ? event.time.toMSecsSinceEpoch() * 1000 : 0;
}

qint64 TraceRecord::endUs() const
{
    return event.time.isValid() ? beginUs() + qint64(event.latency.count()) : 0;
}

QByteArray TraceRecord::command() const
{
    if (IpcCore::CallMessage::isCbor(event.preview))
        return calledCommand(event.preview).toUtf8();
    const auto end = std::find_if_not(event.preview.begin(), event.preview.end(), isWordCharacter);
    const bool isText = end == event.preview.end() || *end == ' ' || *end == '\n' || *end == '\r'
                        || *end == '\t' || *end == '\0';
    return isText ? event.preview.first(end - event.preview.begin()) : QByteArray();
}

qint64 TraceRecord::memory() const
{
    qint64 size = qint64(sizeof(TraceRecord)) + heapSizeOf(event.preview);
    if (reply)
        size += qint64(sizeof(TraceReply)) + HeapOverhead + heapSizeOf(reply->bytes)
                + heapSizeOf(reply->errorMessage);
    return size;
}

bool TraceRecord::operator==(const TraceRecord &other) const
{
    const bool isSameReply = reply && other.reply ? *reply == *other.reply : !reply == !other.reply;
    return isSameReply && number == other.number && origin == other.origin
           && isRedacted == other.isRedacted && event == other.event && endpoint == other.endpoint
           && program == other.program;
}

TraceRule traceRuleOf(const TraceRecord &record, std::chrono::microseconds slowFrom)
{
    if (record.isGap())
        return TraceRule::Lost;
    switch (record.event.status) {
    case TraceEvent::Status::Failed:
        return TraceRule::Failed;
    case TraceEvent::Status::Gone:
        return TraceRule::Gone;
    case TraceEvent::Status::Ok:
        break;
    }
    return record.event.latency >= slowFrom ? TraceRule::Slow : TraceRule::None;
}

} // namespace Monitor
