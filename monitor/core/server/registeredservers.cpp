// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/registeredservers.h"

#include "core/endpoint/endpointsockets.h"
#include "core/endpoint/pathinspection.h"
#include "core/kernel/processsource.h"
#include "core/kernel/sockdiag.h"
#include "core/server/remoteendpoints.h"

#include <QtCore/qcache.h>

#include <algorithm>

namespace Monitor {

namespace {

// Of as many other runtime directories it is known what was read there.
constexpr int MostOthers = 32;

// What it read earlier, as each poll reads again.
struct Registry
{
    Registry() = default;

    explicit Registry(const QByteArray &runtimeDirectory)
        : reader(runtimeDirectory)
    {}

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

// Those that lead to other machines are named after where they lead, and are there even while they
// do not listen.
void addRemote(std::vector<RegisteredEndpoint> &found)
{
    const auto directory = IpcCore::ServerRegistry::directory();
    if (!directory)
        return;
    for (const RemoteEndpoint &remote : remoteEndpoints(*directory)) {
        const auto server =
            std::find_if(found.begin(), found.end(), [&remote](const RegisteredEndpoint &each) {
                return each.path == remote.path && each.pid == remote.pid;
            });
        if (server != found.end())
            server->program = remote.toText();
        else
            found.push_back({.path = remote.path,
                             .control = {},
                             .program = remote.toText(),
                             .pid = remote.pid,
                             .inode = 0});
    }
}

// By the environment of the processes.
std::vector<QByteArray> runtimeDirectoriesOfListeners(const IpcCore::EndpointPath &path)
{
    auto table = SockDiag().dump();
    if (!table)
        return {};
    const SocketSnapshot snapshot(std::move(*table));
    const auto address = EndpointAddress::ofPath(path.native());
    const EndpointPlaces places = findEndpoint(snapshot, address, inspectPath(address).file);
    std::vector<quint32> inodes;
    for (const quint32 place : places.sockets) {
        if (snapshot.at(place).state == UnixSocket::State::Listening)
            inodes.push_back(snapshot.at(place).inode);
    }
    ProcessTable processes;
    processes.update(inodes);
    std::vector<QByteArray> directories;
    for (const quint32 inode : inodes) {
        const auto process = processes.ownerOf(inode).process;
        if (process && process->runtimeDirectory)
            directories.push_back(*process->runtimeDirectory);
    }
    return directories;
}

} // namespace

qint64 pidOf(const IpcCore::ServerRegistry::Entry &entry)
{
    // A server holds the lock of its control endpoint for as long as it runs.
    return hasOpen(entry.info.pid, entry.control.native() + ".flock") ? entry.info.pid : 0;
}

RegistrySource registeredServers()
{
    return [registry = std::make_shared<Registry>()] {
        std::vector<RegisteredEndpoint> found = read(*registry);
        addRemote(found);
        return found;
    };
}

OtherRegistrySource serversRegisteredElsewhere()
{
    using Registries = QCache<QByteArray, Registry>;
    return [known = std::make_shared<Registries>(MostOthers)](const QByteArray &directory) {
        if (!known->contains(directory))
            known->insert(directory, new Registry(directory));
        return read(*known->object(directory));
    };
}

IpcCore::Result<IpcCore::ServerRegistry::Entry> findServer(const IpcCore::EndpointPath &path)
{
    using namespace IpcCore;
    auto entry = ServerRegistry::find(path);
    if (entry)
        return entry;
    for (const QByteArray &directory : runtimeDirectoriesOfListeners(path)) {
        if (auto other = ServerRegistry::Reader(directory).find(path))
            return other;
    }
    return entry;
}

} // namespace Monitor
