// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/servercore.h"
#include "introspection/controlrequest.h"
#include "introspection/registryentry.h"
#include "introspection/tracefeed.h"
#include "session/serverobserver.h"

#include <memory>

namespace IpcCore {

/// Lets others inspect and control a server: a second server with its own thread, which answers
/// while every worker of the first one is stuck.
class ControlEndpoint final : private ServerObserver
{
public:
    using Clock = std::chrono::steady_clock;

    /// @param core the server to report on; must outlive this object.
    ControlEndpoint(ServerCore &core, const EndpointPath &endpoint);
    /// Stops and waits. The server must have stopped before.
    ~ControlEndpoint() override;

    /// Adds the server to the registry and answers from now on.
    Result<void> start();
    /// Leaves the registry; pending requests are answered, traces end. Any thread.
    void stop();
    /// Waits for stop() to finish. @return false at the deadline.
    bool waitForStopped(Clock::time_point deadline);

    const EndpointPath &path() const { return m_entry.control(); }

    /// See Server::closeInChild().
    void closeInChild();

private:
    Result<void> listen();
    HandlerResult handle(const Request &request, Reply &reply);
    Result<void> answer(const ControlRequest::Any &request, Reply &reply);
    Result<void> answer(ControlRequest::Info, Reply &reply);
    Result<void> answer(ControlRequest::Stats, Reply &reply);
    Result<void> answer(ControlRequest::Connections, Reply &reply);
    Result<void> answer(const ControlRequest::Trace &trace, Reply &reply);
    Result<void> answer(ControlRequest::Disconnect request, Reply &reply);
    Result<void> answer(ControlRequest::Stop, Reply &reply);

    void started() override {}

    void stopping() override {}

    void stopped() override {}

    void connectionOpened(quint64, const PeerCredentials &) override {}

    void connectionClosed(quint64) override {}

    void endpointLost(const QString &) override {}

    void handlerError(quint64, const QString &) override {}

    ServerCore &m_core;
    ServerInfo m_info; ///< constant from start() on
    const Clock::time_point m_startedAt;
    RegistryEntry m_entry; ///< constant from start() on
    TraceFeed m_trace;
    std::unique_ptr<ServerCore> m_control; ///< constant from start() on
};

} // namespace IpcCore
