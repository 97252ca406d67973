// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serverstats.h>

#include <array>
#include <variant>

namespace IpcCore {

/// A counter of ServerStats that is not a limit's, and its name in JSON.
struct NamedCounter
{
    const char *name;
    std::variant<quint64 ServerStats::*, qint64 ServerStats::*> member;
};

/// All of them; those of limits are LimitCounters.
inline constexpr std::array StatsCounters = {
    NamedCounter{"connectionsAccepted", &ServerStats::connectionsAccepted},
    NamedCounter{"connectionsOpen", &ServerStats::connectionsOpen},
    NamedCounter{"connectionsPeak", &ServerStats::connectionsPeak},
    NamedCounter{"requests", &ServerStats::requests},
    NamedCounter{"requestsFailed", &ServerStats::requestsFailed},
    NamedCounter{"bytesIn", &ServerStats::bytesIn},
    NamedCounter{"bytesOut", &ServerStats::bytesOut},
};

static_assert(sizeof(ServerStats)
                  == sizeof(quint64) * (StatsCounters.size() + LimitCounters.size()),
              "A counter of ServerStats has no name: add it to LimitCounters when it counts a "
              "limit, else to StatsCounters");

} // namespace IpcCore
