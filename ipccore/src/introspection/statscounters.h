// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serverstats.h>

#include <array>
#include <variant>

namespace IpcCore {

/// A counter of ServerStats and its name as JSON.
struct NamedCounter
{
    const char *name;
    std::variant<quint64 ServerStats::*, qint64 ServerStats::*> member;
};

/// Every counter there is.
inline constexpr std::array StatsCounters = {
    NamedCounter{"connectionsAccepted", &ServerStats::connectionsAccepted},
    NamedCounter{"connectionsOpen", &ServerStats::connectionsOpen},
    NamedCounter{"connectionsPeak", &ServerStats::connectionsPeak},
    NamedCounter{"requests", &ServerStats::requests},
    NamedCounter{"requestsFailed", &ServerStats::requestsFailed},
    NamedCounter{"bytesIn", &ServerStats::bytesIn},
    NamedCounter{"bytesOut", &ServerStats::bytesOut},
    NamedCounter{"refusedAccess", &ServerStats::refusedAccess},
    NamedCounter{"refusedPerUid", &ServerStats::refusedPerUid},
    NamedCounter{"protocolErrors", &ServerStats::protocolErrors},
    NamedCounter{"requestsTooLarge", &ServerStats::requestsTooLarge},
    NamedCounter{"firstByteTimeouts", &ServerStats::firstByteTimeouts},
    NamedCounter{"requestReadTimeouts", &ServerStats::requestReadTimeouts},
    NamedCounter{"idleTimeouts", &ServerStats::idleTimeouts},
    NamedCounter{"writeStalls", &ServerStats::writeStalls},
    NamedCounter{"incompleteEvicted", &ServerStats::incompleteEvicted},
    NamedCounter{"stalledEvicted", &ServerStats::stalledEvicted},
    NamedCounter{"connectionLimitReached", &ServerStats::connectionLimitReached},
    NamedCounter{"acceptFailures", &ServerStats::acceptFailures},
    NamedCounter{"budgetPauses", &ServerStats::budgetPauses},
    NamedCounter{"slowHandlers", &ServerStats::slowHandlers},
};

} // namespace IpcCore
