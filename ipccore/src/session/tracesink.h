// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/traceevent.h>

#include <chrono>

namespace IpcCore {

/// One finished request, as reported by its session; valid during the call.
struct TraceRecord
{
    std::chrono::steady_clock::time_point begin; ///< when the request was complete
    std::chrono::steady_clock::time_point end;
    TraceEvent::Status status = TraceEvent::Status::Ok;
    quint64 connectionId = 0;
    const PeerCredentials &peer;
    qint64 requestSize = 0;
    qint64 replySize = 0;
    QByteArrayView preview;
};

/// Where sessions report each finished request, while there are subscribers.
class TraceSink
{
public:
    virtual ~TraceSink() = default;

    /// Called on the server's threads, with the session locked: must be quick and never wait for a
    /// peer.
    virtual void record(const TraceRecord &record) = 0;
};

} // namespace IpcCore
