// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/acceptgate.h"
#include "engine/sessiontable.h"
#include "limits/accesspolicy.h"

#include <ipccore/connectioninfo.h>

#include <QtCore/qlist.h>

#include <chrono>
#include <functional>
#include <memory>

namespace IpcCore {

class Channel;

/// The connections of one server: admits clients, finds their sessions, and ends them. Any thread.
class Connections
{
public:
    using Clock = std::chrono::steady_clock;

    /// @param onRoom called when a connection may be accepted again; on any thread, perhaps with a
    ///        session locked.
    /// @param onTicksNeeded called when a client must wait, or a pause after failures of accept()
    ///        begins.
    Connections(std::shared_ptr<ServerContext> context, std::function<void()> onRoom,
                std::function<void()> onTicksNeeded);

    ServerContext &context() { return *m_context; }

    const ServerOptions &options() const { return m_context->options; }

    /// \name For engines
    /// @{

    /// Whether the engine may accept; if not, it waits for Engine::resumeAccepting(). One thread at
    /// a time.
    bool mayAccept();

    /// accept() failed with `systemError` although `listener` was ready.
    /// @return whether to wait for the next client; otherwise the engine waits for
    ///         Engine::resumeAccepting().
    bool acceptFailed(int listener, int systemError);
    /// Admits a new client. @return null if it may not connect; `channel` is destroyed then.
    std::shared_ptr<Session> open(std::unique_ptr<Channel> channel, int descriptor);

    std::shared_ptr<Session> find(quint64 id) const { return m_sessions.find(id); }

    /// Ends a session that returned Session::Need::Close.
    void close(const std::shared_ptr<Session> &session);

    /// @}
    /// \name For the server
    /// @{

    QList<ConnectionInfo> infos() const;
    int runningHandlers() const;
    /// @return false if there is no such connection.
    bool closeConnection(quint64 id);

    /// From now on accepts only requests that are already complete.
    void drain();
    /// Breaks connections that wait for a deferred reply, now or later while draining.
    void dropDeferred();
    /// Aborts the remaining ones.
    void abortAll();

    /// @return false if some are left at `deadline`.
    bool waitUntilNone(Clock::time_point deadline) { return m_sessions.waitUntilEmpty(deadline); }

    /// @}
    /// \name For the supervisor
    /// @{

    AcceptGate &gate() { return m_gate; }

    bool needsTicks() const;
    /// Enforces deadlines, unless the clock is `late`, and resumes reading.
    void tick(Clock::time_point now, bool late);
    void warnOfSlowHandlers(Clock::time_point now);

    /// @}

private:
    bool admit(const PeerCredentials &peer, int descriptor);
    template <typename Function>
    void forAll(Function function);
    void tellOfRoom();

    const std::shared_ptr<ServerContext> m_context;
    const std::function<void()> m_onRoom;
    const std::function<void()> m_onTicksNeeded;
    SessionTable m_sessions;
    AccessPolicy m_policy;
    AcceptGate m_gate;
    std::atomic<quint64> m_lastId = 0;
};

} // namespace IpcCore
