// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace Bridge {

/// A local endpoint that answers the requests to a service.
struct ExportOptions
{
    /// 1 to 64 letters, digits, `-` and `_`.
    QByteArray service;
    /// Who answers.
    IpcCore::EndpointPath endpoint;
    /// The largest request to take, in bytes, 1 or more. Default: that of a server of ours.
    qint64 maxRequest = 16LL * 1024 * 1024;
    /// Requests in hand, 1..10000; others are refused, as their queue would only grow. Default: 256.
    int maxInFlight = 256;
    /// Requests per second, 1 or more; more are refused. 0: any number, the default.
    int maxRate = 0;
    /// Believe the broker's header that says who asks, and log it. The exporters' account must have
    /// no other users: they could write that header themselves.
    bool trustRequestInfo = false;
    /// Begin each request with that, as callerLine() has it, and refuse those without; needs
    /// trustRequestInfo.
    bool prefixCaller = false;

    bool operator==(const ExportOptions &other) const = default;
};

} // namespace Bridge
