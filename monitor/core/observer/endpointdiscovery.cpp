// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointdiscovery.h"

#include "core/endpoint/route.h"

#include <ipccore/peercredentials.h>

namespace Monitor {

namespace {

// By the inodes of their files, the runtime directories of this user's listeners whose environment
// names another one than ours.
QHash<quint32, QByteArray> runtimeDirectories(const SocketSnapshot &snapshot,
                                              const ProcessTable &processes,
                                              const QSet<qint64> &registeredPids)
{
    // A relative one counts as none.
    const auto used = [](const QByteArray &directory) {
        return directory.startsWith('/') ? directory : QByteArray("");
    };
    const QByteArray ours = used(qgetenv("XDG_RUNTIME_DIR"));
    QHash<quint32, QByteArray> found;
    for (const quint32 place : snapshot.listeners()) {
        const UnixSocket &listener = snapshot.at(place);
        const auto process = processes.ownerOf(listener.inode).process;
        // Few get as far as the question of the user, which is a system call.
        if (!listener.file.isNull() && listener.uid && process && process->runtimeDirectory
            && !registeredPids.contains(process->pid) && used(*process->runtimeDirectory) != ours
            && IpcCore::isOwnUser(*listener.uid))
            found.insert(listener.file.inode, used(*process->runtimeDirectory));
    }
    return found;
}

// Those of these listeners that are registered there. The others' servers run elsewhere, too.
std::vector<RegisteredEndpoint> registeredOf(const QHash<quint32, QByteArray> &listeners,
                                             const OtherRegistrySource &registry)
{
    std::vector<RegisteredEndpoint> found;
    const QSet<QByteArray> directories(listeners.begin(), listeners.end());
    for (const QByteArray &directory : directories) {
        for (RegisteredEndpoint &registered : registry(directory)) {
            const auto listener = listeners.constFind(registered.inode);
            if (listener != listeners.constEnd() && *listener == directory)
                found.push_back(std::move(registered));
        }
    }
    return found;
}

} // namespace

std::map<EndpointAddress, Discovery> EndpointDiscovery::find(const ObserverPlan &plan,
                                                             const SocketSnapshot *snapshot,
                                                             const ProcessTable &processes)
{
    std::map<EndpointAddress, Discovery> found;
    for (const EndpointAddress &address : plan.added) {
        if (!address.isRemote())
            found[address].sources |= EndpointSource::Added;
    }
    QSet<EndpointAddress> controls;
    const auto add = [&](const RegisteredEndpoint &registered, const QByteArray &runtime) {
        if (!registered.control.isEmpty())
            controls.insert(EndpointAddress::ofPath(registered.control));
        // Where the server offers to share memory.
        controls.insert(EndpointAddress::ofPath(registered.path + ".shmem"));
        const EndpointAddress address = EndpointAddress::ofPath(registered.path);
        Discovery &discovery = found[address];
        // A server that lost its path may still finish requests beside its successor.
        if (discovery.sources.testFlag(EndpointSource::Registered)
            && discovery.registeredInode == inspectPath(address).file.inode)
            return;
        discovery.sources |= EndpointSource::Registered;
        discovery.registeredInode = registered.inode;
        discovery.registeredPid = registered.pid;
        discovery.controlPath = registered.control;
        discovery.program = registered.program;
        discovery.runtimeDirectory = runtime;
    };
    QSet<qint64> registeredPids;
    for (const RegisteredEndpoint &registered :
         plan.registry ? plan.registry() : std::vector<RegisteredEndpoint>()) {
        add(registered, {});
        registeredPids.insert(registered.pid);
    }
    if (snapshot && plan.others) {
        const auto listeners = runtimeDirectories(*snapshot, processes, registeredPids);
        for (const RegisteredEndpoint &registered : registeredOf(listeners, plan.others))
            add(registered, directoryOf(directoryOf(registered.control)));
    }
    if (!snapshot || !plan.findsListeners)
        return found;
    m_resolver.beginPoll();
    for (const quint32 place : snapshot->listeners()) {
        const UnixSocket &listener = snapshot->at(place);
        const auto [address, look] =
            m_resolver.resolve(*snapshot, listener, processes.ownerOf(listener.inode));
        const bool isPlumbing = controls.contains(address) || isForward(address);
        if (address.isEmpty() || (isPlumbing && !plan.added.contains(address)))
            continue;
        Discovery &discovery = found[address];
        discovery.sources |= EndpointSource::Kernel;
        if (look)
            discovery.look = look;
    }
    m_resolver.endPoll();
    return found;
}

} // namespace Monitor
