// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/servercore.h"
#include "introspection/controlendpoint.h"
#include "server/contexthandler.h"
#include "session/serverobserver.h"

#include <ipccore/server.h>

#include <atomic>
#include <mutex>
#include <optional>

namespace IpcCore {

/// Turns the core's reports into the server's signals.
class ServerPrivate final : public ServerObserver
{
    Q_DECLARE_PUBLIC(Server)

public:
    ServerPrivate(Server *server, const EndpointPath &endpoint, const ServerOptions &given);

    /// Creates the core. Called once, by the constructors.
    void setHandler(AnyHandler handler);
    /// Creates the control endpoint of a started server, if it should have one.
    void startControl();
    /// Any thread. Null if there is none.
    ControlEndpoint *controlEndpoint() const;
    /// Whether this thread is emitting a signal of this server.
    bool isEmitting() const;

    void started() override;
    void stopping() override;
    void stopped() override;
    void connectionOpened(quint64 connectionId, const PeerCredentials &credentials) override;
    void connectionClosed(quint64 connectionId) override;
    void endpointLost(const QString &reason) override;
    void handlerError(quint64 connectionId, const QString &message) override;

    /// \name Constant after construction, so that every thread may use them
    /// @{
    Server *const q_ptr;
    const EndpointPath path;
    ServerOptions options;                        ///< resolved, unless there is a flaw
    std::optional<ContextHandler> contextHandler; ///< the handler, if it runs in a context
    std::unique_ptr<ServerCore> core;             ///< null if there is a flaw
    std::optional<Error> flaw;                    ///< why this server can never listen
    /// @}

    std::atomic<bool> isEnding = false; ///< the destructor has begun

    mutable std::mutex controlMutex;
    /// \name Guarded by controlMutex
    /// @{
    std::unique_ptr<ControlEndpoint> control; ///< made by start(); constant from then on
    std::optional<Error> controlError;        ///< why there is none although there should be
    bool hasStopped = false;
    /// @}

private:
    class Emission;

    template <typename Signal, typename... Arguments>
    void emitSignal(Signal signal, const Arguments &...arguments);
};

} // namespace IpcCore
