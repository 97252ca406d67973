// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/server.h>

#include <QtCore/qtemporarydir.h>

#include <memory>

/// Sends back what came.
IpcCore::HandlerResult echo(const IpcCore::Request &request, IpcCore::Reply &reply);

/// A directory for the runtime files of this process, among them the registry of servers; for
/// servers of this process too. The last one that was made is in use.
class RuntimeDirectory
{
public:
    RuntimeDirectory();

    QByteArray path() const;

    /// Of an endpoint in it.
    QByteArray path(const QByteArray &name) const { return path() + '/' + name; }

    Monitor::EndpointAddress address(const QByteArray &name) const
    {
        return Monitor::EndpointAddress::ofPath(path(name));
    }

    /// A server at the path of `name` that sends back what came, listening but not started; null
    /// when it cannot.
    std::unique_ptr<IpcCore::Server> listen(const QByteArray &name,
                                            const IpcCore::ServerOptions &options = {}) const;
    /// As listen(), and started.
    std::unique_ptr<IpcCore::Server> serve(const QByteArray &name,
                                           const IpcCore::ServerOptions &options = {}) const;

private:
    QTemporaryDir m_directory;
};
