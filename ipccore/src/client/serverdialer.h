// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qtimer.h>

namespace IpcCore {

/// Connects to a server without ever waiting: tries at once, and again by timer while the options
/// ask for it.
///
/// Not QLocalSocket::connectToServer(): that takes 106 bytes of a path at most, burns a core while
/// a server's queue is full and cannot tell a path that is too long from one that does not exist.
class ServerDialer : public QObject
{
    Q_OBJECT

public:
    ServerDialer(const EndpointPath &path, const AsyncClientOptions &options, QObject *parent);

    /// Begins; the first try may end it within this call.
    /// @param deadline nothing is tried again after it; one try is always made.
    void start(const QDeadlineTimer &deadline);

    void stop() { m_timer.stop(); }

    /// Whether a next try is planned.
    bool isActive() const { return m_timer.isActive(); }

    /// The connection, once after connected(); non-blocking, its server trusted.
    UniqueFd takeConnection() { return std::move(m_connection); }

Q_SIGNALS:
    void connected();
    void failed(const IpcCore::Error &error);

private:
    void attempt();
    void verify(UniqueFd connection);
    void fail(Error error);

    EndpointPath m_path;
    AsyncClientOptions m_options;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    std::chrono::milliseconds m_pause{0};
    UniqueFd m_connection;
};

} // namespace IpcCore
