// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadgenerator.h"

#include "core/load/loadworker.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

// Until all threads are there.
constexpr std::chrono::milliseconds StartDelay(5);

} // namespace

LoadGenerator::LoadGenerator(QObject *parent)
    : LoadGenerator(Limits(), parent)
{}

LoadGenerator::LoadGenerator(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_tick(this)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(ProgressInterval);
    connect(&m_tick, &QTimer::timeout, this, &LoadGenerator::tick);
}

LoadGenerator::~LoadGenerator() = default;

Result<void> LoadGenerator::start(const LoadPlan &plan)
{
    if (m_isRunning)
        return Error(ErrorCode::WrongState, QStringLiteral("A load test is running"));
    if (const auto valid = plan.validate(); !valid)
        return valid;
    dropThreads();
    if (hangingThreads() > m_limits.maxHanging)
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("Earlier load tests still hang; no other is started"));

    m_isRunning = true;
    ++m_test;
    m_done = 0;
    m_report = {};
    m_report.plan = plan;
    m_times = LoadLedger::Times::of(plan, LoadSchedule::Clock::now() + StartDelay);
    const int threads = std::min(
        plan.connections,
        m_limits.threads > 0 ? m_limits.threads : std::max(1, QThread::idealThreadCount() / 2));
    for (int i = 0; i < threads; ++i)
        addSender(plan.connections / threads + (i < plan.connections % threads ? 1 : 0), i,
                  threads);
    m_tick.start();
    return {};
}

void LoadGenerator::addSender(int connections, int sender, int senders)
{
    const LoadPlan &plan = m_report.plan;
    auto ledger =
        std::make_shared<LoadLedger>(plan, m_times, connections * plan.pipeline, sender, senders);
    auto *const worker = new LoadWorker(plan, m_times, connections, ledger);
    // What comes from an earlier test is dropped.
    const auto current = [this, test = m_test](auto function) {
        return [this, test, function](const auto &...arguments) {
            if (m_isRunning && m_test == test)
                (this->*function)(arguments...);
        };
    };
    connect(worker, &LoadWorker::done, this, current(&LoadGenerator::takeDone));
    connect(worker, &LoadWorker::unreachable, this, current(&LoadGenerator::takeUnreachable));
    const auto index = static_cast<std::size_t>(sender);
    connect(worker, &LoadWorker::stopped, this, [this, index, test = m_test] {
        if (m_test == test && index < m_senders.size())
            m_senders[index].isStopped = true;
    });
    m_senders.push_back({.ledger = std::move(ledger),
                         .worker = worker,
                         .thread = std::make_unique<WorkerThread>(QStringLiteral("LoadGenerator"),
                                                                  worker, m_limits.endPatience)});
    QMetaObject::invokeMethod(worker, &LoadWorker::start);
}

// A thread that has not stopped by now may hang, so nobody waits for it.
void LoadGenerator::dropThreads()
{
    for (Sender &sender : m_senders) {
        if (!sender.isStopped)
            m_left.append(sender.thread->leave());
    }
    m_senders.clear();
}

qsizetype LoadGenerator::hangingThreads()
{
    m_left.removeIf(
        [](const QPointer<QThread> &thread) { return !thread || thread->isFinished(); });
    return m_left.size();
}

void LoadGenerator::stop()
{
    if (!m_isRunning)
        return;
    m_report.wasStopped = true;
    end(LoadSchedule::Clock::now());
}

void LoadGenerator::takeDone()
{
    if (++m_done < m_senders.size())
        return;
    // The time after the last reply belongs to nobody.
    Time last = m_times.end;
    for (const Sender &sender : m_senders)
        last = std::max(last, sender.ledger->lastEnd().value_or(last));
    end(last);
}

void LoadGenerator::takeUnreachable(const Error &error)
{
    if (std::any_of(m_senders.begin(), m_senders.end(),
                    [](const Sender &sender) { return sender.ledger->hasSucceeded(); }))
        return;
    m_report.error = error;
    end(LoadSchedule::Clock::now());
}

void LoadGenerator::tick()
{
    const Time now = LoadSchedule::Clock::now();
    if (now >= m_times.end + m_limits.lastReplies) {
        end(now);
        return;
    }
    LoadFigures figures;
    for (const Sender &sender : m_senders)
        figures += sender.ledger->figures(now);
    m_report.curve.add(figures);
    m_report.figures = figures;
    m_report.sinceStart = std::max(now - m_times.begin, Time::duration(0));
    m_report.phase = now < m_times.measured ? LoadPhase::WarmUp
                     : now < m_times.end    ? LoadPhase::Measuring
                                            : LoadPhase::Waiting;
    Q_EMIT progressed();
}

void LoadGenerator::end(Time now)
{
    m_tick.stop();
    LoadFigures figures;
    for (const Sender &sender : m_senders) {
        figures += sender.ledger->close(now);
        QMetaObject::invokeMethod(sender.worker, &LoadWorker::stop);
    }
    m_report.curve.add(figures);
    m_report.figures = figures;
    m_report.sinceStart = std::max(now - m_times.begin, Time::duration(0));
    m_report.phase = LoadPhase::Ended;
    m_isRunning = false;
    Q_EMIT finished();
}

} // namespace Monitor
