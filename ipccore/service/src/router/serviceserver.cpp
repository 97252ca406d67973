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
    // In whatever thread stops: run() blocks this one, and there may be no event loop.
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
    // Those that have not read what was sent before would hold up the stop.
    for (const quint64 connectionId : m_router.endSubscriptions())
        static_cast<void>(closeConnection(connectionId));
}

} // namespace IpcCore
