// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/endpointstatus.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qhash.h>

#include <chrono>
#include <functional>
#include <optional>

namespace Monitor {

/// Connects where nothing else tells, and ever more rarely as long as the answer stays the same.
///
/// A connection attempt is something a server notices, and a hung one is harmed by: hence one at a
/// time, never one that waits, after 1, 2, 4 and up to 30 seconds. One thread at a time.
class ActiveProbe
{
public:
    static constexpr std::chrono::seconds FirstPause{1};
    static constexpr std::chrono::seconds LongestPause{30};
    /// In one poll, so that no poll takes long. The others have their turn in the next.
    static constexpr int MostPerPoll = 50;

    using Connect = std::function<IpcCore::EndpointStatus(const EndpointAddress &)>;
    using Clock = std::function<std::chrono::milliseconds()>;

    struct Answer
    {
        IpcCore::EndpointStatus status;
        bool isFresh = false; ///< Asked for in this poll.
    };

    /// Connects with IpcCore::endpointStatus(), and has a clock that only goes forward.
    ActiveProbe();
    /// @param clock the time since some moment.
    ActiveProbe(Connect connect, Clock clock);

    void beginPoll();
    /// Forgets whom nobody has asked about since beginPoll().
    void endPoll();

    /// The answer of this endpoint, now or from before; nothing when its turn has not come.
    /// @param file what is at the path: another file has another answer.
    /// @param isUrgent connect in any case.
    std::optional<Answer> ask(const EndpointAddress &address, FileKey file, bool isUrgent);

private:
    struct Known
    {
        FileKey file;
        IpcCore::EndpointStatus status;
        std::chrono::milliseconds pause = FirstPause;
        std::chrono::milliseconds next{0};
        quint64 askedIn = 0; ///< The poll.
    };

    bool mayConnect(bool isUrgent);

    Connect m_connect;
    Clock m_clock;
    QHash<EndpointAddress, Known> m_known;
    quint64 m_poll = 0;
    int m_left = 0; ///< Of MostPerPoll.
};

} // namespace Monitor
