// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/remoteprobe.h"

#include "core/remote/sshcommand.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Monitor {

using namespace IpcCore;

namespace {

using Told = std::function<void(const EndpointStatus &)>;

constexpr auto BarrierPatience = std::chrono::seconds(15);

// A connection to the local end, which ssh accepts whatever there is at the other.
std::shared_ptr<const FileDescriptor> connectedTo(const QByteArray &local)
{
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    std::memcpy(address.sun_path, local.constData(), static_cast<std::size_t>(local.size()));
    auto socket = std::make_shared<const FileDescriptor>(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (!*socket || ::fcntl(socket->get(), F_SETFD, FD_CLOEXEC) != 0
        || ::fcntl(socket->get(), F_SETFL, O_NONBLOCK) != 0
        || ::connect(socket->get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address))
               != 0)
        return nullptr;
    return socket;
}

// ssh closes its end once the other side cannot connect.
bool isOpen(const FileDescriptor &socket)
{
    char byte = 0;
    const ssize_t got = ::recv(socket.get(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got > 0 || (got < 0 && errno == EAGAIN);
}

// The other side answers in order: when it has run a command, it has also tried to connect.
void passBarrier(RemoteHost &host, const QByteArray &local, QObject *context, const Told &function)
{
    const auto socket = connectedTo(local);
    if (!socket)
        return function(unknownState(QStringLiteral("The forwarded socket cannot be used")));
    runCommand(host.session("true", false), BarrierPatience, context,
               [&host, socket, function](const CommandResult &result) {
                   if (!host.isConnected() || result.exitCode < 0 || result.exitCode == SshFailed)
                       return function(unknownState(QStringLiteral("The host does not answer")));
                   if (isOpen(*socket))
                       return function({.state = ActiveState::Listening, .message = {}});
                   EndpointStatus refused = unknownState(
                       QStringLiteral("ssh could not connect to it: there is no socket, nobody "
                                      "listens, or access is denied"));
                   refused.systemError = ECONNREFUSED;
                   function(refused);
               });
}

} // namespace

EndpointStatus unknownState(const QString &reason)
{
    return {.state = ActiveState::OtherError, .message = reason};
}

void probe(RemoteHost &host, const QByteArray &path, QObject *context, Told function)
{
    host.forward(path, context,
                 [&host, context, function = std::move(function)](const Result<QByteArray> &local) {
                     if (!local)
                         return function(unknownState(local.error().message));
                     passBarrier(host, *local, context, function);
                 });
}

} // namespace Monitor
