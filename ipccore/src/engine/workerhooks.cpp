// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/workerhooks.h"

#include "endpoint/handlerscope.h"
#include "session/servercontext.h"

#include <QtCore/qloggingcategory.h>

#include <csignal>
#include <exception>

namespace IpcCore {

namespace {

void blockSigpipe()
{
    sigset_t signals = {};
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

// Like a handler, the program's function neither ends the process nor waits for its own server.
void call(const std::function<void()> &function, const char *name, const ServerContext &context)
{
    const HandlerScope scope(context.endpoint);
    try {
        function();
    } catch (const std::exception &exception) {
        qCWarning(lcServer, "ServerOptions::%s threw an exception: %s", name, exception.what());
    } catch (...) {
        qCWarning(lcServer, "ServerOptions::%s threw something other than a std::exception", name);
    }
}

} // namespace

WorkerPool::Hooks workerHooks(const ServerContext &context)
{
    const ServerOptions &options = context.options;
    WorkerPool::Hooks hooks;
    if (options.blockSigpipe || options.threadStarted) {
        hooks.began = [&context] {
            if (context.options.blockSigpipe)
                blockSigpipe();
            if (context.options.threadStarted)
                call(context.options.threadStarted, "threadStarted", context);
        };
    }
    if (options.threadFinished)
        hooks.ends = [&context] {
            call(context.options.threadFinished, "threadFinished", context);
        };
    return hooks;
}

} // namespace IpcCore
