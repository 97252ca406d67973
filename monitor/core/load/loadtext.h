// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/load/loadreport.h"

#include <QtCore/qjsonobject.h>

namespace Monitor {

/// \file
/// The results of a load test in the forms that ipcctl and the window share.

/// A latency that is shown: "p99", or "max".
struct LatencyFigure
{
    const char *name;    ///< As in "p99.9".
    const char *jsonKey; ///< As in "p999Us".
    IpcCore::LatencyHistogram::Duration duration;
};

/// p50, p90, p99, p99.9 and the maximum; empty if no request has waited for a reply.
QList<LatencyFigure> latencyFigures(const LoadFigures &figures);

/// One object; durations are in microseconds or in seconds, as the keys say.
QJsonObject loadJson(const LoadReport &report);

} // namespace Monitor
