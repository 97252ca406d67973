// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <new>

namespace IpcCore {

/// The result of `function`, or SystemResources if there is no memory for it. For what the host
/// calls, which must get no exception.
template <typename Function>
Result<void> orNoMemory(Function function)
{
    try {
        return function();
    } catch (const std::bad_alloc &) {
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("There is no memory for the server"));
    }
}

} // namespace IpcCore
