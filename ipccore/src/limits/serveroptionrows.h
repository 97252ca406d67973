// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/optiontable.h"

#include <ipccore/serveroptions.h>

#include <limits>

namespace IpcCore {

/// A server's longest time, in ms: a year, which can be added to any point in time.
inline constexpr qint64 LongestTime = 365LL * 24 * 3600 * 1000;

/// Every option of a server. The range check, JSON and the tests use this table.
inline constexpr OptionRow<ServerOptions> ServerOptionRows[] = {
    {"threadCount", &ServerOptions::threadCount, 0, 256},
    {"extraThreads", &ServerOptions::extraThreads, 0, 1024},
    {"engine", &ServerOptions::engine},
    {"quickHandlers", &ServerOptions::quickHandlers},
    {"busyPoll", &ServerOptions::busyPoll, 0, 10'000},
    {"threadStarted", &ServerOptions::threadStarted},
    {"threadFinished", &ServerOptions::threadFinished},
    {"blockSigpipe", &ServerOptions::blockSigpipe},
    {"socketMode", &ServerOptions::socketMode, 0, 0777},
    {"allowUids", &ServerOptions::allowUids},
    {"allowGids", &ServerOptions::allowGids},
    {"accessPredicate", &ServerOptions::accessPredicate},
    {"allowSharedDirectory", &ServerOptions::allowSharedDirectory},
    {"disallowChdir", &ServerOptions::disallowChdir},
    {"maxRequestSize", &ServerOptions::maxRequestSize, 1, std::numeric_limits<qint32>::max()},
    {"maxStreamSize", &ServerOptions::maxStreamSize, 0, std::numeric_limits<qint64>::max() / 4},
    {"requestBudget", &ServerOptions::requestBudget, 1, std::numeric_limits<qint64>::max() / 4,
     &ServerOptions::maxRequestSize},
    {"keptRequestMemory", &ServerOptions::keptRequestMemory, 0,
     std::numeric_limits<qint64>::max() / 4},
    {"firstByteTimeout", &ServerOptions::firstByteTimeout, 0, LongestTime},
    {"requestReadTimeout", &ServerOptions::requestReadTimeout, 0, LongestTime},
    {"idleTimeout", &ServerOptions::idleTimeout, 0, LongestTime},
    {"readyQueue", &ServerOptions::readyQueue, 1, 1'000'000},
    {"replyBuffer", &ServerOptions::replyBuffer, 64 * 1024, std::numeric_limits<qint32>::max()},
    {"totalReplyBuffer", &ServerOptions::totalReplyBuffer, 1,
     std::numeric_limits<qint64>::max() / 4, &ServerOptions::replyBuffer},
    {"writeStallTimeout", &ServerOptions::writeStallTimeout, 0, LongestTime},
    {"maxConnections", &ServerOptions::maxConnections, 0, 1'000'000},
    {"maxIncomplete", &ServerOptions::maxIncomplete, 1, 1'000'000},
    {"maxPerForeignUid", &ServerOptions::maxPerForeignUid, 0, 1'000'000},
    {"backlog", &ServerOptions::backlog, 1, 4096},
    {"sharedMemory", &ServerOptions::sharedMemory, 0, 1LL << 40},
    {"totalSharedMemory", &ServerOptions::totalSharedMemory, 0, 1LL << 50},
    {"drainTimeout", &ServerOptions::drainTimeout, Forever.count(), LongestTime},
    {"dropQueuedOnStop", &ServerOptions::dropQueuedOnStop},
    {"handlerWarning", &ServerOptions::handlerWarning, 0, LongestTime},
    {"ownershipCheck", &ServerOptions::ownershipCheck, 0, LongestTime},
    {"introspection", &ServerOptions::introspection},
    {"tracePreview", &ServerOptions::tracePreview, 0, 4096},
};

static_assert(memberCount<ServerOptions>() == std::size(ServerOptionRows),
              "An option of ServerOptions has no row: add it to ServerOptionRows");

} // namespace IpcCore
