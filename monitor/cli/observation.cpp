// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "observation.h"

#include "kernelview.h"
#include "verbs.h"

#include <core/observer/endpointpoller.h>
#include <core/server/registeredservers.h>

#include <QtCore/qeventloop.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmap.h>

#include <algorithm>
#include <tuple>

namespace Cli {

using namespace IpcCore;
using namespace Monitor;
using std::chrono::milliseconds;

namespace {

// Between two polls of one look.
constexpr milliseconds Pause{250};

// Runs the event loop until `sender` emits `signal`, or the time is over.
template <typename Sender, typename Signal>
bool waitFor(const Sender &sender, Signal signal, milliseconds time)
{
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    bool came = false;
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&sender, signal, &loop, [&loop, &came] {
        came = true;
        loop.quit();
    });
    timer.start(time);
    loop.exec();
    return came;
}

} // namespace

const ServerSnapshot *ObservedLine::stats() const
{
    return activity ? activity->statsNow() : nullptr;
}

Observation::Observation(Scope scope)
    : m_scope(scope)
    , m_tracker(m_observer)
{
    m_tracker.setPatience(Patience);
    m_observer.setRegistry(registeredServers(), serversRegisteredElsewhere());
    m_observer.setFindsListeners(scope != Scope::Servers);
}

bool Observation::poll()
{
    if (!canPoll())
        return false;
    m_observer.pollNow();
    return waitFor(m_observer, &EndpointObserver::polled, LongestPoll);
}

Error Observation::stall() const
{
    return canPoll() ? Error(ErrorCode::Timeout, QStringLiteral("A file system does not answer"))
                     : Error(ErrorCode::SystemResources,
                             QStringLiteral("The system cannot create a thread"));
}

Result<void> Observation::look()
{
    if (!poll())
        return stall();
    if (m_scope == Scope::All) {
        for (const auto &endpoint : m_observer.snapshot()->endpoints) {
            if (!endpoint->controlPath.isEmpty())
                m_observer.addEndpoint(EndpointAddress::ofPath(endpoint->controlPath));
        }
    }
    for (int polls = 1;
         !isSettled() || (polls < EndpointPoller::PollsPerQueue && needsMorePolls());) {
        if (m_tracker.isSettled() ? waitFor(m_observer, &EndpointObserver::snapshotReady, Pause)
                                  : waitFor(m_tracker, &ActivityTracker::activityChanged, Pause))
            continue;
        if (!poll())
            return stall();
        ++polls;
    }
    // With what the servers have told since.
    return poll() ? Result<void>() : stall();
}

// Whether clients get accepted, or how long requests take, is seen only over time.
bool Observation::takesSeveralPolls(const ObservedEndpoint &endpoint) const
{
    const EndpointActivity *const activity = m_tracker.activity(endpoint.address);
    return !endpoint.sockets.pending.empty()
           || (activity && activity->stats && activity->stats->workersBusy > 0);
}

bool Observation::needsMorePolls() const
{
    const auto &endpoints = m_observer.snapshot()->endpoints;
    return std::any_of(endpoints.begin(), endpoints.end(), [this](const auto &endpoint) {
        return isInScope(*endpoint) && takesSeveralPolls(*endpoint);
    });
}

bool Observation::isInScope(const ObservedEndpoint &endpoint) const
{
    if (m_scope == Scope::All || !endpoint.controlPath.isEmpty())
        return true;
    return m_scope == Scope::Mine && isMine(endpoint);
}

QList<ObservedLine> Observation::lines() const
{
    QList<ObservedLine> lines;
    if (!m_observer.snapshot())
        return lines;
    for (const auto &endpoint : m_observer.snapshot()->endpoints) {
        if (!isInScope(*endpoint))
            continue;
        ObservedLine line{.endpoint = endpoint,
                          .activity = m_tracker.activity(endpoint->address),
                          .owner = ownerOf(*endpoint),
                          .clients = {}};
        line.clients =
            clientsOf(*endpoint, line.activity ? line.activity->connectionsNow() : std::nullopt);
        lines.append(line);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto &left, const auto &right) {
        return left.condition() < right.condition();
    });
    return lines;
}

std::optional<Error> Observation::kernelError() const
{
    return m_observer.snapshot() ? m_observer.snapshot()->socketsError : std::nullopt;
}

void addCondition(QJsonObject &object, const ObservedEndpoint &endpoint)
{
    object.insert(QStringLiteral("state"), QLatin1String(conditionId(conditionOf(endpoint))));
    object.insert(QStringLiteral("reason"), conditionReason(endpoint));
    object.insert(QStringLiteral("severity"),
                  QLatin1String(severityId(severityOf(conditionOf(endpoint)))));
    object.insert(QStringLiteral("needsAttention"), needsAttention(endpoint));
}

int countNeedingAttention(const QList<ObservedLine> &lines)
{
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const auto &line) {
        return needsAttention(*line.endpoint);
    }));
}

QString attentionText(const QList<ObservedLine> &lines)
{
    const int count = countNeedingAttention(lines);
    return count == 0 ? QString()
                      : QStringLiteral("Need attention: %1 of %2").arg(count).arg(lines.size());
}

QStringList healthLines(const QList<ObservedLine> &lines)
{
    QStringList result;
    if (const QString text = attentionText(lines); !text.isEmpty())
        result.append(text);
    QMap<QString, int> unjudged;  // and why
    QMap<QString, int> elsewhere; // and where
    for (const ObservedLine &line : lines) {
        if (needsAttention(*line.endpoint))
            result.append(
                QStringLiteral("– %1: %2")
                    .arg(addressText(line.endpoint->address), conditionReason(*line.endpoint)));
        else if (severityOf(line.condition()) == Severity::Neutral)
            ++unjudged[conditionReason(*line.endpoint)];
        else if (line.endpoint->isElsewhere || !line.endpoint->runtimeDirectory.isEmpty())
            ++elsewhere[conditionReason(*line.endpoint)];
    }
    for (auto where = elsewhere.begin(); where != elsewhere.end(); ++where)
        result.append(QStringLiteral("– Elsewhere: %1 (%2)").arg(where.value()).arg(where.key()));
    for (auto why = unjudged.begin(); why != unjudged.end(); ++why)
        result.append(QStringLiteral("– Not judged: %1 (%2)").arg(why.value()).arg(why.key()));
    return result;
}

} // namespace Cli
