// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

namespace IpcCore {

/// The user of this process, for recognizing the same user elsewhere.
///
/// In a user namespace (Linux) the kernel shows one number, the overflow uid, for every user
/// unknown there. It could be anybody, so it never counts as this user, even if it is this
/// process's own number; unless no user is unknown, as outside such namespaces.
struct LocalUser
{
    quint32 uid = 0;
    quint32 overflowUid = 0;

    /// The process's current user.
    static LocalUser current();

    /// Whether `other` is certainly this user.
    bool is(quint32 other) const { return other == uid && other != overflowUid; }

    /// Whether `other` is certainly this user or root.
    bool trusts(quint32 other) const { return is(other) || (other == 0 && overflowUid != 0); }
};

} // namespace IpcCore
