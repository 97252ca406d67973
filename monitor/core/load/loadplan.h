// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/connectoptions.h>
#include <ipccore/result.h>

#include <chrono>

namespace Monitor {

/// How to load a server.
struct LoadPlan
{
    EndpointAddress endpoint;
    QByteArray request; ///< Sent every time.
    /// 1 to 1,000. Default: 1.
    int connections = 1;
    /// Requests under way at a time on each connection, 1 to 1,024, as
    /// AsyncClientOptions::maxInFlight. Default: 1.
    int pipeline = 1;
    /// Requests per second on all connections together, above 0 and up to 10,000,000: sent at that
    /// rate however slow the replies are. 0 for as many as possible: each as soon as there is room
    /// for it. Default: 0.
    double rate = 0;
    /// How long to measure, 1 ms to 24 h. Default: 10 s.
    std::chrono::milliseconds duration{10'000};
    /// How long to send before that, 0 to 1 h. Default: 500 ms.
    std::chrono::milliseconds warmUp{500};
    /// With timeouts for connecting and for each reply.
    IpcCore::ConnectOptions connect = {};

    static constexpr int MaxConnections = 1'000;
    static constexpr int MaxPipeline = 1'024;
    static constexpr double MaxRate = 1e7;
    static constexpr std::chrono::milliseconds MaxDuration = std::chrono::hours(24);
    static constexpr std::chrono::milliseconds MaxWarmUp = std::chrono::hours(1);

    bool isOpenLoop() const { return rate > 0; }

    /// @return InvalidArgument for a value out of range or no endpoint; NotSupported for an
    ///         abstract name.
    IpcCore::Result<void> validate() const;

    bool operator==(const LoadPlan &other) const = default;
};

} // namespace Monitor
