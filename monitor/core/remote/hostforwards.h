// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/remote/remotehost.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qmap.h>

namespace Monitor {

/// Keeps sockets of one host forwarded: those that are needed, one after the other, as each starts
/// a process here. Tries again what failed, less and less often. Thread: as RemoteHost.
class HostForwards : public QObject
{
    Q_OBJECT

public:
    struct Retry
    {
        /// After the first failure; twice as long after each further one. Default: 5 s, a few looks
        /// at the host.
        std::chrono::milliseconds first{5'000};
        /// Default: 5 min, as each attempt costs a process, and a line in the log of some hosts.
        std::chrono::milliseconds longest{300'000};
    };

    /// @param host connected; must outlive this.
    HostForwards(RemoteHost &host, const Retry &retry, QObject *parent = nullptr);

    /// Ends the forwards of other paths, and makes those that are missing, unless they failed a
    /// short time ago. settled() follows, perhaps before this returns.
    void setNeeded(const QByteArrayList &paths);

    /// Where the socket at `path` is here; empty if it is not forwarded.
    QByteArray local(const QByteArray &path) const { return m_forwards.value(path).local; }

    /// Why it is not; empty if it is, or was not tried yet.
    QString reason(const QByteArray &path) const { return m_forwards.value(path).reason; }

Q_SIGNALS:
    /// Nothing is left to try for now. @param isNews whether anything was tried.
    void settled(bool isNews);

private:
    struct Forward
    {
        QByteArray local;
        QString reason;
        std::chrono::milliseconds pause{0}; ///< Between the last two attempts.
        QDeadlineTimer next;                ///< When to try again.
    };

    void makeNext(bool isNews);
    void take(const QByteArray &path, const IpcCore::Result<QByteArray> &local);

    RemoteHost &m_host;
    const Retry m_retry;
    QByteArrayList m_needed;
    QMap<QByteArray, Forward> m_forwards; ///< By path there, with those that failed.
    QDeadlineTimer m_begun; ///< What is due then is tried: attempts may take longer than the pause.
    bool m_isMaking = false;
};

} // namespace Monitor
