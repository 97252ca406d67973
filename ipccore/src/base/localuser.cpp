// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/localuser.h"

#include <ipccore/peercredentials.h>

#include <QtCore/qfile.h>

#include <unistd.h>

namespace IpcCore {

namespace {

// The kernel's default, and the user "nobody" elsewhere.
constexpr quint32 DefaultOverflowUid = 65534;
// No user has it.
constexpr quint32 NoUid = ~quint32(0);

quint32 readOverflowUid()
{
    QFile file(QStringLiteral("/proc/sys/kernel/overflowuid"));
    bool isNumber = false;
    const quint32 uid = file.open(QIODevice::ReadOnly)
                            ? file.readLine(32).trimmed().toUInt(&isNumber)
                            : DefaultOverflowUid;
    return isNumber ? uid : DefaultOverflowUid;
}

// Not kept: a process may move into another namespace.
bool areAllUsersKnown()
{
    QFile map(QStringLiteral("/proc/self/uid_map"));
    return map.open(QIODevice::ReadOnly) && map.readLine(128).simplified() == "0 0 4294967295";
}

} // namespace

LocalUser LocalUser::current()
{
    static const quint32 overflowUid = readOverflowUid();
    const LocalUser user{.uid = ::geteuid(), .overflowUid = overflowUid};
    // Containers often run as this user, which is anybody only if some users are unknown.
    if (user.uid == overflowUid && areAllUsersKnown())
        return {.uid = user.uid, .overflowUid = NoUid};
    return user;
}

bool isOwnUser(quint32 uid)
{
    return LocalUser::current().is(uid);
}

} // namespace IpcCore
