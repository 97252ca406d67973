// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace IpcCore {

/// A server's open sessions by id. Thread-safe; m_mutex guards everything.
class SessionTable
{
public:
    void insert(std::shared_ptr<Session> session);
    void remove(quint64 id);
    std::shared_ptr<Session> find(quint64 id) const;
    std::vector<std::shared_ptr<Session>> all() const;
    std::size_t size() const;
    /// Waits until there are none, until `deadline` at most.
    bool waitUntilEmpty(std::chrono::steady_clock::time_point deadline);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_emptied;
    std::unordered_map<quint64, std::shared_ptr<Session>> m_sessions;
};

} // namespace IpcCore
