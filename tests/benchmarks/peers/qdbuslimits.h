// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtDBus/qdbusconnection.h>

#include <dbus/dbus.h>

namespace Bench {

/// Lets a connection hold two of the largest messages, since the one before may not be freed yet.
/// libdbus stops reading at 63 MiB; Qt 6.4 does not make it go on when another thread than its own
/// frees the message.
inline void raiseLimits(const QDBusConnection &connection)
{
    auto *const raw = static_cast<DBusConnection *>(connection.internalPointer());
    dbus_connection_set_max_received_size(raw, 2L * DBUS_MAXIMUM_MESSAGE_LENGTH);
}

} // namespace Bench
