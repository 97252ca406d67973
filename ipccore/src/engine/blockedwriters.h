// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <list>
#include <memory>
#include <mutex>

namespace IpcCore {

/// The workers waiting in Reply::write() for their clients, longest first. Thread-safe.
class BlockedWriters
{
public:
    explicit BlockedWriters(int limit)
        : m_limit(static_cast<std::size_t>(limit))
    {}

    /// Records that a worker waits for the client of `session`. Above the limit, cuts the session
    /// that has been waited for longest.
    void enter(const std::shared_ptr<Session> &session, ServerCounters &counters);
    void leave(const std::shared_ptr<Session> &session);

private:
    const std::size_t m_limit;
    std::mutex m_mutex;
    std::list<std::shared_ptr<Session>> m_sessions; ///< guarded by m_mutex
};

} // namespace IpcCore
