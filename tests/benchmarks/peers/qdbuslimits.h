// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtDBus/qdbusconnection.h>

#include <dbus/dbus.h>

namespace Bench {

/// Lets a connection hold two of the largest messages, since the previous one may not be freed yet.
/// libdbus stops reading at 63 MiB, and Qt 6.4 does not make it resume if another thread frees the
/// message.
inline void raiseLimits(const QDBusConnection &connection)
{
    auto *const raw = static_cast<DBusConnection *>(connection.internalPointer());
    dbus_connection_set_max_received_size(raw, 2L * DBUS_MAXIMUM_MESSAGE_LENGTH);
}

} // namespace Bench
