// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

#include <QtCore/qglobal.h>

#include <chrono>

namespace IpcCore {

/// A timeout that never expires.
inline constexpr std::chrono::milliseconds Forever{-1};

/// How a client connects and waits (git's `struct ipc_client_connect_options` and more).
struct IPCCORE_EXPORT ConnectOptions
{
    /// Keep trying, up to connectTimeout, while nobody listens on the socket or the listener's
    /// queue is full. Default: fail at once.
    bool waitIfBusy = false;

    /// Keep trying, up to connectTimeout, while the path does not exist. Default: fail at once.
    bool waitIfNotFound = false;

    /// Never change the working directory, which the whole process shares. Matters only if a path
    /// is too long for a socket address and the system has no other way; Linux has one.
    /// Default: true (git: false).
    bool disallowChdir = true;

    /// For all attempts to connect together; 0 for a single attempt. Default: 1 s, like git.
    std::chrono::milliseconds connectTimeout{1000};

    /// From the first byte of the request to the last byte of the reply; 0 to take only what has
    /// already arrived. Default: 30 s, so that a hung server does not hang its clients.
    std::chrono::milliseconds replyTimeout{30'000};

    /// The largest reply to collect in memory, in bytes. Replies delivered in chunks have no limit.
    /// Default: 256 MiB.
    qint64 maxReplySize = 256LL * 1024 * 1024;

    /// Talk to a server run by any user. Default: only by this user or root; others do not get a
    /// single byte.
    bool allowAnyServer = false;

    /// How long to poll for the reply before sleeping, in microseconds. Uses a core meanwhile, and
    /// happens less and less often if replies take longer. Never on a single core. 0..10000.
    /// Default: 0, sleep at once.
    std::chrono::microseconds busyPoll{0};

    /// Share memory with a server of this user that offers it (ServerOptions::sharedMemory), so that
    /// large messages need not go through the socket: up to this many bytes in each direction,
    /// 0..2^40, at least 1 MiB if not 0. Takes memory only as it is used, until the connection
    /// ends. Connecting takes three more round trips. Only for Connection objects, on Linux;
    /// without effect elsewhere. Default: 0, none.
    qint64 sharedMemory = 0;

    bool operator==(const ConnectOptions &other) const = default;
};

} // namespace IpcCore
