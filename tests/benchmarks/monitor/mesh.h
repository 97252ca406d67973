// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

#include <atomic>
#include <poll.h>
#include <thread>
#include <vector>

namespace Bench {

/// Many endpoints with many clients: bare sockets of this process, and client processes of
/// different names that leave and come back.
class Mesh
{
public:
    Mesh() = default;
    ~Mesh();
    Q_DISABLE_COPY_MOVE(Mesh)

    /// Returns when all are connected. The clients end with this process.
    /// @param folder of the sockets, mesh-0.sock and so on.
    bool make(const QString &folder, int endpoints, int connections);

private:
    bool serve(int timeoutMs);

    std::size_t m_listeners = 0;
    std::vector<pollfd> m_sockets; ///< The listeners, then what they accepted.
    std::atomic_bool m_ends = false;
    std::thread m_thread; ///< Accepts clients, and closes those that left.
};

} // namespace Bench
