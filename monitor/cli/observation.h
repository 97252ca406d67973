// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <core/observer/endpointcondition.h>
#include <core/observer/endpointobserver.h>
#include <core/server/activitytracker.h>

#include <QtCore/qlist.h>

namespace Cli {

/// One endpoint as it was observed last.
struct ObservedLine
{
    std::shared_ptr<const Monitor::ObservedEndpoint> endpoint;
    /// Null if the server does not report. Valid until control returns to the event loop.
    const Monitor::EndpointActivity *activity = nullptr;
    Monitor::EndpointOwner owner;
    Monitor::ClientCounts clients;

    Monitor::EndpointCondition condition() const { return conditionOf(*endpoint); }

    /// What the server reported; none if it does not answer now.
    const IpcCore::ServerSnapshot *stats() const;
};

/// Observes endpoints as the window does: without connecting, except to the control endpoints of
/// registered servers and where nothing else tells a state.
class Observation
{
public:
    enum class Scope {
        Servers, ///< Those with a control endpoint.
        Mine,    ///< Those that isMine() finds.
        All,     ///< Other users' endpoints, abstract ones and control endpoints, too.
    };

    /// How long to wait for servers that do not answer.
    static constexpr std::chrono::milliseconds Patience{500};
    /// How long a poll may take: ten thousand sockets take milliseconds, but file systems may hang.
    static constexpr std::chrono::milliseconds LongestPoll{10'000};

    explicit Observation(Scope scope);

    /// Polls until each endpoint can be judged, for a second at most where clients wait or workers
    /// are busy.
    /// @return Timeout or SystemResources as stall().
    IpcCore::Result<void> look();

    /// Why a poll has not ended within LongestPoll, or never will.
    IpcCore::Error stall() const;

    /// Whether polls end at all.
    bool canPoll() const { return m_observer.hasThread(); }

    /// Whether all servers of the last poll have answered or count as silent, and were judged by
    /// it.
    bool isSettled() const { return m_tracker.isSettled() && !m_observer.isJudging(); }

    /// The endpoints of the last poll: worst condition first, then by address.
    QList<ObservedLine> lines() const;

    /// Why the kernel reports nothing.
    std::optional<IpcCore::Error> kernelError() const;

    Monitor::EndpointObserver &observer() { return m_observer; }

    Monitor::ActivityTracker &tracker() { return m_tracker; }

private:
    bool poll();
    bool takesSeveralPolls(const Monitor::ObservedEndpoint &endpoint) const;
    bool needsMorePolls() const;
    bool isInScope(const Monitor::ObservedEndpoint &endpoint) const;

    const Scope m_scope;
    Monitor::EndpointObserver m_observer;
    Monitor::ActivityTracker m_tracker;
};

/// A condition as a JSON object's "state", "reason", "severity" and
/// "needsAttention", the same for all verbs.
void addCondition(QJsonObject &object, const Monitor::ObservedEndpoint &endpoint);

int countNeedingAttention(const QList<ObservedLine> &lines);

/// How many need attention, of how many; empty if none does.
QString attentionText(const QList<ObservedLine> &lines);

/// attentionText(), each of these endpoints with the reason, and how many cannot be judged and why.
QStringList healthLines(const QList<ObservedLine> &lines);

} // namespace Cli
