// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpointsurvey.h"

#include "displaytext.h"
#include "serveraccess.h"

#include <ipccore/peercredentials.h>

#include <algorithm>
#include <sys/stat.h>
#include <tuple>

namespace Cli {

using namespace IpcCore;
using namespace Monitor;
using State = SurveyedEndpoint::State;

namespace {

struct Place
{
    EndpointPlaces sockets;
    FileKey file;
};

// Whether a server's path leads to somebody else's socket.
bool isTaken(const SurveyedEndpoint &endpoint, FileKey file)
{
    return endpoint.server && endpoint.server->info.inode != 0 && !file.isNull()
           && static_cast<quint32>(endpoint.server->info.inode) != file.inode;
}

State stateOf(const SurveyedEndpoint &endpoint, FileKey file, const EndpointSockets &sockets)
{
    if (isTaken(endpoint, file))
        return State::PathTaken;
    if (sockets.listeners.empty()) {
        if (!endpoint.address.isAbstract() && file.isNull())
            return State::PathNotFound;
        return sockets.shadowed.empty() ? State::NotListening : State::PathTaken;
    }
    const bool full = std::all_of(sockets.listeners.begin(), sockets.listeners.end(),
                                  [](const Listener &listener) { return listener.isSaturated(); });
    return full ? State::Busy : State::Listening;
}

void takeOwner(SurveyedEndpoint &endpoint, const EndpointSockets &sockets)
{
    if (sockets.listeners.empty() && sockets.shadowed.empty())
        return;
    const SocketEnd &end =
        sockets.listeners.empty() ? sockets.shadowed.front() : sockets.listeners.front().end;
    endpoint.uid = end.uid;
    endpoint.knowledge = end.owner.knowledge;
    if (!end.owner.process)
        return;
    endpoint.pid = end.owner.process->pid;
    if (endpoint.program.isEmpty())
        endpoint.program = printable(end.owner.process->name);
}

// A relative path cannot be resolved from here.
bool isRelative(const EndpointAddress &address)
{
    return !address.isAbstract() && !address.key().startsWith('/');
}

} // namespace

const char *nameOf(State state)
{
    switch (state) {
    case State::PathNotFound:
        return "PathNotFound";
    case State::PathTaken:
        return "PathTaken";
    case State::NotListening:
        return "NotListening";
    case State::Busy:
        return "Busy";
    case State::Silent:
        return "Silent";
    case State::Stopping:
        return "Stopping";
    case State::Listening:
        break;
    }
    return "Listening";
}

Result<EndpointSurvey> EndpointSurvey::make(bool all)
{
    const auto servers = ServerRegistry::servers();
    if (!servers)
        return servers.error();
    EndpointSurvey survey;
    survey.addServers(*servers);
    const auto view = KernelView::look();
    if (view) {
        survey.addListeners(view->snapshot(), all);
        survey.askKernel(view->snapshot());
    } else {
        survey.m_kernelError = view.error();
    }
    survey.askServers();
    std::sort(survey.m_endpoints.begin(), survey.m_endpoints.end(),
              [](const SurveyedEndpoint &a, const SurveyedEndpoint &b) {
                  return std::tie(a.state, a.address.key()) < std::tie(b.state, b.address.key());
              });
    return survey;
}

void EndpointSurvey::addServers(const QList<ServerRegistry::Entry> &servers)
{
    for (const ServerRegistry::Entry &entry : servers) {
        SurveyedEndpoint endpoint;
        endpoint.address = EndpointAddress::ofPath(entry.info.endpoint.native());
        endpoint.pid = entry.info.pid;
        endpoint.knowledge = OwnerKnowledge::Known;
        endpoint.program = printableText(entry.info.program);
        endpoint.uid = entry.info.uid;
        endpoint.server = entry;
        m_endpoints.append(endpoint);
    }
}

void EndpointSurvey::addListeners(const SocketSnapshot &snapshot, bool all)
{
    const auto controls = ServerRegistry::directory();
    for (const quint32 place : snapshot.listeners()) {
        const UnixSocket &socket = snapshot.at(place);
        const QByteArrayView name = snapshot.table().name(socket);
        if (socket.type != UnixSocket::Type::Stream || name.isEmpty())
            continue;
        const EndpointAddress address = EndpointAddress::ofKernelName(name.toByteArray());
        const bool mine = socket.uid && IpcCore::isOwnUser(*socket.uid);
        const bool control = controls && name.startsWith(QByteArray(*controls + '/'));
        if (!all && (!mine || address.isAbstract() || control))
            continue;
        if (!isRelative(address) && !knows(address)) {
            SurveyedEndpoint endpoint;
            endpoint.address = address;
            m_endpoints.append(endpoint);
        }
    }
}

bool EndpointSurvey::knows(const EndpointAddress &address) const
{
    return std::any_of(
        m_endpoints.cbegin(), m_endpoints.cend(),
        [&address](const SurveyedEndpoint &endpoint) { return endpoint.address == address; });
}

void EndpointSurvey::askKernel(const SocketSnapshot &snapshot)
{
    std::vector<Place> places;
    std::vector<quint32> inodes;
    for (const SurveyedEndpoint &endpoint : std::as_const(m_endpoints)) {
        const FileKey file = fileAt(endpoint.address);
        Place place{.sockets = findEndpoint(snapshot, endpoint.address, file), .file = file};
        for (const quint32 socket : place.sockets.sockets) {
            if (snapshot.at(socket).state == UnixSocket::State::Listening)
                inodes.push_back(snapshot.at(socket).inode);
        }
        for (const quint32 socket : place.sockets.shadowed)
            inodes.push_back(snapshot.at(socket).inode);
        places.push_back(std::move(place));
    }
    ProcessTable processes;
    processes.update(inodes);
    for (std::size_t i = 0; i < places.size(); ++i) {
        SurveyedEndpoint &endpoint = m_endpoints[static_cast<qsizetype>(i)];
        const auto sockets = joinEndpoint(snapshot, places[i].sockets, processes);
        endpoint.state = stateOf(endpoint, places[i].file, sockets);
        // If the path is taken, the clients there are not this server's.
        if (endpoint.state != State::PathTaken) {
            endpoint.connections = static_cast<qint64>(sockets.connections.size());
            endpoint.waiting = sockets.waitingCount();
        }
        if (!endpoint.server)
            takeOwner(endpoint, sockets);
    }
}

void EndpointSurvey::askServers()
{
    QList<ServerRegistry::Entry> servers;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_endpoints.size(); ++i) {
        if (!m_endpoints.at(i).server)
            continue;
        servers.append(*m_endpoints.at(i).server);
        places.append(i);
    }
    const auto replies = Cli::askServers(servers, "stats");
    for (qsizetype i = 0; i < replies.size(); ++i) {
        SurveyedEndpoint &endpoint = m_endpoints[places.at(i)];
        const auto snapshot = replies.at(i) ? serverSnapshotFromJson(*replies.at(i))
                                            : Result<ServerSnapshot>(replies.at(i).error());
        if (snapshot) {
            endpoint.snapshot = *snapshot;
            if (!endpoint.connections)
                endpoint.connections = snapshot->stats.connectionsOpen;
        }
        // The kernel's verdict wins if it is worse.
        const State told = !snapshot            ? State::Silent
                           : snapshot->stopping ? State::Stopping
                                                : State::Listening;
        endpoint.state = snapshot && snapshot->stopping ? told : std::min(endpoint.state, told);
    }
}

} // namespace Cli
