// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/figures.h"
#include "driver/pace.h"
#include "driver/programs.h"
#include "driver/serverprocess.h"

#include <functional>

namespace Bench {

/// One run of a load generator.
class LoadProcess
{
public:
    LoadProcess(const Programs &programs, const Row &row, ServerProcess &server, const Pace &pace);

    /// For the pace's duration, or the row's number of requests.
    Failed run();

    /// Wraps the load generator's command in another one, such as a tool.
    using Wrap = std::function<Command(const Command &)>;

    /// Sends this many requests per connection, without a warm-up.
    Failed runRequests(qint64 requests, const Wrap &wrap = {});

    /// Of the last run.
    const Figures &figures() const { return m_figures; }

private:
    Failed run(const QStringList &timing, int expectedMs, const Wrap &wrap);

    const Programs &m_programs;
    const Row &m_row;
    ServerProcess &m_server;
    const Pace m_pace;
    Figures m_figures;
};

} // namespace Bench
