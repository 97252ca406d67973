// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qtimer.h>

namespace IpcCore {

/// Connects to a server without blocking: tries at once, then by a timer for as long as the options
/// ask for.
///
/// Not QLocalSocket::connectToServer(), which limits paths to 106 bytes, burns a core while a
/// server's queue is full, and cannot tell a path that is too long from one that does not exist.
class ServerDialer : public QObject
{
    Q_OBJECT

public:
    ServerDialer(const EndpointPath &path, const AsyncClientOptions &options, QObject *parent);

    /// Begins; the first attempt may end it within this call.
    /// @param deadline for further attempts; the first is always made.
    void start(const QDeadlineTimer &deadline);

    void stop() { m_timer.stop(); }

    /// Whether another attempt is scheduled.
    bool isActive() const { return m_timer.isActive(); }

    /// The connection, once after connected(): non-blocking, to a trusted server.
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
