// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/registeredservers.h"

#include "core/kernel/processsource.h"

namespace Monitor {

namespace {

// What it read earlier, as each poll reads again.
struct Registry
{
    IpcCore::ServerRegistry::Reader reader;
    QHash<QByteArray, qint64> pids; // by control endpoint, whose names are never used again
};

std::vector<RegisteredEndpoint> read(Registry &registry)
{
    std::vector<RegisteredEndpoint> found;
    const auto servers = registry.reader.servers();
    if (!servers)
        return found;
    QHash<QByteArray, qint64> pids;
    for (const IpcCore::ServerRegistry::Entry &entry : *servers) {
        const QByteArray &control = entry.control.native();
        const qint64 known = registry.pids.value(control);
        const qint64 pid = known != 0 ? known : pidOf(entry);
        pids.insert(control, pid);
        found.push_back({.path = entry.info.endpoint.native(),
                         .control = control,
                         .program = entry.info.program,
                         .pid = pid,
                         .inode = static_cast<quint32>(entry.info.inode)});
    }
    registry.pids = std::move(pids);
    return found;
}

} // namespace

qint64 pidOf(const IpcCore::ServerRegistry::Entry &entry)
{
    // A server holds the lock of its control endpoint for as long as it runs.
    return hasOpen(entry.info.pid, entry.control.native() + ".flock") ? entry.info.pid : 0;
}

RegistrySource registeredServers()
{
    return [registry = std::make_shared<Registry>()] { return read(*registry); };
}

} // namespace Monitor
