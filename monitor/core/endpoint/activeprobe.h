// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/kernel/unixsocket.h"

#include <ipccore/endpointstatus.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qhash.h>

#include <chrono>
#include <functional>
#include <optional>

namespace Monitor {

/// Connects to endpoints whose state nothing else reveals, backing off while the answer stays the
/// same.
///
/// A server notices every connection attempt, and a hung one suffers from it: so only one at a
/// time, never one that blocks, after 1, 2, 4 and up to 30 seconds. One thread at a time.
class ActiveProbe
{
public:
    static constexpr std::chrono::seconds FirstPause{1};
    static constexpr std::chrono::seconds LongestPause{30};
    /// Limit per poll, so that no poll takes long. The others get their turn in the next poll.
    static constexpr int MostPerPoll = 50;

    using Connect = std::function<IpcCore::EndpointStatus(const EndpointAddress &)>;
    using Clock = std::function<std::chrono::milliseconds()>;

    struct Answer
    {
        IpcCore::EndpointStatus status;
        bool isFresh = false; ///< Obtained in this poll.
    };

    /// Connects with IpcCore::endpointStatus() and uses a monotonic clock.
    ActiveProbe();
    /// @param clock the time since an arbitrary start.
    ActiveProbe(Connect connect, Clock clock);

    void beginPoll();
    /// Forgets the endpoints not asked about since beginPoll().
    void endPoll();

    /// The current or cached status of this endpoint; none if its turn has not come.
    /// @param file what is at the path: a different file invalidates the cache.
    /// @param isUrgent connect in any case.
    std::optional<Answer> ask(const EndpointAddress &address, FileKey file, bool isUrgent);

private:
    struct Known
    {
        FileKey file;
        IpcCore::EndpointStatus status;
        std::chrono::milliseconds pause = FirstPause;
        std::chrono::milliseconds next{0};
        quint64 askedIn = 0; ///< Number of the poll.
    };

    bool mayConnect(bool isUrgent);

    Connect m_connect;
    Clock m_clock;
    QHash<EndpointAddress, Known> m_known;
    quint64 m_poll = 0;
    int m_left = 0; ///< Of MostPerPoll.
};

} // namespace Monitor
