// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointobserver.h"
#include "core/observer/eventlog.h"

#include <QtCore/qlist.h>

/// Polls once. @return whether the snapshot arrived.
bool pollOnce(Monitor::EndpointObserver &observer);

/// A registry with one server, at `path`, with its control endpoint at `control`.
Monitor::RegistrySource registryOf(const QByteArray &path, const IpcCore::EndpointPath &control);
/// A registry with servers at these endpoints, without control endpoints.
Monitor::RegistrySource registryOf(const QList<Monitor::EndpointAddress> &endpoints);
/// A registry with whatever servers have a socket in `directory`, without control endpoints.
Monitor::RegistrySource registryOfSocketsIn(const QByteArray &directory);

/// Adds a ToolError with this message, as if the list of sockets had failed once.
void noteToolError(Monitor::EventLog &log, const QString &message);
