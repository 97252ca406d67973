// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observerplan.h"

#include <ipccore/serverregistry.h>

namespace Monitor {

/// This user's registered servers, for EndpointObserver::setRegistry(). Reads and caches files; an
/// unreadable registry counts as empty.
/// @{
RegistrySource registeredServers();
OtherRegistrySource serversRegisteredElsewhere();
/// @}

/// The server at `path`, in our registry or in that of whoever listens there. Never connects.
/// @return as IpcCore::ServerRegistry::find().
IpcCore::Result<IpcCore::ServerRegistry::Entry> findServer(const IpcCore::EndpointPath &path);

/// The server's pid in our pid namespace; 0 if unknown. The server registers the one of its own
/// namespace, which may be another process here.
qint64 pidOf(const IpcCore::ServerRegistry::Entry &entry);

} // namespace Monitor
