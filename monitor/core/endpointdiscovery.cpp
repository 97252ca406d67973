// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpointdiscovery.h"

#include "core/socketfiles.h"

namespace Monitor {

std::map<EndpointAddress, Discovery> EndpointDiscovery::find(const ObserverPlan &plan,
                                                             const SocketSnapshot *snapshot,
                                                             const ProcessTable &processes)
{
    std::map<EndpointAddress, Discovery> found;
    for (const EndpointAddress &address : plan.added)
        found[address].sources |= EndpointSource::Added;
    if (plan.registry) {
        for (const RegisteredEndpoint &registered : plan.registry()) {
            Discovery &discovery = found[EndpointAddress::ofPath(registered.path)];
            discovery.sources |= EndpointSource::Registered;
            discovery.registeredPid = registered.pid;
        }
    }
    for (auto directory = plan.directories.begin(); directory != plan.directories.end();
         ++directory) {
        for (const SocketFile &file :
             findSocketFiles(directory.key(), directory.value(), MostEntries))
            found[EndpointAddress::ofPath(file.path)].sources |= EndpointSource::Directory;
    }
    if (!snapshot || !plan.findsListeners)
        return found;
    m_resolver.beginPoll();
    for (const quint32 place : snapshot->listeners()) {
        const UnixSocket &listener = snapshot->at(place);
        const EndpointAddress address =
            m_resolver.resolve(*snapshot, listener, processes.ownerOf(listener.inode));
        if (!address.isEmpty())
            found[address].sources |= EndpointSource::Kernel;
    }
    m_resolver.endPoll();
    return found;
}

} // namespace Monitor
