// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointsockets.h"
#include "core/endpoint/pathinspection.h"

namespace Monitor {

/// The status of an endpoint as far as it is known without connecting: what
/// IpcCore::endpointStatus() would say, from the file and the kernel's list of sockets.
///
/// | There is                              | Status                                |
/// |---------------------------------------|---------------------------------------|
/// | no file, no permission, not a socket  | as PathInspection                     |
/// | a stream listener with room           | Listening                             |
/// | a stream listener, its queue full     | NotListening, Busy                    |
/// | another kind of socket                | InvalidPath, WrongType                |
/// | a stream socket that does not listen  | NotListening                          |
/// | a file without a socket               | none: a server in another network     |
/// |                                       | namespace answers but is not listed    |
/// | an abstract name, no stream listener  | NotListening                          |
///
/// @param sockets null if there is no list.
/// @return none if only connecting can tell.
std::optional<IpcCore::EndpointStatus> passiveStatus(const EndpointAddress &address,
                                                     const PathInspection &inspection,
                                                     const EndpointSockets *sockets);

} // namespace Monitor
