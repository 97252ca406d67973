// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

#include <QtCore/qglobal.h>

#include <array>

namespace IpcCore {

/// A server's counters at one moment. Each number is exact, but they are not from the same instant.
struct IPCCORE_EXPORT ServerStats
{
    quint64 connectionsAccepted = 0; ///< Connections since the start.
    qint64 connectionsOpen = 0;      ///< Connections now.
    qint64 connectionsPeak = 0;      ///< Most open at a time.
    quint64 requests = 0;            ///< Handler calls started.
    quint64 requestsFailed = 0;      ///< Handlers that failed, threw or gave up a deferred reply.
    quint64 bytesIn = 0;             ///< Read from clients, including framing.
    quint64 bytesOut = 0;            ///< Accepted by the kernel for clients, including framing.

    /// \name How often each limit was reached
    /// @{
    quint64 refusedAccess = 0;          ///< Peers whose user may not connect.
    quint64 refusedPerUid = 0;          ///< ServerOptions::maxPerForeignUid.
    quint64 protocolErrors = 0;         ///< Malformed packets.
    quint64 requestsTooLarge = 0;       ///< ServerOptions::maxRequestSize, maxStreamSize.
    quint64 firstByteTimeouts = 0;      ///< ServerOptions::firstByteTimeout.
    quint64 requestReadTimeouts = 0;    ///< ServerOptions::requestReadTimeout.
    quint64 idleTimeouts = 0;           ///< ServerOptions::idleTimeout.
    quint64 writeStalls = 0;            ///< ServerOptions::writeStallTimeout.
    quint64 incompleteEvicted = 0;      ///< ServerOptions::maxIncomplete.
    quint64 idleEvicted = 0;            ///< ServerOptions::maxConnections; the longest idle ones.
    quint64 stalledEvicted = 0;         ///< ServerOptions::extraThreads.
    quint64 connectionLimitReached = 0; ///< ServerOptions::maxConnections; times it was reached.
    quint64 acceptFailures = 0;         ///< Out of descriptors or memory while accepting, or worse.
    quint64 budgetPauses = 0;           ///< ServerOptions::requestBudget.
    quint64 slowHandlers = 0;           ///< ServerOptions::handlerWarning.
    quint64 outOfMemory = 0;            ///< Requests that the system had no memory or thread for.
    quint64 sharedMemoryRefused = 0;    ///< ServerOptions::totalSharedMemory.
    /// @}

    bool operator==(const ServerStats &other) const = default;
};

/// A limit of a server and the counter of how often it was reached.
struct LimitCounter
{
    const char *name;            ///< The member of ServerStats.
    quint64 ServerStats::*count; ///< The member itself.
    const char *meaning; ///< What it counts, in English, in the plural: "malformed packets".
};

/// Every limit. JSON, metrics, `ipcctl stats` and the tests use this table.
inline constexpr std::array LimitCounters = {
    LimitCounter{"refusedAccess", &ServerStats::refusedAccess, "clients whose user has no access"},
    LimitCounter{"refusedPerUid", &ServerStats::refusedPerUid,
                 "clients of a user with too many connections"},
    LimitCounter{"protocolErrors", &ServerStats::protocolErrors, "malformed packets"},
    LimitCounter{"requestsTooLarge", &ServerStats::requestsTooLarge, "requests too large"},
    LimitCounter{"firstByteTimeouts", &ServerStats::firstByteTimeouts,
                 "new clients that sent nothing"},
    LimitCounter{"requestReadTimeouts", &ServerStats::requestReadTimeouts,
                 "requests too slow to arrive"},
    LimitCounter{"idleTimeouts", &ServerStats::idleTimeouts, "connections idle for too long"},
    LimitCounter{"writeStalls", &ServerStats::writeStalls, "clients that did not read their reply"},
    LimitCounter{"incompleteEvicted", &ServerStats::incompleteEvicted,
                 "unfinished requests dropped to make room"},
    LimitCounter{"idleEvicted", &ServerStats::idleEvicted, "idle connections ended to make room"},
    LimitCounter{"stalledEvicted", &ServerStats::stalledEvicted,
                 "stalled clients dropped to make room"},
    LimitCounter{"connectionLimitReached", &ServerStats::connectionLimitReached,
                 "times the connection limit was reached"},
    LimitCounter{"acceptFailures", &ServerStats::acceptFailures,
                 "times a client could not be accepted"},
    LimitCounter{"budgetPauses", &ServerStats::budgetPauses,
                 "pauses for the memory of unfinished requests"},
    LimitCounter{"slowHandlers", &ServerStats::slowHandlers, "handlers that ran for too long"},
    LimitCounter{"outOfMemory", &ServerStats::outOfMemory, "requests there was no memory for"},
    LimitCounter{"sharedMemoryRefused", &ServerStats::sharedMemoryRefused,
                 "clients there was no shared memory for"},
};

} // namespace IpcCore
