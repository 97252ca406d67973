// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/localuser.h"

#include <ipccore/peercredentials.h>

#include <QtCore/qfile.h>

#include <atomic>
#include <sys/stat.h>
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

// Read once for each namespace, as this is asked for each connection. A namespace gets its map once.
// A process may move into another one, but only below its own, which keeps that in existence: its
// inode stays its own.
bool areAllUsersKnown()
{
    static std::atomic<ino_t> complete = 0;
    static std::atomic<ino_t> partial = 0;
    struct stat current = {};
    if (::stat("/proc/self/ns/user", &current) != 0)
        return false;
    if (current.st_ino == complete)
        return true;
    if (current.st_ino == partial)
        return false;
    QFile map(QStringLiteral("/proc/self/uid_map"));
    const QByteArray line = map.open(QIODevice::ReadOnly) ? map.readLine(128) : QByteArray();
    const bool isComplete = line.simplified() == "0 0 4294967295";
    // A new one has none yet.
    if (!line.isEmpty())
        (isComplete ? complete : partial) = current.st_ino;
    return isComplete;
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
