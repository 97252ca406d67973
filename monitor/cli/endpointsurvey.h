// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kernelview.h"

#include <ipccore/serverregistry.h>

#include <optional>

namespace Cli {

/// One endpoint and how it is doing, from all who know something about it.
struct SurveyedEndpoint
{
    /// The worst first.
    enum class State {
        PathNotFound, ///< A server runs, and nothing is at its path any more.
        PathTaken,    ///< A server runs, and its path leads to another socket.
        NotListening, ///< A server runs, and nobody listens at its path.
        Busy,         ///< No other client finds room.
        Silent,       ///< The server does not answer, not even over its control endpoint.
        Stopping,     ///< Takes no new connection.
        Listening,
    };

    Monitor::EndpointAddress address;
    State state = State::Listening;
    std::optional<qint64> connections; ///< That were accepted.
    std::optional<qint64> waiting;     ///< Clients that were not.
    qint64 pid = 0;                    ///< 0: unknown, because of what knowledge says.
    Monitor::OwnerKnowledge knowledge = Monitor::OwnerKnowledge::NotSupported;
    QString program; ///< Empty: unknown.
    std::optional<quint32> uid;
    /// Nothing: the server does not tell about itself.
    std::optional<IpcCore::ServerRegistry::Entry> server;
    std::optional<IpcCore::ServerSnapshot> snapshot;
};

const char *nameOf(SurveyedEndpoint::State state);

/// All endpoints of this system, or those of this user that have a file: the servers in the
/// registry and the kernel's listeners. Each server of the registry is asked once; nobody else
/// notices.
class EndpointSurvey
{
public:
    /// @param all also other users' and abstract ones, and control endpoints.
    /// @return as ServerRegistry::servers().
    static IpcCore::Result<EndpointSurvey> make(bool all);

    /// The worst state first, then by address.
    const QList<SurveyedEndpoint> &endpoints() const { return m_endpoints; }

    /// Why the kernel's part is missing.
    const std::optional<IpcCore::Error> &kernelError() const { return m_kernelError; }

private:
    void addServers(const QList<IpcCore::ServerRegistry::Entry> &servers);
    void addListeners(const Monitor::SocketSnapshot &snapshot, bool all);
    void askKernel(const Monitor::SocketSnapshot &snapshot);
    void askServers();
    bool knows(const Monitor::EndpointAddress &address) const;

    QList<SurveyedEndpoint> m_endpoints;
    std::optional<IpcCore::Error> m_kernelError;
};

} // namespace Cli
