// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/serviceserver.h>

namespace IpcCore {

ServiceServer::ServiceServer(const EndpointPath &path, const CommandRouter &router,
                             const ServerOptions &options, QObject *parent)
    : ServiceServer(path, router, Handler(router), options, parent)
{}

ServiceServer::ServiceServer(const EndpointPath &path, const CommandRouter &router,
                             const Handler &handler, const ServerOptions &options, QObject *parent)
    : Server(path, handler, options, parent)
    , m_router(router)
{
    // In the thread that stops the server: run() blocks this one, which may have no event loop.
    connect(this, &Server::stopping, this, &ServiceServer::endSubscriptions, Qt::DirectConnection);
}

ServiceServer::~ServiceServer()
{
    // The base stops, but can no longer call this class.
    disconnect(this, &Server::stopping, this, &ServiceServer::endSubscriptions);
    endSubscriptions();
}

void ServiceServer::endSubscriptions()
{
    // Clients that have not read what they were sent would hold up the stop.
    for (const quint64 connectionId : m_router.endSubscriptions())
        static_cast<void>(closeConnection(connectionId));
}

} // namespace IpcCore
