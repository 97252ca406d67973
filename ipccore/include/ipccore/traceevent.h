// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>
#include <ipccore/peercredentials.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qobjectdefs.h>

#include <chrono>

namespace IpcCore {

/// One line of a trace: a finished request, or a gap.
struct IPCCORE_EXPORT TraceEvent
{
    Q_GADGET

public:
    /// How a request ended.
    enum class Status {
        Ok,     ///< The reply was sent.
        Failed, ///< The handler failed or threw.
        Gone,   ///< The client left, or stopped reading, before the reply was complete.
    };
    Q_ENUM(Status)

    quint64 number = 0; ///< Counts the server's traced requests from 1; gaps are lost or filtered
                        ///< requests.
    /// If not 0, this is not a request: the number of requests lost before the next one, because
    /// the subscriber did not read fast enough. All other members but number are unset.
    quint64 lost = 0;
    QDateTime time;                       ///< When the request was complete.
    std::chrono::microseconds latency{0}; ///< From the complete request to the complete reply.
    Status status = Status::Ok;           ///< How it ended.
    quint64 connectionId = 0;             ///< Request::connectionId()
    PeerCredentials peer;                 ///< Who sent it.
    qint64 requestSize = 0;               ///< Payload, in bytes.
    qint64 replySize = 0;                 ///< Payload, in bytes.
    QByteArray preview; ///< The first bytes of the request, as many as requested and allowed.

    bool operator==(const TraceEvent &other) const = default;
};

} // namespace IpcCore
