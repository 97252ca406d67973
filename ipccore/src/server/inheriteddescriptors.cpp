// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Socket activation: the protocol of sd_listen_fds(3), which is two environment variables.
#include "endpoint/streamsocket.h"

#include <ipccore/server.h>

#include <unistd.h>

namespace IpcCore {

namespace {

// The first descriptor behind the standard three.
constexpr int FirstDescriptor = 3;
// More than anybody passes; a larger number is no number of descriptors.
constexpr int MaxDescriptors = 1024;

QList<qintptr> readEnvironment()
{
    bool pidGiven = false;
    bool countGiven = false;
    const qint64 pid = qgetenv("LISTEN_PID").toLongLong(&pidGiven);
    const int count = qgetenv("LISTEN_FDS").toInt(&countGiven);
    QList<qintptr> descriptors;
    if (!pidGiven || pid != ::getpid() || !countGiven || count < 1 || count > MaxDescriptors)
        return descriptors;
    for (int fd = FirstDescriptor; fd < FirstDescriptor + count; ++fd) {
        if (setDescriptorFlags(fd, Blocking::No))
            descriptors.append(fd);
    }
    return descriptors;
}

} // namespace

QList<qintptr> Server::inheritedDescriptors()
{
    static const QList<qintptr> descriptors = readEnvironment();
    return descriptors;
}

} // namespace IpcCore
