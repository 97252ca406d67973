// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/sessiontable.h"

namespace IpcCore {

void SessionTable::insert(std::shared_ptr<Session> session)
{
    const std::lock_guard lock(m_mutex);
    const quint64 id = session->id();
    m_sessions.emplace(id, std::move(session));
}

void SessionTable::remove(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(id);
    if (m_sessions.empty())
        m_emptied.notify_all();
}

std::shared_ptr<Session> SessionTable::find(quint64 id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(id);
    return found != m_sessions.end() ? found->second : nullptr;
}

std::vector<std::shared_ptr<Session>> SessionTable::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<Session>> sessions;
    sessions.reserve(m_sessions.size());
    for (const auto &[id, session] : m_sessions)
        sessions.push_back(session);
    return sessions;
}

std::size_t SessionTable::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_sessions.size();
}

bool SessionTable::waitUntilEmpty(std::chrono::steady_clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    const auto empty = [this] { return m_sessions.empty(); };
    if (deadline != std::chrono::steady_clock::time_point::max())
        return m_emptied.wait_until(lock, deadline, empty);
    m_emptied.wait(lock, empty);
    return true;
}

} // namespace IpcCore
