// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/deadline.h"

#include <ipccore/asyncclient.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace IpcCore {

/// One request of an AsyncClient, from send() to its only end.
class AsyncRequest
{
public:
    using Id = AsyncClient::RequestId;
    using Outcome = Result<QByteArray>;
    using Time = std::chrono::steady_clock::time_point;

    /// The end of time, which never comes.
    static constexpr Time Never = Time::max();

    AsyncRequest(Id requestId, const QByteArray &requestMessage, AsyncClient::ReplyMode replyMode)
        : id(requestId)
        , message(requestMessage)
        , mode(replyMode)
    {}

    virtual ~AsyncRequest() = default;
    AsyncRequest(const AsyncRequest &) = delete;
    AsyncRequest &operator=(const AsyncRequest &) = delete;

    /// Whether its user has canceled it without the client's cancel().
    virtual bool isCanceled() const = 0;

    /// From now on, tells its client of that. Requests that end soon are never asked to, since it
    /// costs several events.
    virtual void watch() = 0;

    /// Makes the request independent of its client, which may then be deleted.
    virtual void detach() = 0;

    /// Passes `outcome` on, or Canceled if isCanceled(). Calls code of the user, which may do
    /// anything, even delete the client.
    virtual void finish(Outcome outcome) = 0;

    /// The same, but calls nothing, now or later.
    virtual void finishQuietly(Outcome outcome) = 0;

    /// It is passed to a connection, not necessarily the first one.
    void begin(Time now)
    {
        deadline = std::min(deadline, timeAfter(now, std::exchange(replyTimeout, Forever)));
    }

    const Id id;
    const QByteArray message;
    const AsyncClient::ReplyMode mode;
    Time waitingSince;                         ///< When send() was called.
    std::chrono::milliseconds replyTimeout{0}; ///< Counts from begin().
    Time deadline = Never;
};

} // namespace IpcCore
