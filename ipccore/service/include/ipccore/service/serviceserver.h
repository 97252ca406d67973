// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/server.h>
#include <ipccore/service/commandrouter.h>

namespace IpcCore {

/// The server of a service: a Server whose handler is a router, and whose stop() ends the
/// subscriptions. With a plain Server they hold up its stop until ServerOptions::drainTimeout.
/// The rules for threads are those of Server.
class IPCCORE_SERVICE_EXPORT ServiceServer : public Server
{
    Q_OBJECT

public:
    /// A server whose requests are all for its router.
    /// @param path the endpoint; listen() reports a path that cannot work.
    /// @param router copied; its commands and topics are shared with the original.
    /// @param options copied; listen() reports one that is out of its range.
    /// @param parent owns the server; null for none.
    explicit ServiceServer(const EndpointPath &path, const CommandRouter &router,
                           const ServerOptions &options = {}, QObject *parent = nullptr);
    /// The same for a service whose requests are not all for its router.
    /// @param handler gets each request; calls the router for those that are; copied.
    ServiceServer(const EndpointPath &path, const CommandRouter &router, const Handler &handler,
                  const ServerOptions &options = {}, QObject *parent = nullptr);
    /// As Server's; stops the subscriptions first.
    ~ServiceServer() override;

private:
    Q_DISABLE_COPY_MOVE(ServiceServer)

    void endSubscriptions();

    CommandRouter m_router;
};

} // namespace IpcCore
