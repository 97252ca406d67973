// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>

namespace IpcCore {

/// The supplementary groups of the process at the other end of the connected local socket `fd`, as
/// the kernel recorded them at connection time; they need not include its primary group.
/// @return none if the system does not report them: Linux before 4.13 and other systems.
QList<quint32> peerGroups(int fd);

} // namespace IpcCore
