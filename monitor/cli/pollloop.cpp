// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "pollloop.h"

#include "durationargument.h"

namespace Cli {

using namespace Monitor;

std::optional<PollPlan> pollPlan(const QCommandLineParser &parser)
{
    const auto count = numberOption(parser, QStringLiteral("count"), 1, 0);
    if (!count) {
        usageError(QStringLiteral("--count takes a whole number, at least 1"));
        return std::nullopt;
    }
    const auto interval = durationOption(parser,
                                         {.name = QStringLiteral("interval"),
                                          .bareUnit = std::chrono::seconds(1),
                                          .shortest = std::chrono::milliseconds(50),
                                          .longest = std::chrono::hours(24)},
                                         std::chrono::seconds(1));
    if (!interval) {
        usageError(QStringLiteral("--interval takes a time such as 0.5s or 500ms, at least 50ms"));
        return std::nullopt;
    }
    return PollPlan{.interval = *interval, .count = *count};
}

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
        if (!m_observation.canPoll() || m_started.hasExpired(Observation::LongestPoll.count()))
            Q_EMIT stalled(m_observation.stall());
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
