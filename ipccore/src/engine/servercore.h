// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/endpointclaim.h"
#include "engine/acceptgate.h"
#include "engine/sessiontable.h"
#include "engine/supervisor.h"
#include "limits/accesspolicy.h"
#include "session/engine.h"
#include "session/servercontext.h"

#include <ipccore/endpointpath.h>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace IpcCore {

class Channel;

/// One server without its public face: claims the endpoint, owns the sessions, runs the lifecycle.
///
/// Threads: the workers of the engine, the supervisor, and whoever calls the functions marked "any
/// thread".
class ServerCore
{
public:
    using Clock = std::chrono::steady_clock;

    /// @param options resolved (resolveOptions()).
    /// @param observer outlives the core.
    ServerCore(const EndpointPath &path, const ServerOptions &options, Handler handler,
               ServerObserver &observer);
    /// As shutdown().
    ~ServerCore();

    /// \name Lifecycle, see Server
    /// @{
    Result<void> listen();
    Result<void> listen(UniqueFd listener);
    Result<void> start();
    /// Any thread, handlers too.
    void stop();
    /// Any thread but a handler's. time_point::max() waits as long as it takes.
    Result<void> waitForStopped(Clock::time_point deadline);
    ServerState state() const;
    /// Stops and waits, however long the handlers take; the observer has heard everything then.
    /// Not in a handler, which ends the process with a message.
    void shutdown();

    void closeInChild() { m_claim.closeInChild(); }

    /// @}

    const ServerOptions &options() const { return m_context->options; }

    ServerContext &context() { return *m_context; }

    ServerStats stats() const { return m_context->counters.snapshot(); }

    LatencyHistogram latency() const { return m_context->counters.latency.snapshot(); }

    /// Any thread.
    QList<ConnectionInfo> connections() const;

    /// Any thread. @return false when there is no such connection.
    bool closeConnection(quint64 id);
    /// Whether the calling thread runs a handler of this server.
    bool isInHandler() const;

    /// \name For engines
    /// @{
    int listener() const { return m_claim.listener(); }

    SessionTable &sessions() { return m_sessions; }

    AcceptGate &gate() { return m_gate; }

    /// accept() failed for lack of resources: the engine waits for resumeAccepting().
    void acceptFailed(int systemError);
    /// Admits a new connection. @return null when its user may not connect; `channel` is gone then.
    std::shared_ptr<Session> open(std::unique_ptr<Channel> channel, int descriptor);
    /// Ends a session that answered Session::Need::Close.
    void close(const std::shared_ptr<Session> &session);
    /// @}

    /// \name For the supervisor
    /// @{
    bool needsTicks() const;
    void tick(Clock::time_point now, bool late);
    void checkEndpoint();
    void warnOfSlowHandlers(Clock::time_point now);
    void resumeAccepting();
    void finishStop();
    /// @}

private:
    Result<void> adoptClaim(Result<EndpointClaim> claim);
    void tellOfRoom();
    int runningHandlers() const;

    const EndpointPath m_path;
    const std::shared_ptr<ServerContext> m_context;
    EndpointClaim m_claim; ///< changed by listen(), then only by the supervisor
    SessionTable m_sessions;
    AccessPolicy m_policy;
    AcceptGate m_gate;
    Supervisor m_supervisor;
    std::unique_ptr<Engine> m_engine; ///< constant from start() on
    std::atomic<quint64> m_lastId = 0;

    mutable std::mutex m_stateMutex;
    std::condition_variable m_stopped;
    ServerState m_state = ServerState::Idle; ///< guarded by m_stateMutex
    std::atomic<bool> m_draining = false;
};

} // namespace IpcCore
