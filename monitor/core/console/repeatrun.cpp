// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/repeatrun.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

RepeatRun::RepeatRun(Send send, Cancel cancel, QObject *parent)
    : QObject(parent)
    , m_send(std::move(send))
    , m_cancel(std::move(cancel))
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &RepeatRun::sendNext);
}

Result<void> RepeatRun::start(const RepeatPlan &plan)
{
    if (!plan.isInRange())
        return Error(
            ErrorCode::InvalidArgument,
            QStringLiteral("A request is repeated 1 to %1 times").arg(RepeatPlan::MaxCount));
    if (const auto sent = m_send(); !sent)
        return sent;
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
    m_cancel();
}

void RepeatRun::sendNext()
{
    m_lastSent.start();
    if (const auto sent = m_send(); !sent) {
        count(sent.error(), std::chrono::nanoseconds(0));
        end();
    }
}

void RepeatRun::take(const std::optional<Error> &error, std::chrono::nanoseconds time)
{
    if (!m_running)
        return;
    if (error && error->code == ErrorCode::Canceled) {
        end();
        return;
    }
    count(error, time);
    if (m_counts.done == m_plan.count || (error && m_plan.untilError)) {
        end();
        return;
    }
    const std::chrono::milliseconds passed(m_lastSent.elapsed());
    m_next.start(std::max(std::chrono::milliseconds(0), m_plan.interval - passed));
}

void RepeatRun::count(const std::optional<Error> &error, std::chrono::nanoseconds time)
{
    ++m_counts.done;
    if (error) {
        ++m_counts.failed;
        m_counts.firstError = m_counts.firstError.value_or(*error);
    } else {
        m_times.push_back(time);
    }
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
