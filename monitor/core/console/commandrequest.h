// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/error.h>

#include <chrono>
#include <optional>

namespace Monitor {

/// What to send, and where.
struct CommandRequest
{
    EndpointAddress endpoint;
    QByteArray bytes;
    /// For the whole exchange, 1 ms and more, or IpcCore::Forever. Default: 30 s, as
    /// ConnectOptions::replyTimeout.
    std::chrono::milliseconds timeout{30'000};
    /// Whether the reply may have any size, as nobody keeps it as a whole.
    bool isEndless = false;

    bool operator==(const CommandRequest &other) const = default;
};

/// How a request ended. All times are measured from the call that sent it.
struct CommandOutcome
{
    std::optional<IpcCore::Error> error; ///< None if the reply is complete.
    qint64 bytesOut = 0;                 ///< Of the request; 0 if it was certainly not sent.
    qint64 bytesIn = 0;                  ///< Of the reply, even an incomplete one.
    std::optional<std::chrono::nanoseconds> connectTime;   ///< None if not connected.
    std::optional<std::chrono::nanoseconds> firstByteTime; ///< None if no byte arrived.
    std::chrono::nanoseconds totalTime{0};

    bool operator==(const CommandOutcome &other) const = default;
};

} // namespace Monitor
