// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/figures.h"

#include <algorithm>

namespace Bench {

const QStringList &figureNames()
{
    static const QStringList names{
        QStringLiteral("p50_us"),
        QStringLiteral("p99_us"),
        QStringLiteral("p999_us"),
        QStringLiteral("requests_per_s"),
        QStringLiteral("cpu_us_per_request"),
        QStringLiteral("syscalls_per_request"),
        QStringLiteral("context_switches_per_request"),
        QStringLiteral("allocations_per_request"),
        QStringLiteral("rss_bytes_per_connection"),
        QStringLiteral("mib_per_s"),
    };
    return names;
}

const QStringList &costNames()
{
    static const QStringList names{
        QStringLiteral("syscalls_per_request"),
        QStringLiteral("context_switches_per_request"),
        QStringLiteral("allocations_per_request"),
    };
    return names;
}

std::optional<double> medianOf(QList<double> values)
{
    if (values.isEmpty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace Bench
