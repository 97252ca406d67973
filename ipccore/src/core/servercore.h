// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/supervisor.h"
#include "endpoint/endpointclaim.h"
#include "engine/connections.h"
#include "engine/engine.h"
#include "session/servercontext.h"
#include "shared/sharedoffers.h"

#include <ipccore/endpointpath.h>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace IpcCore {

/// A server without its public face: claims the endpoint, owns the sessions, runs the lifecycle.
///
/// Threads: the engine's workers, the supervisor, and callers of the functions marked "any thread".
class ServerCore
{
public:
    using Clock = std::chrono::steady_clock;

    /// @param options resolved (resolveOptions()).
    /// @param observer must outlive the core.
    ServerCore(const EndpointPath &path, const ServerOptions &options, AnyHandler handler,
               ServerObserver &observer);
    /// Like shutdown().
    ~ServerCore();

    /// \name Lifecycle, see Server
    /// @{
    Result<void> listen();
    Result<void> listen(UniqueFd listener);
    Result<void> start();
    /// Any thread, including handlers.
    void stop();
    /// Any thread but a handler's. time_point::max() for no limit.
    Result<void> waitForStopped(Clock::time_point deadline);
    ServerState state() const;
    /// Stops and waits, however long the handlers take; afterwards the observer has been told
    /// everything. Not in a handler: that ends the process with a message.
    void shutdown();

    void closeInChild()
    {
        m_claim.closeInChild();
        if (m_offers)
            m_offers->closeInChild();
    }

    /// @}

    const ServerOptions &options() const { return m_context->options; }

    ServerContext &context() { return *m_context; }

    ServerStats stats() const { return m_context->counters.snapshot(); }

    LatencyHistogram latency() const { return m_context->counters.latency.snapshot(); }

    /// As ServerSnapshot::recentLatency.
    LatencyHistogram recentLatency() const
    {
        return m_context->counters.latency.recent(std::chrono::steady_clock::now());
    }

    /// Any thread.
    Connections &connections() { return m_connections; }

    /// Whether the calling thread runs a handler of this server.
    bool isInHandler() const;

    /// \name For the supervisor
    /// @{
    /// Ends the pause after failures of accept(), if it is over.
    void endAcceptPause(Clock::time_point now);
    void checkEndpoint(Clock::time_point now);
    void finishStop();
    /// @}

private:
    Result<void> adoptClaim(Result<EndpointClaim> claim);
    Result<void> startEngine();
    void startOffers();
    void endpointLost(const QString &reason);
    void noteStopped();

    const EndpointPath m_path;
    const std::shared_ptr<ServerContext> m_context;
    int m_adopted = -1;    ///< the last descriptor given to listen(); for the thread that calls it
    EndpointClaim m_claim; ///< changed by listen(), then only by the supervisor
    std::unique_ptr<SharedOffers> m_offers; ///< constant from start() on; null if there are none
    Connections m_connections;
    Supervisor m_supervisor;
    std::unique_ptr<Engine> m_engine; ///< constant from start() on

    mutable std::mutex m_stateMutex;
    std::condition_variable m_stopped;
    ServerState m_state = ServerState::Idle; ///< guarded by m_stateMutex
};

} // namespace IpcCore
