// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/serverregistry.h>

#include "introspection/registryentry.h"

#include <map>
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
    const Result<PrivateDirectory> registry = RegistryEntry::directory();
    if (!registry)
        return registry.error();
    const Result<void> verified = registry->verify();
    if (!verified && verified.error().code != ErrorCode::PathNotFound)
        return verified.error();
    return registry->path();
}

Result<QList<Entry>> servers()
{
    return Reader().servers();
}

Result<Entry> find(const EndpointPath &endpoint)
{
    return Reader().find(endpoint);
}

/// What was read earlier, by control endpoint.
struct Reader::Known
{
    struct Server
    {
        RegistryEntry::Version version;
        Entry entry;
    };

    std::optional<QByteArray> runtime; // none for this program's
    std::map<QByteArray, Server> servers;
};

Reader::Reader()
    : m_known(std::make_unique<Known>())
{}

Reader::Reader(const QByteArray &runtimeDirectory)
    : Reader()
{
    m_known->runtime = runtimeDirectory;
}

Reader::~Reader() = default;

Result<QList<Entry>> Reader::servers()
{
    // Checks each time who may enter the directory.
    const Result<PrivateDirectory> registry =
        m_known->runtime ? RegistryEntry::directory(*m_known->runtime) : RegistryEntry::directory();
    if (!registry)
        return registry.error();
    const Result<UniqueFd> opened = registry->open();
    if (!opened && opened.error().code == ErrorCode::PathNotFound) {
        m_known->servers.clear();
        return QList<Entry>();
    }
    if (!opened)
        return opened.error();
    std::map<QByteArray, Known::Server> now;
    QList<Entry> running;
    const QList<RegistryEntry> entries = RegistryEntry::in(registry->path());
    for (const RegistryEntry &entry : entries) {
        const auto version = entry.version();
        // Without information it may be starting, or left behind.
        if (!(version ? entry.isLocked(opened->get()) : entry.isAlive(opened->get())) || !version)
            continue;
        const QByteArray &name = entry.control().native();
        if (auto known = m_known->servers.extract(name);
            !known.empty() && known.mapped().version == *version) {
            now.insert(std::move(known));
        } else if (const Result<ServerInfo> info = entry.read()) {
            now[name] = {*version, {.control = entry.control(), .info = *info}};
        } else {
            continue;
        }
        running.append(now[name].entry);
    }
    m_known->servers = std::move(now);
    return running;
}

Result<Entry> Reader::find(const EndpointPath &endpoint)
{
    const Result<QList<Entry>> running = servers();
    if (!running)
        return running.error();
    for (const Entry &entry : *running) {
        if (isAt(entry.info, endpoint))
            return entry;
    }
    return Error(ErrorCode::NotSupported,
                 QStringLiteral("No server of this user can be inspected at %1: it does not use "
                                "IpcCore, has introspection switched off, or belongs to another "
                                "user")
                     .arg(endpoint.toString()));
}

} // namespace IpcCore::ServerRegistry
