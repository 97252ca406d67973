// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

#include <optional>

namespace Bench {

/// The figures of one run; names with "us" are microseconds.
struct LoadFigures
{
    qint64 requests = 0; ///< while timed
    double seconds = 0;
    double p50Us = 0;
    double p99Us = 0;
    double p999Us = 0;
    std::optional<double> cpuUsPerRequest;
    std::optional<double> rssBytesPerConnection;
};

/// Runs the plan's clients, one thread each, sending requests back to back.
class LoadRun
{
public:
    LoadRun(const LoadPlan &plan, const LoadClientFactory &factory);

    /// @return the first failure; figures() are valid if there is none.
    Failure run();

    const LoadFigures &figures() const { return m_figures; }

private:
    struct Worker;
    using Clock = std::chrono::steady_clock;

    Failure openIdle();
    Failure work(Worker &worker);
    Failure ask(LoadClient &client, const QList<QByteArray> &requests);
    void evaluate(std::vector<Worker> &workers);

    const LoadPlan m_plan;
    const LoadClientFactory m_factory;
    const qint64 m_replySize;
    std::vector<std::unique_ptr<LoadClient>> m_idle;
    LoadFigures m_figures;
};

} // namespace Bench
