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

/// Looks at all endpoints once, with one list of sockets for all, and remembers what later polls
/// need. Blocks as long as the file system does. One thread at a time.
class EndpointPoller
{
public:
    /// Polls in which the same client waits, before a server counts as not accepting.
    static constexpr int PollsUntilNotAccepting = 3;

    EndpointPoller();
    explicit EndpointPoller(ActiveProbe probe);

    /// @param isCanceled asked between endpoints; nothing for "never".
    /// @return null when it was canceled.
    SnapshotPointer poll(const ObserverPlan &plan, const std::function<bool()> &isCanceled = {});

private:
    struct QueueHead
    {
        quint32 inode = 0; ///< The client that waits longest.
        int polls = 0;     ///< In a row.
    };

    struct Candidate;

    std::vector<Candidate> findCandidates(const ObserverPlan &plan, const SocketSnapshot *snapshot);
    void updateProcesses(const SocketSnapshot &snapshot, const std::vector<Candidate> &candidates);
    ObservedEndpoint judge(Candidate &candidate, const ObserverPlan &plan,
                           const SocketSnapshot *snapshot);
    void decideByConnecting(ObservedEndpoint &endpoint, const ObserverPlan &plan,
                            bool mayBeElsewhere);
    SubState subStateOf(const ObservedEndpoint &endpoint, const ObserverPlan &plan);
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
