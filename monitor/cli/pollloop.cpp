// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "pollloop.h"

namespace Cli {

using namespace Monitor;

PollLoop::PollLoop(Observation::Scope scope)
    : m_observation(scope)
{
    EndpointObserver &observer = m_observation.observer();
    connect(&m_timer, &QTimer::timeout, this, &PollLoop::poll);
    connect(&observer, &EndpointObserver::polled, this, [this] { m_isPolled = true; });
    connect(&observer, &EndpointObserver::snapshotReady, this, &PollLoop::complete);
    connect(&m_observation.tracker(), &ActivityTracker::activityChanged, this, &PollLoop::complete);
}

void PollLoop::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    poll();
}

void PollLoop::stop()
{
    m_timer.stop();
}

void PollLoop::poll()
{
    // A busy machine may take longer for a poll than the interval.
    if (m_started.isValid() && !m_isPolled) {
        if (m_started.hasExpired(Observation::LongestPoll.count()))
            Q_EMIT stalled();
        return;
    }
    if (m_started.isValid() && !m_isJudged && !m_observation.observer().isJudging())
        judge();
    if (!m_timer.isActive())
        return;
    m_isPolled = false;
    m_isJudged = false;
    m_started.start();
    m_observation.observer().pollNow();
}

void PollLoop::complete()
{
    if (m_isPolled && !m_isJudged && m_observation.isSettled())
        judge();
}

void PollLoop::judge()
{
    m_isJudged = true;
    ++m_polls;
    Q_EMIT judged();
}

} // namespace Cli
