// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limitcounters.h"

#include "verbs.h"

#include <array>

namespace Cli {

std::span<const LimitCounter> limitCounters()
{
    using Stats = IpcCore::ServerStats;
    static constexpr std::array all = {
        LimitCounter{"refusedAccess", &Stats::refusedAccess,
                     [] { return Text::tr("clients whose user has no access"); }},
        LimitCounter{"refusedPerUid", &Stats::refusedPerUid,
                     [] { return Text::tr("clients of a user with too many connections"); }},
        LimitCounter{"protocolErrors", &Stats::protocolErrors,
                     [] { return Text::tr("malformed packets"); }},
        LimitCounter{"requestsTooLarge", &Stats::requestsTooLarge,
                     [] { return Text::tr("requests too large"); }},
        LimitCounter{"firstByteTimeouts", &Stats::firstByteTimeouts,
                     [] { return Text::tr("new clients that sent nothing"); }},
        LimitCounter{"requestReadTimeouts", &Stats::requestReadTimeouts,
                     [] { return Text::tr("requests too slow to arrive"); }},
        LimitCounter{"idleTimeouts", &Stats::idleTimeouts,
                     [] { return Text::tr("connections idle for too long"); }},
        LimitCounter{"writeStalls", &Stats::writeStalls,
                     [] { return Text::tr("clients that did not read their reply"); }},
        LimitCounter{"incompleteEvicted", &Stats::incompleteEvicted,
                     [] { return Text::tr("unfinished requests dropped to make room"); }},
        LimitCounter{"stalledEvicted", &Stats::stalledEvicted,
                     [] { return Text::tr("stalled clients dropped to make room"); }},
        LimitCounter{"connectionLimitReached", &Stats::connectionLimitReached,
                     [] { return Text::tr("times the connection limit was reached"); }},
        LimitCounter{"acceptFailures", &Stats::acceptFailures,
                     [] { return Text::tr("times out of descriptors or memory"); }},
        LimitCounter{"budgetPauses", &Stats::budgetPauses,
                     [] { return Text::tr("pauses for the memory of unfinished requests"); }},
        LimitCounter{"slowHandlers", &Stats::slowHandlers,
                     [] { return Text::tr("handlers that ran for too long"); }},
    };
    return all;
}

} // namespace Cli
