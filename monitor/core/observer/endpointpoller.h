// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/activeprobe.h"
#include "core/kernel/sockdiag.h"
#include "core/observer/endpointdiscovery.h"
#include "core/observer/observerplan.h"
#include "core/observer/observersnapshot.h"

#include <deque>
#include <functional>

namespace Monitor {

/// Examines all endpoints once, with one list of sockets for all, and caches what later polls need.
/// Blocks as long as the file system does. One thread at a time.
class EndpointPoller
{
public:
    /// How many polls in a row judge a queue: if all find the same client at its head, the server
    /// does not accept; if each finds it longer, or all find it long, it grows. Fewer would blame
    /// the server for a burst, more would make `ipcctl` wait.
    static constexpr int PollsPerQueue = 3;
    /// How full a queue must be that gets longer: a few clients in much room are no sign.
    static constexpr double GrowingShare = 0.25;
    /// How full a long queue is: a burst as large as what waits already finds no room.
    static constexpr double LongShare = 0.5;

    EndpointPoller();
    explicit EndpointPoller(ActiveProbe probe);

    /// @param isCanceled checked between endpoints; empty for never.
    /// @return null if canceled.
    SnapshotPointer poll(const ObserverPlan &plan, const std::function<bool()> &isCanceled = {});

    /// What the last poll found, with these verdicts; looks at nothing. Null before the first poll.
    SnapshotPointer judgeAgain(const Verdicts &verdicts);

private:
    /// What the last polls found, PollsPerQueue at most.
    struct Queue
    {
        std::deque<quint32> heads; ///< Who had waited longest; 0 if nobody.
        std::deque<qint64> lengths;
    };

    struct Candidate;

    std::vector<Candidate> findCandidates(const ObserverPlan &plan, const SocketSnapshot *snapshot);
    void updateProcesses(const SocketSnapshot &snapshot, const std::vector<Candidate> &candidates);
    ObservedEndpoint judge(Candidate &candidate, const ObserverPlan &plan,
                           const SocketSnapshot *snapshot);
    void takeTold(const ObserverPlan &plan, ObserverSnapshot &snapshot) const;
    void decideByConnecting(ObservedEndpoint &endpoint, const ObserverPlan &plan,
                            bool mayBeElsewhere);
    SubState seenState(ObservedEndpoint &endpoint, quint32 registeredInode,
                       const SocketSnapshot *snapshot);
    SubState queueState(ObservedEndpoint &endpoint);
    char ownerState(const EndpointSockets &sockets);
    void keepSince(ObservedEndpoint &endpoint, const QDateTime &now) const;
    SnapshotPointer publish(const std::shared_ptr<ObserverSnapshot> &snapshot);

    SockDiag m_diag;
    ProcessTable m_processes;
    EndpointDiscovery m_discovery;
    ActiveProbe m_probe;
    QHash<EndpointAddress, Queue> m_queues;
    QHash<qint64, char> m_processStates; ///< Read in this poll, by pid.
    SnapshotPointer m_last;
    quint64 m_number = 0;
};

} // namespace Monitor
