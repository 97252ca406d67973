// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/error.h>

#include <chrono>
#include <optional>

namespace Monitor {

/// What to send, and where to.
struct CommandRequest
{
    EndpointAddress endpoint;
    QByteArray bytes;
    /// For everything together, 1 ms and more, or IpcCore::Forever. Default: 30 s, as
    /// ConnectOptions::replyTimeout.
    std::chrono::milliseconds timeout{30'000};

    bool operator==(const CommandRequest &other) const = default;
};

/// How a request ended. All times count from the call that sent it.
struct CommandOutcome
{
    std::optional<IpcCore::Error> error; ///< None: the reply is complete.
    qint64 bytesOut = 0;                 ///< Of the request; 0 when it certainly did not leave.
    qint64 bytesIn = 0;                  ///< Of the reply, an incomplete one too.
    std::optional<std::chrono::nanoseconds> connectTime;   ///< None: not connected.
    std::optional<std::chrono::nanoseconds> firstByteTime; ///< None: there was no byte.
    std::chrono::nanoseconds totalTime{0};

    bool operator==(const CommandOutcome &other) const = default;
};

} // namespace Monitor
