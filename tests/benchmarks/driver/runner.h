// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/catalogue.h"
#include "driver/programs.h"
#include "driver/rowresult.h"

#include <atomic>
#include <chrono>

namespace Bench {

/// Runs rows alternately, round by round, each with its own server.
class Runner
{
public:
    /// @param stop makes run() return early with partial results.
    Runner(const Programs &programs, const Pace &pace, const std::atomic<bool> &stop);

    /// Roughly how long run() takes.
    std::chrono::seconds estimate(const QList<Group> &groups) const;

    QList<RowResult> run(const QList<Group> &groups);

private:
    int estimateMs(const Row &row) const;
    QList<RowResult> runGroup(const Group &group);
    void runRound(RowResult &result) const;
    Failed obstacle(const Row &row) const;

    const Programs &m_programs;
    const Pace m_pace;
    const std::atomic<bool> &m_stop;
};

} // namespace Bench
