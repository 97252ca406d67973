// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observerplan.h"

namespace Monitor {

/// This user's registered servers, for EndpointObserver::setRegistry(). Reads and caches files; an
/// unreadable registry counts as empty.
RegistrySource registeredServers();

} // namespace Monitor
