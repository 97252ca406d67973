// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>
#include <ipccore/service/ipccore_service_export.h>

#include <QtCore/qobjectdefs.h>

#include <chrono>

namespace IpcCore {

/// How long a call may take, and when its turn comes.
struct IPCCORE_SERVICE_EXPORT CallOptions
{
    Q_GADGET

public:
    /// Of the calls that wait for their turn in one client, the higher go first.
    enum class Priority {
        Low,    ///< For work that can wait.
        Normal, ///< For most calls.
        High,   ///< For what somebody is waiting for.
    };
    Q_ENUM(Priority)

    /// From the call to its result, connecting included; of a stream, to its first frame. 0 or
    /// more, or Forever. Default: 30 s.
    std::chrono::milliseconds timeout{30'000};
    /// The longest time without a byte of the reply. 0 or more, or Forever. Default: Forever.
    std::chrono::milliseconds inactivityTimeout = Forever;
    /// Its place among the calls that wait. Default: Normal.
    Priority priority = Priority::Normal;

    bool operator==(const CallOptions &other) const = default;
};

/// How a ServiceClient reaches its service.
struct IPCCORE_SERVICE_EXPORT ServiceClientOptions
{
    /// Connecting, trust, launching, the size of the pool of connections that calls share, and how
    /// many of them may wait. Its replyTimeout has no effect: see CallOptions. The pauses between
    /// attempts to connect are also those of subscriptions.
    AsyncClientOptions client = {};
    /// A subscription that hears nothing for this long, not even a heartbeat, connects again. 1 ms
    /// or more, or Forever. Default: 45 s, three heartbeats.
    std::chrono::milliseconds silenceTimeout{45'000};
};

} // namespace IpcCore
