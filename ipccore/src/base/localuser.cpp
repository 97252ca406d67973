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

quint32 readOverflowUid()
{
    QFile file(QStringLiteral("/proc/sys/kernel/overflowuid"));
    bool isNumber = false;
    const quint32 uid = file.open(QIODevice::ReadOnly)
                            ? file.readLine(32).trimmed().toUInt(&isNumber)
                            : DefaultOverflowUid;
    return isNumber ? uid : DefaultOverflowUid;
}

} // namespace

LocalUser LocalUser::current()
{
    static const quint32 overflowUid = readOverflowUid();
    return {.uid = ::geteuid(), .overflowUid = overflowUid};
}

bool isOwnUser(quint32 uid)
{
    return LocalUser::current().is(uid);
}

} // namespace IpcCore
