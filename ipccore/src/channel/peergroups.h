// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>

namespace IpcCore {

/// The supplementary groups of the process at the other end of the connected local socket `fd`, as
/// the kernel noted them when the connection was made; its primary group need not be among them.
/// @return nothing where the system does not tell: Linux before 4.13 and other systems.
QList<quint32> peerGroups(int fd);

} // namespace IpcCore
