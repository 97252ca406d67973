// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "runtimedirectory.h"

#include <QtCore/qfile.h>

using namespace IpcCore;

HandlerResult echo(const Request &request, Reply &reply)
{
    return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
}

RuntimeDirectory::RuntimeDirectory()
{
    qputenv("XDG_RUNTIME_DIR", path());
}

QByteArray RuntimeDirectory::path() const
{
    return QFile::encodeName(m_directory.path());
}

std::unique_ptr<Server> RuntimeDirectory::listen(const QByteArray &name,
                                                 const ServerOptions &options) const
{
    auto server = std::make_unique<Server>(path(name), &echo, options);
    return server->listen() ? std::move(server) : nullptr;
}

std::unique_ptr<Server> RuntimeDirectory::serve(const QByteArray &name,
                                                const ServerOptions &options) const
{
    auto server = listen(name, options);
    return server && server->start() ? std::move(server) : nullptr;
}
