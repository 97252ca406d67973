// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "servers/floorexchange.h"

#include <string>

namespace Bench {

/// One connection of a floor server that echoes small messages, as many as there are at a time.
class GatherExchange
{
public:
    using Step = FloorExchange::Step;

    /// Takes bytes of requests; echoes those that are complete on the blocking `descriptor`.
    Step feed(int descriptor, const char *bytes, std::size_t size);

private:
    std::string m_begun; ///< a request that is not complete
};

} // namespace Bench
