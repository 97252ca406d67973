// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/repeatrun.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr int MostRepeats = 1'000'000;

} // namespace

RepeatRun::RepeatRun(CommandRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &RepeatRun::sendNext);
    connect(&runner, &CommandRunner::finished, this, &RepeatRun::take);
}

Result<void> RepeatRun::start(const CommandRequest &request, const RepeatPlan &plan)
{
    if (plan.count < 1 || plan.count > MostRepeats || plan.interval.count() < 0)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("A request is repeated 1 to %1 times").arg(MostRepeats));
    if (const auto sent = m_runner.send(request); !sent)
        return sent;
    m_request = request;
    m_plan = plan;
    m_counts = {};
    m_times.clear();
    m_running = true;
    m_lastSent.start();
    return {};
}

void RepeatRun::stop()
{
    if (!m_running)
        return;
    end();
    m_runner.cancel();
}

void RepeatRun::sendNext()
{
    m_lastSent.start();
    if (const auto sent = m_runner.send(m_request); !sent) {
        ++m_counts.failed;
        m_counts.firstError = m_counts.firstError.value_or(sent.error());
        end();
    }
}

void RepeatRun::take(const CommandOutcome &outcome)
{
    if (!m_running)
        return;
    // Canceling one request ends the whole run: that is what the caller wants.
    if (outcome.error && outcome.error->code == ErrorCode::Canceled) {
        end();
        return;
    }
    ++m_counts.done;
    if (outcome.error) {
        ++m_counts.failed;
        m_counts.firstError = m_counts.firstError.value_or(*outcome.error);
    } else {
        m_times.push_back(outcome.totalTime);
    }
    if (m_counts.done >= m_plan.count || (outcome.error && m_plan.untilError)) {
        end();
        return;
    }
    const std::chrono::milliseconds passed(m_lastSent.elapsed());
    m_next.start(std::max(std::chrono::milliseconds(0), m_plan.interval - passed));
}

void RepeatRun::end()
{
    m_running = false;
    m_next.stop();
    Q_EMIT finished(summary());
}

RepeatSummary RepeatRun::summary() const
{
    RepeatSummary summary = m_counts;
    if (m_times.empty())
        return summary;
    std::vector<std::chrono::nanoseconds> times = m_times;
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    summary.median = *middle;
    const auto [shortest, longest] = std::minmax_element(times.begin(), times.end());
    summary.shortest = *shortest;
    summary.longest = *longest;
    return summary;
}

} // namespace Monitor
