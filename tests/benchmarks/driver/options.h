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
    QString output;  ///< The folder for the reports.
    QString remarks; ///< The file with remarks on targets that are not reached.
    QString command; ///< What the report names as the command.
    Pace pace = Pace::full();
    bool peers = false;    ///< Whether a peer that is not built is a failure; else it is left out.
    QStringList workloads; ///< Empty: all.
    QStringList servers;   ///< Empty: all.

    /// The monitor is a workload without servers to choose from.
    bool wantsMonitor() const
    {
        return servers.isEmpty()
               && (workloads.isEmpty() || workloads.contains(QLatin1String("monitor")));
    }
};

/// Reads the command line; says what is wrong with it and returns nothing if it is.
std::optional<Options> parseOptions(const QStringList &arguments);

} // namespace Bench
