// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Socket activation by the environment variables of sd_listen_fds(3).
#include <ipccore/server.h>

#include <fcntl.h>
#include <unistd.h>

namespace IpcCore {

namespace {

// The first one after the standard three.
constexpr int FirstDescriptor = 3;
// More than anybody passes; ignores larger numbers as nonsense.
constexpr int MaxDescriptors = 1024;

struct InheritedDescriptor
{
    int fd;
    QByteArray name;
};

QList<InheritedDescriptor> readEnvironment()
{
    bool pidGiven = false;
    bool countGiven = false;
    const qint64 pid = qgetenv("LISTEN_PID").toLongLong(&pidGiven);
    const int count = qgetenv("LISTEN_FDS").toInt(&countGiven);
    if (!pidGiven || pid != ::getpid() || !countGiven || count < 1 || count > MaxDescriptors)
        return {};
    // Unless there is one name per descriptor, nobody knows which is whose.
    QList<QByteArray> names = qgetenv("LISTEN_FDNAMES").split(':');
    if (names.size() != count)
        names.clear();
    QList<InheritedDescriptor> descriptors;
    for (int i = 0; i < count; ++i) {
        const int fd = FirstDescriptor + i;
        const int flags = ::fcntl(fd, F_GETFD);
        if (flags >= 0 && ::fcntl(fd, F_SETFD, flags | FD_CLOEXEC) == 0)
            descriptors.append({fd, names.value(i)});
    }
    return descriptors;
}

const QList<InheritedDescriptor> &inherited()
{
    static const QList<InheritedDescriptor> descriptors = readEnvironment();
    return descriptors;
}

} // namespace

QList<qintptr> Server::inheritedDescriptors()
{
    QList<qintptr> descriptors;
    for (const InheritedDescriptor &descriptor : inherited())
        descriptors.append(descriptor.fd);
    return descriptors;
}

QList<qintptr> Server::inheritedDescriptors(const QString &name)
{
    QList<qintptr> descriptors;
    for (const InheritedDescriptor &descriptor : inherited()) {
        if (!name.isEmpty() && descriptor.name == name.toLocal8Bit())
            descriptors.append(descriptor.fd);
    }
    return descriptors;
}

} // namespace IpcCore
