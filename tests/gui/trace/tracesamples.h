// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracering.h"

/// A request as a server reports it, `afterMs` after a fixed time.
inline Monitor::TraceRecord
sampleRequest(const QByteArray &payload, qint64 afterMs = 0,
              std::chrono::microseconds latency = std::chrono::milliseconds(2))
{
    constexpr qint64 Start = 1'795'000'000'000;
    Monitor::TraceRecord record;
    record.endpoint = Monitor::EndpointAddress::ofPath("/run/sample.sock");
    record.program = "sampler";
    record.event.time = QDateTime::fromMSecsSinceEpoch(Start + afterMs);
    record.event.latency = latency;
    record.event.connectionId = 7;
    record.event.peer.pid = 4711;
    record.event.preview = payload;
    record.event.requestSize = payload.size();
    record.event.replySize = 4;
    return record;
}

/// As many requests, a millisecond apart, each with its number as payload.
inline std::vector<Monitor::TraceRecord> sampleRequests(int count, qint64 afterMs = 0)
{
    std::vector<Monitor::TraceRecord> records;
    for (int i = 0; i < count; ++i)
        records.push_back(sampleRequest("get " + QByteArray::number(i), afterMs + i));
    return records;
}
