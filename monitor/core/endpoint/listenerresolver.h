// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/pathinspection.h"
#include "core/kernel/processinfo.h"
#include "core/kernel/socketsnapshot.h"

#include <QtCore/qelapsedtimer.h>

namespace Monitor {

/// Finds the path at which clients reach a listener. The kernel knows only the name it was bound
/// to, which may be relative, or stale since the file was renamed (as QLocalServer does).
///
/// Caches results by cookie and checks them at each call. One thread at a time.
class ListenerResolver
{
public:
    struct Resolved
    {
        EndpointAddress address;
        std::optional<PathLook> look; ///< If the address leads to the listener's file.
    };

    ListenerResolver();

    void beginPoll();
    /// Forgets the listeners not asked about since beginPoll().
    void endPoll();

    /// @param owner the base of relative names, if known.
    /// @return an address that leads to the listener's file; if none is found, its name if that is
    ///         absolute; otherwise an empty address.
    Resolved resolve(const SocketSnapshot &snapshot, const UnixSocket &listener,
                     const SocketOwner &owner);

private:
    struct Known
    {
        QByteArray path; ///< Empty if not found.
        qint64 searchedMs = 0;
        quint64 askedIn = 0;
    };

    QHash<quint64, Known> m_known; ///< By cookie.
    QElapsedTimer m_clock;
    quint64 m_poll = 0;
};

} // namespace Monitor
