// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>
#include <ipccore/peercredentials.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

#include <chrono>

namespace IpcCore {

/// What a server knows about one of its connections at one moment.
struct IPCCORE_EXPORT ConnectionInfo
{
    Q_GADGET

public:
    /// What the connection is doing.
    enum class State {
        Idle,     ///< Nothing in progress.
        Reading,  ///< A request is arriving.
        Queued,   ///< A request, or a piece of a stream, is complete and waiting for a worker.
        Handling, ///< The handler runs.
        Deferred, ///< The handler has returned and will finish the reply later.
        Writing,  ///< The reply is complete and waiting for the client to read it.
    };
    Q_ENUM(State)

    quint64 id = 0;       ///< Request::connectionId(); never reused by one server.
    PeerCredentials peer; ///< Who connected.
    /// Name of the peer's process; empty if it has ended or its pid was reused.
    QString processName;
    /// Inode of the server's end, as in the kernel's socket lists; 0 if unknown.
    quint64 inode = 0;
    State state = State::Idle;                 ///< What it is doing.
    std::chrono::milliseconds connectedFor{0}; ///< Its age.
    /// How long it has been in this state; for Queued, Handling and Deferred, since the request was
    /// complete.
    std::chrono::milliseconds inStateFor{0};
    quint64 requests = 0;       ///< Complete requests received.
    quint64 requestsFailed = 0; ///< Whose handler failed, threw or gave up while the client was
                                ///< there.
    quint64 bytesIn = 0;        ///< Read from the client, including framing.
    quint64 bytesOut = 0;       ///< Accepted by the kernel for the client, including framing.
    qint64 bytesWaiting = 0;    ///< Bytes of the reply for which the client has left no room.
    /// Queued, Handling, Deferred: size of the request in bytes, of a stream as much as has
    /// arrived; otherwise 0.
    qint64 commandSize = 0;
    /// Its first bytes, at most ServerOptions::tracePreview.
    QByteArray command;

    bool operator==(const ConnectionInfo &other) const = default;
};

} // namespace IpcCore
