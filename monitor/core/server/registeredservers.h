// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observerplan.h"

namespace Monitor {

/// The servers of this user that registered themselves, for EndpointObserver::setRegistry(). Looks
/// at files, and remembers what they say; a registry that cannot be read is an empty one.
RegistrySource registeredServers();

} // namespace Monitor
