// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/result.h>

namespace Monitor {

/// \file
/// How programs on this machine reach endpoints. Any thread.

/// Paths of sockets here.
struct Route
{
    QByteArray path;
    QByteArray control; ///< Of the server's control endpoint; empty unless it is forwarded.
    QString reason;     ///< Why one of them is not forwarded; empty if that is not known.
};

/// Whether requests can be sent to such an address at all, whatever is there.
/// @return InvalidArgument for an empty one, NotSupported for an abstract name.
IpcCore::Result<void> checkSendable(const EndpointAddress &endpoint);

/// The path of an endpoint itself, or where the sockets of another host are forwarded to.
/// @return as checkSendable(); NotListening if its host is not connected, or has not forwarded it.
IpcCore::Result<Route> routeTo(const EndpointAddress &endpoint);

/// How the names of directories with forwarded sockets begin.
inline constexpr QByteArrayView ForwardDirectory = "ipccore-ssh-";

/// Whether this is the local end of a forwarded socket, or belongs to its ssh, in any process.
bool isForward(const EndpointAddress &endpoint);

/// Sets where an endpoint on another host is reached in this process; without path and reason to forget it.
void setRoute(const EndpointAddress &remote, const Route &route);

} // namespace Monitor
