// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/server.h>

#include <QtCore/qtemporarydir.h>

#include <memory>

/// Echoes the request.
IpcCore::HandlerResult echo(const IpcCore::Request &request, IpcCore::Reply &reply);

/// A directory for this process's runtime files, including the registry of servers; also for
/// servers in this process. The last one created is in use.
class RuntimeDirectory
{
public:
    RuntimeDirectory();

    QByteArray path() const;

    /// The path of an endpoint in it.
    QByteArray path(const QByteArray &name) const { return path() + '/' + name; }

    Monitor::EndpointAddress address(const QByteArray &name) const
    {
        return Monitor::EndpointAddress::ofPath(path(name));
    }

    /// An echo server at the path of `name`, listening but not started; null on failure.
    std::unique_ptr<IpcCore::Server> listen(const QByteArray &name,
                                            const IpcCore::ServerOptions &options = {}) const;
    /// Like listen(), but started.
    std::unique_ptr<IpcCore::Server> serve(const QByteArray &name,
                                           const IpcCore::ServerOptions &options = {}) const;

private:
    QTemporaryDir m_directory;
};
