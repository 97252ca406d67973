// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearray.h>

namespace Bridge {

/// Whether `name` can be that of a service: as the NATS Services protocol wants it, and short
/// enough for subjects.
/// @return InvalidArgument if not.
IpcCore::Result<void> validateServiceName(const QByteArray &name);

} // namespace Bridge
