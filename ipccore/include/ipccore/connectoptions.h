// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

#include <QtCore/qglobal.h>

#include <chrono>

namespace IpcCore {

/// A wait that never gives up. Only where it is asked for by this name.
inline constexpr std::chrono::milliseconds Forever{-1};

/// How a client connects and waits (git's `struct ipc_client_connect_options` and more).
struct IPCCORE_EXPORT ConnectOptions
{
    /// Keep trying while nobody listens on the socket or the listener's queue is full, up to
    /// connectTimeout. Default: fail at once.
    bool waitIfBusy = false;

    /// Keep trying while the path does not exist, up to connectTimeout. Default: fail at once.
    bool waitIfNotFound = false;

    /// Never change the working directory, which the whole process shares. Matters only where a
    /// path is too long for a socket address and the system has no other way; Linux has one.
    /// Default: true (git: false).
    bool disallowChdir = true;

    /// For connecting, all tries together. 0: try once. Default: 1 s, as git.
    std::chrono::milliseconds connectTimeout{1000};

    /// From the first byte of the request to the last of the reply. 0: only what is there already.
    /// Default: 30 s, so that a hung server does not hang its clients.
    std::chrono::milliseconds replyTimeout{30'000};

    /// The largest reply that is collected in memory, in bytes. A reply handed out in chunks has
    /// no limit. Default: 256 MiB.
    qint64 maxReplySize = 256LL * 1024 * 1024;

    /// Talk to a server of any user. Default: only to one of this user or of root; to any other
    /// not one byte is sent.
    bool allowAnyServer = false;

    /// How long to look for the reply again and again before sleeping, in microseconds; costs a
    /// core for that time, and is tried less and less often where the reply does not come in it.
    /// Never with a single core. 0..10000. Default: 0, sleep at once.
    std::chrono::microseconds busyPoll{0};

    bool operator==(const ConnectOptions &other) const = default;
};

} // namespace IpcCore
