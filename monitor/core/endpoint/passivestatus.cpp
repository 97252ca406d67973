// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/passivestatus.h"

#include <algorithm>
#include <cerrno>

namespace Monitor {

using IpcCore::ActiveState;
using IpcCore::EndpointStatus;
using IpcCore::StateReason;

namespace {

EndpointStatus statusOfListener(const Listener &listener, const QString &name)
{
    if (listener.type != UnixSocket::Type::Stream)
        return makeStatus(ActiveState::InvalidPath, StateReason::WrongType, EPROTOTYPE,
                          QStringLiteral("Not a stream socket: ") + name);
    if (listener.isSaturated())
        return makeStatus(ActiveState::NotListening, StateReason::Busy, EAGAIN,
                          QStringLiteral("The server has no room for another waiting client: ")
                              + name);
    return makeStatus(ActiveState::Listening, StateReason::None, 0,
                      QStringLiteral("A server listens on ") + name);
}

EndpointStatus deserted(const QString &name)
{
    return makeStatus(ActiveState::NotListening, StateReason::None, ECONNREFUSED,
                      QStringLiteral("Nobody listens on the socket ") + name);
}

// Each socket type has its own abstract names.
EndpointStatus statusOfAbstract(const EndpointSockets &sockets, const QString &name)
{
    const auto listener =
        std::find_if(sockets.listeners.begin(), sockets.listeners.end(),
                     [](const Listener &other) { return other.type == UnixSocket::Type::Stream; });
    return listener == sockets.listeners.end() ? deserted(name) : statusOfListener(*listener, name);
}

} // namespace

std::optional<EndpointStatus> passiveStatus(const EndpointAddress &address,
                                            const PathInspection &inspection,
                                            const EndpointSockets *sockets)
{
    if (inspection.verdict)
        return inspection.verdict;
    if (!sockets)
        return {};
    const QString name = address.toString();
    if (address.isAbstract())
        return statusOfAbstract(*sockets, name);
    if (!sockets->listeners.empty())
        return statusOfListener(sockets->listeners.front(), name);
    if (std::any_of(sockets->others.begin(), sockets->others.end(),
                    [](UnixSocket::Type type) { return type != UnixSocket::Type::Stream; }))
        return makeStatus(ActiveState::InvalidPath, StateReason::WrongType, EPROTOTYPE,
                          QStringLiteral("Not a stream socket: ") + name);
    if (!sockets->others.empty())
        return deserted(name);
    return {};
}

} // namespace Monitor
