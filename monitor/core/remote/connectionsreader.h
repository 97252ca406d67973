// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/server/connectionsreport.h"

#include <ipccore/result.h>

namespace Monitor {

/// Reads what `ipcctl connections --json` printed on the host of `endpoint`. Its processes and
/// users are those of that host. Ignores members of later versions. Any thread.
/// @return ProtocolError if it is something else.
IpcCore::Result<ConnectionsReportPointer> readConnections(const EndpointAddress &endpoint,
                                                          const QByteArray &json);

} // namespace Monitor
