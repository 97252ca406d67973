// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "connectionstext.h"
#include "kernelview.h"
#include "serveraccess.h"
#include "standardstreams.h"

#include <core/server/registeredservers.h>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

// Whether the file at the path is the server's, though the kernel lists no such socket.
bool isInOtherNetwork(const EndpointAddress &address, const EndpointSockets &sockets,
                      const Result<ServerRegistry::Entry> &server)
{
    return server && sockets.listeners.empty() && sockets.connections.empty()
           && server->info.inode != 0
           && static_cast<quint32>(server->info.inode) == fileAt(address).inode;
}

Result<EndpointSockets> askKernel(const EndpointAddress &address,
                                  const Result<ServerRegistry::Entry> &server)
{
    const auto view = KernelView::look();
    if (!view)
        return view.error();
    const EndpointSockets sockets = view->socketsOf(address);
    if (isInOtherNetwork(address, sockets, server))
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("the server is in another network namespace, whose sockets are "
                                    "not listed here"));
    return sockets;
}

Result<QList<ConnectionInfo>> askServer(const Result<ServerRegistry::Entry> &server)
{
    if (!server)
        return server.error();
    // A live server answers at once; if it is stopped, show the kernel's part without delay.
    constexpr auto patience = std::chrono::milliseconds(500);
    const auto reply = askControl(server->control, "connections", patience);
    if (!reply)
        return reply.error();
    return connectionsFromJson(*reply);
}

Result<ServerRegistry::Entry> findRegistered(const EndpointAddress &address)
{
    if (address.isAbstract())
        return Error(ErrorCode::NotSupported, QStringLiteral("it does not use IpcCore"));
    auto entry = Monitor::findServer(EndpointPath(address.key()));
    if (!entry && entry.error().code == ErrorCode::NotSupported)
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("it does not use IpcCore, has introspection switched off, or "
                                    "belongs to another user"));
    return entry;
}

// Queries both at nearly the same time, and again if a connection came or went in between.
ConnectionsText lookAt(const EndpointAddress &address)
{
    constexpr int tries = 3;
    const auto server = findRegistered(address);
    for (int i = 1;; ++i) {
        const ConnectionsText report(address, askKernel(address, server), askServer(server));
        if (i == tries || !report.merged().isMismatch())
            return report;
    }
}

constexpr Argument OwnArguments[] = {
    {.name = "PATH", .help = "The endpoint of any server; @NAME is in the abstract namespace."},
};

int run(const QCommandLineParser &parser)
{
    const QByteArray argument = toBytes(parser.positionalArguments().constFirst());
    const EndpointAddress address = EndpointAddress::ofText(argument);
    if (address.isEmpty())
        return usageError(QStringLiteral("PATH must not be empty"));
    const ConnectionsText report = lookAt(address);
    if (report.isNothing()) {
        if (address.isAbstract())
            return failure(
                Error(ErrorCode::NotListening, QStringLiteral("Nobody listens at this name")));
        const auto server = findServer(EndpointPath(address.key()));
        return failure(server ? report.serverError() : server.error());
    }
    return wantsJson(parser) ? printJson(report.toJson()) : print(report.toText(outputWidth()));
}

} // namespace

const Verb connectionsVerb = {
    .name = "connections",
    .summary = "Show the clients of a server and what they are doing",
    .details = "Combines what the kernel knows of all local sockets with what IpcCore servers\n"
               "report; they answer however busy their handlers are. Never connects to a server\n"
               "except to its control endpoint.\n"
               "\n"
               "CLIENT, PID and USER are the client's; SERVER is the pid at the server's end.\n"
               "FOR is the time in the current state, or of the request in progress. RECV-Q is\n"
               "the bytes that the server has not read yet, SEND-Q those that the client has not\n"
               "read yet.",
    .arguments = OwnArguments,
    .options = OnlyJson,
    .run = run,
};

} // namespace Cli
