// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "load/loadrun.h"

#include "load/watchedprocess.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <thread>
#include <vector>

namespace Bench {

/// One thread's work and results.
struct LoadRun::Worker
{
    int number;
    std::barrier<> &connected;
    std::barrier<> &warm;
    std::vector<quint32> latencies; ///< nanoseconds; capped at 4 s
    Clock::time_point end;
    Failure failure;
};

LoadRun::LoadRun(const LoadPlan &plan, const LoadClientFactory &factory)
    : m_plan(plan)
    , m_factory(factory)
    , m_replySize(plan.replySize())
{}

Failure LoadRun::ask(LoadClient &client, const QList<QByteArray> &requests)
{
    if (m_plan.window > 1)
        return client.exchangeEchoes(requests);
    std::string_view reply;
    Failure failure;
    if (m_plan.workload == Workload::ConnectPerRequest)
        failure = client.connect();
    if (m_plan.workload == Workload::Mixed)
        failure = client.keepUnderWay("s100000");
    if (failure.empty())
        failure = client.exchange(requests.first(), reply);
    if (failure.empty() && static_cast<qint64>(reply.size()) != m_replySize)
        failure = "a reply of " + std::to_string(reply.size()) + " bytes instead of "
                  + std::to_string(m_replySize);
    if (failure.empty() && m_plan.isEcho()
        && reply != std::string_view(requests.first().constData(), reply.size()))
        failure = "a reply that is not its request";
    if (m_plan.workload == Workload::ConnectPerRequest)
        client.disconnect();
    return failure;
}

Failure LoadRun::openIdle()
{
    const WatchedProcess server(m_plan.serverPid);
    const auto before = server.residentBytes();
    for (int i = 0; i < m_plan.idle; ++i) {
        std::unique_ptr<LoadClient> client = m_factory(m_plan);
        Failure failure = client->connect();
        if (failure.empty())
            failure = ask(*client, m_plan.messages(m_plan.connections + i));
        if (!failure.empty())
            return "idle connection " + std::to_string(i + 1) + ": " + failure;
        m_idle.push_back(std::move(client));
    }
    const auto after = server.residentBytes();
    if (m_plan.idle > 0 && before && after)
        m_figures.rssBytesPerConnection = static_cast<double>(*after - *before) / m_plan.idle;
    return {};
}

Failure LoadRun::work(Worker &worker)
{
    const std::unique_ptr<LoadClient> client = m_factory(m_plan);
    const QList<QByteArray> requests = m_plan.messages(worker.number);
    const bool keepsOpen = m_plan.workload != Workload::ConnectPerRequest;
    Failure failure = keepsOpen ? client->connect() : Failure();
    // The first request pays one-time costs, even if the plan has no warm-up.
    if (failure.empty())
        failure = ask(*client, requests);
    worker.connected.arrive_and_wait();
    const auto warmEnd = Clock::now() + m_plan.warmUp;
    while (failure.empty() && Clock::now() < warmEnd)
        failure = ask(*client, requests);
    worker.warm.arrive_and_wait();
    auto now = Clock::now();
    const auto end = now + m_plan.duration;
    qint64 left = m_plan.requests > 0 ? m_plan.requests : std::numeric_limits<qint64>::max();
    for (; failure.empty() && left > 0 && (m_plan.requests > 0 || now < end); --left) {
        const auto begin = now;
        failure = ask(*client, requests);
        now = Clock::now();
        worker.latencies.push_back(static_cast<quint32>(
            std::min<qint64>((now - begin).count(), std::numeric_limits<quint32>::max())));
    }
    worker.end = now;
    if (keepsOpen)
        client->disconnect();
    return failure;
}

Failure LoadRun::run()
{
    if (Failure failure = openIdle(); !failure.empty())
        return failure;
    const WatchedProcess server(m_plan.serverPid);
    // This thread arrives last at the barriers, and reads the clocks in between.
    std::barrier connected(m_plan.connections + 1);
    std::barrier warm(m_plan.connections + 1);
    std::vector<Worker> workers;
    for (int i = 0; i < m_plan.connections; ++i) {
        workers.push_back({i, connected, warm, {}, {}, {}});
        // Growing it would show in the percentiles.
        workers.back().latencies.reserve(1 << 20);
    }
    std::vector<std::thread> threads;
    for (Worker &worker : workers)
        threads.emplace_back([this, &worker] { worker.failure = work(worker); });
    connected.arrive_and_wait();
    warm.arrive_and_wait();
    const auto begin = Clock::now();
    const auto cpuBefore = server.cpuMicroseconds();
    for (std::thread &thread : threads)
        thread.join();
    const auto cpuAfter = server.cpuMicroseconds();

    auto end = begin;
    for (const Worker &worker : workers) {
        if (!worker.failure.empty())
            return worker.failure;
        end = std::max(end, worker.end);
    }
    m_figures.seconds = std::chrono::duration<double>(end - begin).count();
    evaluate(workers);
    if (cpuBefore && cpuAfter && m_figures.requests > 0)
        m_figures.cpuUsPerRequest =
            (*cpuAfter - *cpuBefore) / static_cast<double>(m_figures.requests);
    return {};
}

void LoadRun::evaluate(std::vector<Worker> &workers)
{
    std::vector<quint32> all;
    for (Worker &worker : workers)
        all.insert(all.end(), worker.latencies.begin(), worker.latencies.end());
    m_figures.requests = static_cast<qint64>(all.size()) * m_plan.window;
    if (all.empty())
        return;
    std::sort(all.begin(), all.end());
    const auto percentile = [&all](double share) {
        const auto index = static_cast<std::size_t>(share * static_cast<double>(all.size() - 1));
        return all[index] / 1e3;
    };
    m_figures.p50Us = percentile(0.5);
    m_figures.p99Us = percentile(0.99);
    m_figures.p999Us = percentile(0.999);
}

} // namespace Bench
