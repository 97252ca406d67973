// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/serverregistry.h>

#include "introspection/registryentry.h"

#include <sys/stat.h>

namespace IpcCore::ServerRegistry {

namespace {

bool isAt(const ServerInfo &info, const EndpointPath &path)
{
    struct stat status = {};
    if (info.inode == 0 || ::stat(path.native().constData(), &status) != 0)
        return info.endpoint == path;
    return status.st_ino == info.inode && status.st_dev == info.device;
}

} // namespace

Result<QByteArray> directory()
{
    const Result<RegistryEntry> entry = RegistryEntry::reserve();
    if (!entry)
        return entry.error();
    return entry->control().directory();
}

Result<QList<Entry>> servers()
{
    const Result<QByteArray> path = directory();
    if (!path)
        return path.error();
    QList<Entry> running;
    const QList<RegistryEntry> entries = RegistryEntry::in(*path);
    for (const RegistryEntry &entry : entries) {
        if (!entry.isAlive())
            continue;
        if (const Result<ServerInfo> info = entry.read())
            running.append({.control = entry.control(), .info = *info});
    }
    return running;
}

Result<Entry> find(const EndpointPath &endpoint)
{
    const Result<QList<Entry>> running = servers();
    if (!running)
        return running.error();
    for (const Entry &entry : *running) {
        if (isAt(entry.info, endpoint))
            return entry;
    }
    return Error(ErrorCode::NotSupported,
                 QStringLiteral("No server of this user tells about %1: it is not made with "
                                "IpcCore, has introspection switched off, or belongs to another "
                                "user")
                     .arg(endpoint.toString()));
}

} // namespace IpcCore::ServerRegistry
