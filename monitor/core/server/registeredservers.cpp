// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/registeredservers.h"

#include <ipccore/serverregistry.h>

namespace Monitor {

namespace {

std::vector<RegisteredEndpoint> read(IpcCore::ServerRegistry::Reader &registry)
{
    std::vector<RegisteredEndpoint> found;
    const auto servers = registry.servers();
    if (!servers)
        return found;
    for (const IpcCore::ServerRegistry::Entry &entry : *servers) {
        found.push_back({.path = entry.info.endpoint.native(),
                         .control = entry.control.native(),
                         .program = entry.info.program,
                         .pid = entry.info.pid});
    }
    return found;
}

} // namespace

RegistrySource registeredServers()
{
    return [registry = std::make_shared<IpcCore::ServerRegistry::Reader>()] {
        return read(*registry);
    };
}

} // namespace Monitor
