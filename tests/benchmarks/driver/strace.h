// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/childprocess.h"

#include <optional>

namespace Bench {

/// Counts the system calls of another process, all its threads, and slows it down by that.
class Strace
{
public:
    /// @param folder where its files may lie.
    Strace(qint64 pid, const QString &folder);

    /// Returns when it counts; false where strace is missing or may not look.
    bool start();

    /// Lets go of the process. @return what was counted.
    std::optional<qint64> finish();

    /// The sum of the column "calls" in what `strace -c` prints; nothing when it is no such table.
    static std::optional<qint64> callsInSummary(const QByteArray &summary);

private:
    const QString m_summary;
    ChildProcess m_process;
};

} // namespace Bench
