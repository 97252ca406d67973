// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace IpcCore {

/// With busy polling, lets one worker at a time, the leader, poll for events: for each event, the
/// kernel would needlessly wake a second one. The leader keeps its seat while it handles an event,
/// and loses it to the next worker if that takes long. Thread-safe.
class LeaderSeat
{
public:
    /// A worker's claim to the seat; 0 for none.
    using Ticket = unsigned;

    /// Waits for the seat, or keeps it if `ticket` still has it.
    Ticket take(Ticket ticket);

    /// The leader has an event and is busy until it calls take() again.
    void beginEvent();

    /// The leader goes to sleep until there is an event / has woken up.
    void beginSleep();
    void endSleep();

    /// The worker ends; if it has the seat, the next one gets it.
    void leave(Ticket ticket);

private:
    /// How long an event may take before the seat is passed on.
    static constexpr std::chrono::milliseconds Patience{1};

    enum class Leader { None, Polling, Sleeping, Busy };

    std::mutex m_nextMutex; ///< held by the next worker in line; the others wait for it
    std::mutex m_mutex;
    std::condition_variable m_changed;
    // All guarded by m_mutex.
    Leader m_leader = Leader::None;
    Ticket m_ticket = 0;
    unsigned m_events = 0;
};

} // namespace IpcCore
