// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/servercore.h"
#include "session/serverobserver.h"
#include "introspection/controlendpoint.h"
#include "server/contexthandler.h"

#include <ipccore/server.h>

#include <mutex>
#include <optional>

namespace IpcCore {

/// Turns what the core reports into the server's signals.
class ServerPrivate final : public ServerObserver
{
    Q_DECLARE_PUBLIC(Server)

public:
    ServerPrivate(Server *server, const EndpointPath &endpoint, const ServerOptions &given);

    /// Makes the core from the options, unless it is there.
    Result<void> prepare();
    /// Makes the control endpoint, if there is to be one, of a server that has started.
    void startControl();
    /// Any thread. Null when there is none.
    ControlEndpoint *controlEndpoint() const;

    void started() override;
    void stopped() override;
    void connectionOpened(quint64 connectionId, const PeerCredentials &credentials) override;
    void connectionClosed(quint64 connectionId) override;
    void endpointLost(const QString &reason) override;
    void handlerError(quint64 connectionId, const QString &message) override;

    Server *const q_ptr;
    const EndpointPath path;
    ServerOptions options;
    Handler handler;
    std::optional<ContextHandler> contextHandler; ///< the handler, when it runs in a context
    std::unique_ptr<ServerCore> core; ///< made by the first listen(); constant from then on

    mutable std::mutex controlMutex;
    /// \name Guarded by controlMutex
    /// @{
    std::unique_ptr<ControlEndpoint> control; ///< made by start(); constant from then on
    std::optional<Error> controlError;        ///< why there is none although there should be
    bool hasStopped = false;
    /// @}
};

} // namespace IpcCore
