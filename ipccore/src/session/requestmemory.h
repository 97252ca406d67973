// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "limits/bytebudget.h"
#include "session/rangepool.h"

namespace IpcCore {

/// What all requests to a server that are being received take their memory from.
struct RequestMemory
{
    /// @param limit how many bytes requests may take together.
    /// @param kept how many bytes to keep for the next ones.
    RequestMemory(qint64 limit, qint64 kept)
        : budget(limit)
        , ranges(kept)
    {}

    ByteBudget budget;
    RangePool ranges; ///< for the large ones
};

} // namespace IpcCore
