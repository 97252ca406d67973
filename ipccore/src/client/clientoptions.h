// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/optiontable.h"

#include <ipccore/asyncclient.h>

#include <limits>

namespace IpcCore {

/// The longest time a client accepts, in ms; a time beyond the clock never comes.
inline constexpr qint64 AnyTime = std::chrono::milliseconds::max().count();

/// Every option of a connection. The range check and the tests use this table.
inline constexpr OptionRow<ConnectOptions> ConnectOptionRows[] = {
    {"waitIfBusy", &ConnectOptions::waitIfBusy},
    {"waitIfNotFound", &ConnectOptions::waitIfNotFound},
    {"disallowChdir", &ConnectOptions::disallowChdir},
    {"connectTimeout", &ConnectOptions::connectTimeout, Forever.count(), AnyTime},
    {"replyTimeout", &ConnectOptions::replyTimeout, Forever.count(), AnyTime},
    {"maxReplySize", &ConnectOptions::maxReplySize, 0, std::numeric_limits<qint64>::max()},
    {"allowAnyServer", &ConnectOptions::allowAnyServer},
    {"busyPoll", &ConnectOptions::busyPoll, 0, 10'000},
    {"sharedMemory", &ConnectOptions::sharedMemory, 0, 1LL << 40},
};

static_assert(memberCount<ConnectOptions>() == std::size(ConnectOptionRows),
              "An option of ConnectOptions has no row: add it to ConnectOptionRows");

/// Every option that AsyncClient adds to ConnectOptions, but for the launcher.
inline constexpr OptionRow<AsyncClientOptions> AsyncClientOptionRows[] = {
    {"maxQueue", &AsyncClientOptions::maxQueue, 1, 1'000'000},
    {"maxInFlight", &AsyncClientOptions::maxInFlight, 1, 1024},
    {"connections", &AsyncClientOptions::connections, 1, 16},
    {"retryPause", &AsyncClientOptions::retryPause, 1, AnyTime},
    {"maxRetryPause", &AsyncClientOptions::maxRetryPause, 1, AnyTime},
};

static_assert(memberCount<AsyncClientOptions>() == 2 + std::size(AsyncClientOptionRows),
              "An option of AsyncClientOptions has no row: add it to AsyncClientOptionRows");

/// \name Whether every option is in range; InvalidArgument names one that is not
/// @{
inline Result<void> validateOptions(const ConnectOptions &options)
{
    return checkOptions("ConnectOptions", options, ConnectOptionRows);
}

inline Result<void> validateOptions(const AsyncClientOptions &options)
{
    const Result<void> connect = validateOptions(options.connect);
    return connect ? checkOptions("AsyncClientOptions", options, AsyncClientOptionRows) : connect;
}

inline Result<void> validateOptions(const RequestOptions &options)
{
    // Without a table: this is done for each request.
    const char *wrong = nullptr;
    if (options.timeout < Forever)
        wrong = "timeout";
    else if (options.stallTimeout < Forever)
        wrong = "stallTimeout";
    else if (options.replyTimeout.value_or(Forever) < Forever)
        wrong = "replyTimeout";
    else if (options.maxReplySize.value_or(0) < 0)
        wrong = "maxReplySize";
    if (!wrong)
        return {};
    return Error(ErrorCode::InvalidArgument,
                 QStringLiteral("RequestOptions::%1 is out of range").arg(QLatin1String(wrong)));
}

/// @}

} // namespace IpcCore
