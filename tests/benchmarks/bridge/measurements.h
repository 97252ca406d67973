// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/figures.h"

#include <optional>

namespace Bench {

class Scene;

// Each measures in rounds, in which what is compared takes turns; ratios are medians of those
// within a round. None if a program fails.

/// Small requests: one at a time, and 64 in flight.
std::optional<Figures> measureEcho(Scene &scene);

/// Replies of 16 MiB.
std::optional<Figures> measureBulk(Scene &scene);

/// Requests per second with 1, 2 and 4 exporters of servers that handle one request at a time,
/// which takes 1 ms.
std::optional<Figures> measureExporters(Scene &scene);

/// An exporter and an importer that have nothing to do.
std::optional<Figures> measureIdle(Scene &scene);

} // namespace Bench
