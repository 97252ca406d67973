// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/endpointclaim.h"
#include "limits/servercounters.h"
#include "session/requestmemory.h"
#include "session/tracesink.h"

#include <ipccore/handler.h>
#include <ipccore/serveroptions.h>
#include <ipccore/streamhandler.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <variant>

namespace IpcCore {

class ServerObserver;
class SessionHost;
class SharedOffers;

/// The stages of a server's stop.
enum class StopStage : quint8 {
    Running,
    Draining, ///< Complete requests are answered.
    Dropping, ///< The same, and drops deferred replies: the server is being destroyed.
};

/// What a server calls for each request, once it is complete or while it arrives.
using AnyHandler = std::variant<Handler, StreamHandlerFactory>;

/// What the sessions of one server share. Written before start(), constant afterwards except for
/// the atomics, the budgets and the counters, which are thread-safe.
struct ServerContext
{
    ServerContext(const ServerOptions &resolvedOptions, AnyHandler requestHandler,
                  ServerObserver &serverObserver)
        : options(resolvedOptions)
        , handler(std::move(requestHandler))
        , observer(serverObserver)
        , requestMemory(resolvedOptions.requestBudget, resolvedOptions.keptRequestMemory)
        , replyBudget(resolvedOptions.totalReplyBuffer)
    {}

    /// What makes stream handlers; null if the server's handler takes complete requests.
    const StreamHandlerFactory *streams() const
    {
        return std::get_if<StreamHandlerFactory>(&handler);
    }

    /// The largest request; negative for no limit.
    qint64 maxRequest() const
    {
        if (!streams())
            return options.maxRequestSize;
        return options.maxStreamSize > 0 ? options.maxStreamSize : -1;
    }

    const ServerOptions options;
    const AnyHandler handler;
    ServerObserver &observer;
    ServerCounters counters;
    RequestMemory requestMemory;
    ByteBudget replyBudget;
    SessionHost *host = nullptr;    ///< the engine
    SharedOffers *offers = nullptr; ///< null if memory is not shared
    EndpointClaim::FileId endpoint;

    std::atomic<StopStage> stopStage = StopStage::Running;

    /// Whether requests that no handler has begun are dropped by now.
    bool dropsQueued() const
    {
        return stopStage.load(std::memory_order_acquire) != StopStage::Running
               && options.dropQueuedOnStop;
    }

    /// Sessions waiting with a deadline or for budget: while there are any, the supervisor ticks.
    std::atomic<int> timedSessions = 0;
    /// Sessions whose request is not complete yet.
    std::atomic<int> incompleteSessions = 0;

    /// Receives every finished request; null while nobody subscribes. Its target lives until no
    /// session is open any more.
    std::atomic<TraceSink *> traceSink = nullptr;

    /// Signalled under a link's mutex when some of its output has left or it was aborted. Wait for
    /// it under that mutex.
    std::condition_variable_any outputMoved;

    /// \name Set by ServerCore
    /// @{
    std::function<void()> onTimedSession;  ///< timedSessions was 0 and is no longer.
    std::function<void()> onRoomForOthers; ///< incompleteSessions fell.
    std::function<void()> onQuit;          ///< A handler returned Quit.
    /// @}
};

} // namespace IpcCore
