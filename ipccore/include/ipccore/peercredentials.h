// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

#include <QtCore/qglobal.h>
#include <QtCore/qmetatype.h>

#include <optional>

namespace IpcCore {

/// Who is at the other end, as the kernel recorded it at connection time.
///
/// A client sees who called listen(), a server who called connect(). Later changes of user do not
/// show. A pid alone proves nothing: it may have been reused since.
struct IPCCORE_EXPORT PeerCredentials
{
    qint64 pid = 0;  ///< Process; 0 if unknown.
    quint32 uid = 0; ///< Effective user.
    quint32 gid = 0; ///< Effective group.

    bool operator==(const PeerCredentials &other) const = default;
};

/// Whether `uid` is this process's effective user. Any thread.
///
/// Not for the overflow uid (`/proc/sys/kernel/overflowuid`) in a Linux user namespace, even if
/// this process has it: the kernel shows it for all users unknown there.
IPCCORE_EXPORT bool isOwnUser(quint32 uid);

} // namespace IpcCore
