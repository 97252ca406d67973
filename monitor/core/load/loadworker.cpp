// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadworker.h"

#include "core/endpoint/route.h"

#include <algorithm>
#include <numeric>

namespace Monitor {

using namespace IpcCore;

namespace {

using std::chrono::milliseconds;

// Between attempts to reach a server that is gone; doubled each time. As AsyncClientOptions.
constexpr milliseconds FirstPause(10);
constexpr milliseconds LongestPause(1000);

// Failures that another attempt hardly mends. Not Busy, which is an effect of load.
bool tellsThatNobodyIsThere(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::InvalidPath:
    case ErrorCode::PathTooLong:
    case ErrorCode::PathNotFound:
    case ErrorCode::NotListening:
    case ErrorCode::AccessDenied:
    case ErrorCode::UntrustedServer:
        return true;
    default:
        return false;
    }
}

} // namespace

LoadWorker::LoadWorker(LoadPlan plan, const LoadLedger::Times &times, int connections,
                       std::shared_ptr<LoadLedger> ledger)
    : m_plan(std::move(plan))
    , m_times(times)
    , m_ledger(std::move(ledger))
    , m_lines(static_cast<std::size_t>(connections))
    , m_bytesIn(m_lines.size() * static_cast<std::size_t>(m_plan.pipeline))
    , m_free(m_bytesIn.size())
{
    // Neighbours are on different connections, so that all of them get used.
    std::iota(m_free.begin(), m_free.end(), 0);
}

LoadWorker::~LoadWorker() = default;

void LoadWorker::start()
{
    AsyncClientOptions options;
    options.connect = m_plan.connect;
    options.maxQueue = m_plan.pipeline;
    options.maxInFlight = m_plan.pipeline;
    const EndpointPath path(routeTo(m_plan.endpoint).valueOr(Route()).path);
    for (Line &line : m_lines)
        line.client = std::make_unique<AsyncClient>(path, options);
    m_timer = PaceTimer::create([this] {
        m_wakeAt.reset();
        sendDue();
    });
    wakeAt(m_times.begin);
}

void LoadWorker::stop()
{
    m_timer.reset();
    m_free.clear();
    m_paused.clear();
    for (Line &line : m_lines)
        line.client.reset();
    Q_EMIT stopped();
}

void LoadWorker::sendDue()
{
    const Time now = LoadSchedule::Clock::now();
    if (now >= m_resumeAt)
        resume(now);
    if (now < m_times.end) {
        Time next = m_times.end;
        while (!m_free.empty() && (next = m_ledger->nextDue()) <= now) {
            const int slot = m_free.front();
            m_free.pop_front();
            send(slot, now);
        }
        if (m_free.empty())
            next = m_times.end;
        wakeAt(std::min({next, m_times.end, m_resumeAt}));
    } else if (m_free.size() + m_paused.size() == m_bytesIn.size()
               && !std::exchange(m_isDone, true)) {
        Q_EMIT done();
    }
}

void LoadWorker::wakeAt(Time time)
{
    if (m_wakeAt != time)
        m_timer->startAt(time);
    m_wakeAt = time;
}

void LoadWorker::send(int slot, Time now)
{
    m_ledger->take(slot, now);
    quint64 &bytesIn = m_bytesIn[static_cast<std::size_t>(slot)];
    bytesIn = 0;
    RequestOptions options;
    // Nobody needs the replies, so they need no memory.
    options.onChunk = [&bytesIn](QByteArrayView chunk) {
        bytesIn += static_cast<quint64>(chunk.size());
        return true;
    };
    m_lines[lineOf(slot)].client->send(
        m_plan.request, this, [this, slot](const Result<QByteArray> &reply) { take(slot, reply); },
        options);
}

void LoadWorker::take(int slot, const Result<QByteArray> &reply)
{
    const Time now = LoadSchedule::Clock::now();
    m_ledger->end(slot, reply ? nullptr : &reply.error(), m_bytesIn[static_cast<std::size_t>(slot)],
                  now);
    if (reply) {
        m_lines[lineOf(slot)].failures = 0;
    } else if (tellsThatNobodyIsThere(reply.error()) && !m_ledger->hasSucceeded()) {
        Q_EMIT unreachable(reply.error());
    }
    if (!reply && reply.error().delivery == Delivery::NotSent)
        pause(slot, now);
    else
        m_free.push_back(slot);
    sendDue();
}

// Instead of trying as fast as the processor can.
void LoadWorker::pause(int slot, Time now)
{
    Line &line = m_lines[lineOf(slot)];
    if (now >= line.retryAt) {
        line.retryAt =
            now + std::min(FirstPause * (1 << std::min(line.failures, 10)), LongestPause);
        ++line.failures;
    }
    m_paused.push_back(slot);
    m_resumeAt = std::min(m_resumeAt, line.retryAt);
}

void LoadWorker::resume(Time now)
{
    m_resumeAt = Time::max();
    std::erase_if(m_paused, [&](int slot) {
        const Time retryAt = m_lines[lineOf(slot)].retryAt;
        if (retryAt <= now)
            m_free.push_back(slot);
        else
            m_resumeAt = std::min(m_resumeAt, retryAt);
        return retryAt <= now;
    });
}

} // namespace Monitor
