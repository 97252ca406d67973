// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/leaderseat.h"

namespace IpcCore {

LeaderSeat::Ticket LeaderSeat::take(Ticket ticket)
{
    {
        const std::lock_guard lock(m_mutex);
        if (ticket != 0 && ticket == m_ticket && m_leader != Leader::None) {
            m_leader = Leader::Polling;
            return ticket;
        }
    }
    const std::lock_guard next(m_nextMutex);
    std::unique_lock lock(m_mutex);
    while (m_leader != Leader::None) {
        if (m_leader == Leader::Sleeping) {
            m_changed.wait(lock);
            continue;
        }
        // Checked from time to time, since a notification per event would cost the leader more.
        const unsigned before = m_events;
        m_changed.wait_for(lock, Patience);
        if (m_leader == Leader::Busy && m_events == before)
            break;
    }
    m_leader = Leader::Polling;
    m_ticket = m_ticket + 1 == 0 ? 1 : m_ticket + 1;
    return m_ticket;
}

void LeaderSeat::beginEvent()
{
    const std::lock_guard lock(m_mutex);
    m_leader = Leader::Busy;
    ++m_events;
}

void LeaderSeat::beginSleep()
{
    const std::lock_guard lock(m_mutex);
    m_leader = Leader::Sleeping;
}

void LeaderSeat::endSleep()
{
    const std::lock_guard lock(m_mutex);
    m_leader = Leader::Polling;
    m_changed.notify_one();
}

void LeaderSeat::leave(Ticket ticket)
{
    const std::lock_guard lock(m_mutex);
    if (ticket == 0 || ticket != m_ticket)
        return;
    m_leader = Leader::None;
    m_changed.notify_one();
}

} // namespace IpcCore
