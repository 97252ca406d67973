// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/introspection.h>

#include <array>

namespace IpcCore {

/// A figure of ServerSnapshot or ServerStats, and its name in JSON.
struct NamedFigure
{
    const char *name;
    ServerSnapshot::Figure figure;
};

/// The counters of ServerStats; those of limits are LimitCounters.
inline constexpr std::array StatsCounters = {
    NamedFigure{"connectionsAccepted", &ServerStats::connectionsAccepted},
    NamedFigure{"connectionsOpen", &ServerStats::connectionsOpen},
    NamedFigure{"connectionsPeak", &ServerStats::connectionsPeak},
    NamedFigure{"requests", &ServerStats::requests},
    NamedFigure{"requestsFailed", &ServerStats::requestsFailed},
    NamedFigure{"bytesIn", &ServerStats::bytesIn},
    NamedFigure{"bytesOut", &ServerStats::bytesOut},
};

static_assert(sizeof(ServerStats)
                  == sizeof(quint64) * (StatsCounters.size() + LimitCounters.size()),
              "A counter of ServerStats has no name: add it to LimitCounters when it counts a "
              "limit, else to StatsCounters");

/// The figures of ServerSnapshot that are no counters.
inline constexpr std::array SnapshotFigures = {
    NamedFigure{"uptimeMs", &ServerSnapshot::uptime},
    NamedFigure{"stopping", &ServerSnapshot::stopping},
    NamedFigure{"workersBusy", &ServerSnapshot::workersBusy},
    NamedFigure{"workersTotal", &ServerSnapshot::workersTotal},
    NamedFigure{"readyQueue", &ServerSnapshot::readyQueue},
    NamedFigure{"deferred", &ServerSnapshot::deferred},
    NamedFigure{"traceSubscribers", &ServerSnapshot::traceSubscribers},
    NamedFigure{"latency", &ServerSnapshot::latency},
};

} // namespace IpcCore
