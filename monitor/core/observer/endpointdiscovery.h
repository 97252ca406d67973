// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/listenerresolver.h"
#include "core/observer/observerplan.h"
#include "core/observer/observersnapshot.h"

#include <map>

namespace Monitor {

/// Where an endpoint was found.
struct Discovery
{
    EndpointSources sources;
    qint64 registeredPid = 0;
    quint32 registeredInode = 0;
    QByteArray controlPath;
    QString program;
    QByteArray runtimeDirectory;  ///< If it is not ours.
    std::optional<PathLook> look; ///< What is there, if a listener was found by its file.
};

/// Finds endpoints from all sources. One thread at a time.
class EndpointDiscovery
{
public:
    /// Control endpoints of registered servers belong to those servers; they are no endpoints of
    /// their own unless added.
    /// @param snapshot null if there is no list of sockets.
    std::map<EndpointAddress, Discovery>
    find(const ObserverPlan &plan, const SocketSnapshot *snapshot, const ProcessTable &processes);

private:
    ListenerResolver m_resolver;
};

} // namespace Monitor
