// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qdeadlinetimer.h>

#include <thread>

/// ms; only a failing test takes that long.
constexpr int BridgePatience = 60'000;

/// Waits without an event loop. @return false if `condition` does not come true.
template <typename Condition>
bool waitUntil(Condition condition)
{
    const QDeadlineTimer deadline(BridgePatience);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}
