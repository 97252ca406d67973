// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/repeatrun.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

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
    if (const auto valid = RepeatTally::validate(plan); !valid)
        return valid;
    if (const auto sent = m_runner.send(request); !sent)
        return sent;
    m_request = request;
    m_tally = RepeatTally(plan);
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
        static_cast<void>(m_tally.take(sent.error(), std::chrono::nanoseconds(0)));
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
    if (!m_tally.take(outcome.error, outcome.totalTime)) {
        end();
        return;
    }
    const std::chrono::milliseconds passed(m_lastSent.elapsed());
    m_next.start(std::max(std::chrono::milliseconds(0), plan().interval - passed));
}

void RepeatRun::end()
{
    m_running = false;
    m_next.stop();
    Q_EMIT finished(summary());
}

} // namespace Monitor
