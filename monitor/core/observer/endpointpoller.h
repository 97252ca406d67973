// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/activeprobe.h"
#include "core/kernel/sockdiag.h"
#include "core/observer/endpointdiscovery.h"
#include "core/observer/observerplan.h"
#include "core/observer/observersnapshot.h"

#include <functional>

namespace Monitor {

/// Examines all endpoints once, with one list of sockets for all, and caches what later polls need.
/// Blocks as long as the file system does. One thread at a time.
class EndpointPoller
{
public:
    /// For how many polls the same client must wait before its server counts as not accepting.
    static constexpr int PollsUntilNotAccepting = 3;

    EndpointPoller();
    explicit EndpointPoller(ActiveProbe probe);

    /// @param isCanceled checked between endpoints; empty for never.
    /// @return null if canceled.
    SnapshotPointer poll(const ObserverPlan &plan, const std::function<bool()> &isCanceled = {});

private:
    struct QueueHead
    {
        quint32 inode = 0; ///< The client that has waited longest.
        int polls = 0;     ///< Consecutive.
    };

    struct Candidate;

    std::vector<Candidate> findCandidates(const ObserverPlan &plan, const SocketSnapshot *snapshot);
    void updateProcesses(const SocketSnapshot &snapshot, const std::vector<Candidate> &candidates);
    ObservedEndpoint judge(Candidate &candidate, const ObserverPlan &plan,
                           const SocketSnapshot *snapshot);
    void decideByConnecting(ObservedEndpoint &endpoint, const ObserverPlan &plan,
                            bool mayBeElsewhere);
    SubState subStateOf(const ObservedEndpoint &endpoint, quint32 registeredInode);
    bool isNotAccepting(const ObservedEndpoint &endpoint);
    char ownerState(const EndpointSockets &sockets) const;
    void keepSince(ObservedEndpoint &endpoint, const QDateTime &now) const;

    SockDiag m_diag;
    ProcessTable m_processes;
    EndpointDiscovery m_discovery;
    ActiveProbe m_probe;
    QHash<EndpointAddress, QueueHead> m_queueHeads;
    SnapshotPointer m_last;
    quint64 m_number = 0;
};

} // namespace Monitor
