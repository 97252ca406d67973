// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/deadline.h"

#include <ipccore/asyncclient.h>

#include <chrono>
#include <memory>

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
        , m_mode(replyMode)
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

    /// It has been sent by its user.
    void plan(const RequestOptions &options, const ConnectOptions &clientOptions, Time now);

    /// It is passed to a connection, not necessarily the first one.
    void begin(Time now);

    /// Passes a piece of the reply on. Calls code of the user, which may delete `client` and end
    /// the request.
    /// @return false if the user wants no more.
    bool passChunk(AsyncClient *client, const QByteArray &chunk) const;

    /// Whether its reply shall not be read for now.
    bool isPaused() const { return m_isPaused; }

    void setPaused(bool paused) { m_isPaused = paused; }

    bool isWhole() const { return m_mode == AsyncClient::ReplyMode::Whole; }

    /// In bytes; negative: no limit.
    qint64 maxReplySize() const { return m_maxReplySize; }

    /// When send() was called.
    Time waitingSince() const { return m_waitingSince; }

    /// RequestOptions::priority.
    int priority() const { return m_priority; }

    Time deadline() const { return m_deadline; }

    /// The deadline after the last progress.
    Time stallDeadline(Time progress) const { return timeAfter(progress, m_stallTimeout); }

    const Id id;
    const QByteArray message;

private:
    AsyncClient::ReplyMode m_mode;
    bool m_isPaused = false;
    int m_priority = 0;
    Time m_waitingSince;
    Time m_deadline = Never;
    std::chrono::milliseconds m_replyTimeout = Forever; ///< Counts from begin(), once.
    std::chrono::milliseconds m_stallTimeout = Forever;
    qint64 m_maxReplySize = 0;
    std::shared_ptr<const ChunkHandler> m_onChunk; ///< Shared with its calls, which may end this.
};

} // namespace IpcCore
