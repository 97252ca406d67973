// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/remote/remotehost.h"

#include <ipccore/endpointstatus.h>

namespace Monitor {

/// The state of an endpoint about which its host says nothing, for this reason.
IpcCore::EndpointStatus unknownState(const QString &reason);

/// What a forwarded socket alone can tell about the server at `path` on `host`, by connecting to it
/// and hanging up: Listening, or OtherError, with ECONNREFUSED if ssh could not connect, as it does
/// not say why. Passes it to `function`, unless `context` is destroyed first.
/// @param host outlives `context`.
void probe(RemoteHost &host, const QByteArray &path, QObject *context,
           std::function<void(const IpcCore::EndpointStatus &)> function);

} // namespace Monitor
