// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointdiscovery.h"

#include "core/endpoint/pathinspection.h"

namespace Monitor {

std::map<EndpointAddress, Discovery> EndpointDiscovery::find(const ObserverPlan &plan,
                                                             const SocketSnapshot *snapshot,
                                                             const ProcessTable &processes)
{
    std::map<EndpointAddress, Discovery> found;
    for (const EndpointAddress &address : plan.added)
        found[address].sources |= EndpointSource::Added;
    QSet<EndpointAddress> controls;
    if (plan.registry) {
        for (const RegisteredEndpoint &registered : plan.registry()) {
            if (!registered.control.isEmpty())
                controls.insert(EndpointAddress::ofPath(registered.control));
            // Where the server offers to share memory.
            controls.insert(EndpointAddress::ofPath(registered.path + ".shmem"));
            const EndpointAddress address = EndpointAddress::ofPath(registered.path);
            Discovery &discovery = found[address];
            // A server that lost its path may still finish requests beside its successor.
            if (discovery.sources.testFlag(EndpointSource::Registered)
                && discovery.registeredInode == inspectPath(address).file.inode)
                continue;
            discovery.sources |= EndpointSource::Registered;
            discovery.registeredInode = registered.inode;
            discovery.registeredPid = registered.pid;
            discovery.controlPath = registered.control;
            discovery.program = registered.program;
        }
    }
    if (!snapshot || !plan.findsListeners)
        return found;
    m_resolver.beginPoll();
    for (const quint32 place : snapshot->listeners()) {
        const UnixSocket &listener = snapshot->at(place);
        const EndpointAddress address =
            m_resolver.resolve(*snapshot, listener, processes.ownerOf(listener.inode));
        if (!address.isEmpty() && (!controls.contains(address) || plan.added.contains(address)))
            found[address].sources |= EndpointSource::Kernel;
    }
    m_resolver.endPoll();
    return found;
}

} // namespace Monitor
