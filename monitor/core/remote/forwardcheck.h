// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/remote/remotehost.h"

namespace Monitor {

/// Finds out whether a host lets anybody use its forwarded sockets. If its sshd_config forbids it,
/// ssh still makes them, and then closes each connection without saying why. Thread: as RemoteHost.
class ForwardCheck : public QObject
{
    Q_OBJECT

public:
    /// @param host connected; must outlive this.
    explicit ForwardCheck(RemoteHost &host, QObject *parent = nullptr);

    /// Connects to a socket there once and hangs up, unless that has worked before or is being
    /// tried. @param control of a server that was just seen listening: a control endpoint, as it
    /// counts no clients.
    void look(const QByteArray &control);

    /// Whether it failed twice in a row: once may be a server that has just ended.
    bool isForbidden() const { return m_failures >= FailuresToTell; }

Q_SIGNALS:
    void changed();

private:
    static constexpr int FailuresToTell = 2;

    RemoteHost &m_host;
    int m_failures = 0; ///< One after another.
    bool m_isLooking = false;
    bool m_hasWorked = false;
};

} // namespace Monitor
