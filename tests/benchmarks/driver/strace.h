// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/childprocess.h"

#include <optional>

namespace Bench {

/// Counts the system calls of all threads of another process, which slows it down.
class Strace
{
public:
    /// @param folder for its files.
    Strace(qint64 pid, const QString &folder);

    /// Returns once it counts; false if strace is missing or not permitted.
    bool start();

    /// Detaches from the process. @return the count.
    std::optional<qint64> finish();

    /// The sum of the "calls" column in the output of `strace -c`; none if invalid.
    static std::optional<qint64> callsInSummary(const QByteArray &summary);

private:
    const QString m_summary;
    ChildProcess m_process;
};

} // namespace Bench
