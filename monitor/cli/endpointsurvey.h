// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kernelview.h"

#include <ipccore/serverregistry.h>

#include <optional>

namespace Cli {

/// One endpoint and its state, from all sources that know something about it.
struct SurveyedEndpoint
{
    /// Worst first.
    enum class State {
        PathNotFound, ///< A server runs, but its path no longer exists.
        PathTaken,    ///< A server runs, but its path leads to another socket.
        NotListening, ///< A server runs, but nobody listens at its path.
        Busy,         ///< The next client finds no room.
        Silent,       ///< The server does not answer, not even on its control endpoint.
        Stopping,     ///< Accepts no new connections.
        Listening,
    };

    Monitor::EndpointAddress address;
    State state = State::Listening;
    std::optional<qint64> connections; ///< Accepted ones.
    std::optional<qint64> waiting;     ///< Clients not accepted yet.
    qint64 pid = 0;                    ///< 0 if unknown, for the reason in `knowledge`.
    Monitor::OwnerKnowledge knowledge = Monitor::OwnerKnowledge::NotSupported;
    QString program; ///< Empty if unknown.
    std::optional<quint32> uid;
    /// None if the server has no control endpoint.
    std::optional<IpcCore::ServerRegistry::Entry> server;
    std::optional<IpcCore::ServerSnapshot> snapshot;
};

const char *nameOf(SurveyedEndpoint::State state);

/// All endpoints of this system, or this user's endpoints that have a file: registered servers and
/// the kernel's listeners. Asks each registered server once; nobody else notices.
class EndpointSurvey
{
public:
    /// @param all include other users' endpoints, abstract ones and control endpoints.
    /// @return as ServerRegistry::servers().
    static IpcCore::Result<EndpointSurvey> make(bool all);

    /// Worst state first, then by address.
    const QList<SurveyedEndpoint> &endpoints() const { return m_endpoints; }

    /// Why the kernel's data is missing.
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
