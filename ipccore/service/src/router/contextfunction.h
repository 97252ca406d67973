// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/commandrouter.h>

#include <memory>

namespace IpcCore {

/// A command's function that runs in the thread of an object. Copies share it.
class ContextFunction
{
public:
    /// @param context not owned.
    ContextFunction(const QObject *context, CommandRouter::Function function);

    /// Runs it for `call` there, after those posted before. If the context is destroyed first,
    /// the call ends with Failed. Never waits; any thread.
    void post(std::unique_ptr<CallState> call) const;

private:
    class Queue;

    std::shared_ptr<Queue> m_queue;
};

} // namespace IpcCore
