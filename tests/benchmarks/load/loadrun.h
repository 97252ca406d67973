// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

#include <optional>

namespace Bench {

/// The figures of one run; microseconds where the name says us.
struct LoadFigures
{
    qint64 requests = 0; ///< on the clock
    double seconds = 0;
    double p50Us = 0;
    double p99Us = 0;
    double p999Us = 0;
    std::optional<double> cpuUsPerRequest;
    std::optional<double> rssBytesPerConnection;
};

/// Runs the plan's clients, one thread each, with requests one after the other.
class LoadRun
{
public:
    LoadRun(const LoadPlan &plan, const LoadClientFactory &factory);

    /// @return what went wrong first; figures() are valid when nothing did.
    Failure run();

    const LoadFigures &figures() const { return m_figures; }

private:
    struct Worker;
    using Clock = std::chrono::steady_clock;

    Failure openIdle();
    Failure work(Worker &worker);
    Failure ask(LoadClient &client);
    void evaluate(std::vector<Worker> &workers);

    const LoadPlan m_plan;
    const LoadClientFactory m_factory;
    const QByteArray m_request;
    const qint64 m_replySize;
    std::vector<std::unique_ptr<LoadClient>> m_idle;
    LoadFigures m_figures;
};

} // namespace Bench
