// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/pace.h"

#include <QtCore/qstringlist.h>

#include <optional>

namespace Bench {

/// The driver's command line.
struct Options
{
    QString output;  ///< Folder for the reports.
    QString remarks; ///< File with remarks on missed targets.
    QString command; ///< The command shown in the report.
    Pace pace = Pace::full();
    bool peers = false;    ///< Whether a peer that is not built is a failure rather than skipped.
    QStringList workloads; ///< Empty for all.
    QStringList servers;   ///< Empty for all.

    /// Whether to run scenarios, "monitor", "service" or "bridge": workloads without a choice of servers.
    bool wants(QLatin1String scenarios) const
    {
        return servers.isEmpty() && (workloads.isEmpty() || workloads.contains(scenarios));
    }
};

/// Parses the command line; on an error, prints it and returns nothing.
std::optional<Options> parseOptions(const QStringList &arguments);

} // namespace Bench
