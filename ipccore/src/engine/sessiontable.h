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

/// The open sessions of a server by their id. Thread-safe; everything is guarded by m_mutex.
class SessionTable
{
public:
    void insert(std::shared_ptr<Session> session);
    void remove(quint64 id);
    std::shared_ptr<Session> find(quint64 id) const;
    std::vector<std::shared_ptr<Session>> all() const;
    std::size_t size() const;
    /// Waits until there is none, at most until `deadline`.
    bool waitUntilEmpty(std::chrono::steady_clock::time_point deadline);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_emptied;
    std::unordered_map<quint64, std::shared_ptr<Session>> m_sessions;
};

} // namespace IpcCore
