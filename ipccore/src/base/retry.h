// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <new>
#include <thread>

namespace IpcCore {

/// Calls `function`, again and again while there is no memory for it: for what must happen, such as
/// the end of a connection. `function` may be called after it has done a part.
template <typename Function>
void retryForMemory(Function function)
{
    constexpr std::chrono::milliseconds Pause{5};
    for (;;) {
        try {
            return function();
        } catch (const std::bad_alloc &) {
            std::this_thread::sleep_for(Pause);
        }
    }
}

} // namespace IpcCore
