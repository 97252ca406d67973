// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/listenerresolver.h"
#include "core/observer/observerplan.h"
#include "core/observer/observersnapshot.h"

#include <map>

namespace Monitor {

/// How an endpoint was found.
struct Discovery
{
    EndpointSources sources;
    qint64 registeredPid = 0;
    QByteArray controlPath;
    QString program;
};

/// Finds the endpoints of all sources. One thread at a time.
class EndpointDiscovery
{
public:
    /// Files that are looked at in each watched directory and all below it.
    static constexpr int MostEntries = 10'000;

    /// Control endpoints of registered servers are a part of these, and no endpoints of their own
    /// unless they were added.
    /// @param snapshot null when there is no list of sockets.
    std::map<EndpointAddress, Discovery>
    find(const ObserverPlan &plan, const SocketSnapshot *snapshot, const ProcessTable &processes);

private:
    ListenerResolver m_resolver;
};

} // namespace Monitor
