// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "threadcallbacks.h"

#include <ipccore/simple_ipc.h>

#include <mutex>

namespace {

struct ThreadCallbacks
{
    ipc_thread_cb *started = nullptr;
    ipc_thread_cb *finished = nullptr;
    void *context = nullptr;
};

constinit std::mutex mutex;
constinit ThreadCallbacks callbacks; ///< guarded by mutex

} // namespace

void ipc_set_thread_cb(ipc_thread_cb *started, ipc_thread_cb *finished, void *context)
{
    const std::lock_guard lock(mutex);
    callbacks = {.started = started, .finished = finished, .context = context};
}

void IpcCore::SimpleIpc::useThreadCallbacks(ServerOptions &options)
{
    const std::lock_guard lock(mutex);
    const ThreadCallbacks current = callbacks;
    if (current.started)
        options.threadStarted = [current] { current.started(current.context); };
    if (current.finished)
        options.threadFinished = [current] { current.finished(current.context); };
}
