// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <core/load/loadreport.h>

namespace Cli {

/// \file
/// How "bench" displays its results.

/// What was done and how it went, for people.
/// @param width of the terminal; 0 for unlimited.
QString benchText(const Monitor::LoadReport &report, int width);

/// The distribution of latencies as bars, one line each; empty if there are none.
/// @param ascii whether the terminal can show nothing better.
QString benchBars(const IpcCore::LatencyHistogram &latency, int width, bool ascii);

/// The same as one line while it runs.
QString benchStatus(const Monitor::LoadReport &report);

} // namespace Cli
