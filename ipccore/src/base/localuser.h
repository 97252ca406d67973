// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

namespace IpcCore {

/// The user of this process, for telling who else is the same.
///
/// In a user namespace (Linux) the kernel shows one number, the overflow uid, for every user that
/// has none there. It could be anybody, so it is never taken for this user, even when it is this
/// process's own number too.
struct LocalUser
{
    quint32 uid = 0;
    quint32 overflowUid = 0;

    /// Of the process as it is now.
    static LocalUser current();

    /// Whether `other` is certainly this user.
    bool is(quint32 other) const { return other == uid && other != overflowUid; }

    /// Whether `other` is certainly this user or root.
    bool trusts(quint32 other) const { return is(other) || other == 0; }
};

} // namespace IpcCore
