// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace IpcCore {

/// Runs functions on one thread.
class Executor
{
public:
    virtual ~Executor() = default;

    /// Queues `function`, which must not throw, to run between the thread's events, so not while a
    /// signal is being emitted there. Functions run in the order of their posting. Any thread.
    virtual void post(std::function<void()> function) = 0;
};

} // namespace IpcCore
