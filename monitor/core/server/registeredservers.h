// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observerplan.h"

#include <ipccore/serverregistry.h>

namespace Monitor {

/// This user's registered servers, for EndpointObserver::setRegistry(). Reads and caches files; an
/// unreadable registry counts as empty.
RegistrySource registeredServers();

/// The server's pid in our pid namespace; 0 if unknown. The server registers the one of its own
/// namespace, which may be another process here.
qint64 pidOf(const IpcCore::ServerRegistry::Entry &entry);

} // namespace Monitor
