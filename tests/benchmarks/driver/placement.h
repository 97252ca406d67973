// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/row.h"

#include <QtCore/qlist.h>

#include <optional>

namespace Bench {

/// The CPU each side of a row is bound to; empty for any.
///
/// With one connection, the kernel places both sides on one CPU or on two by chance, which changes
/// the time per request several-fold. So each side gets its own CPU. With more connections nothing
/// is bound.
struct Placement
{
    std::optional<int> client;
    std::optional<int> server;

    /// @param cpus the usable ones; fewer than two cannot be split.
    static Placement of(const Row &row, const QList<int> &cpus);
};

/// Those this process may use.
QList<int> usableCpus();

/// The report's note on placement.
QString placementNote(const QList<int> &cpus);

} // namespace Bench
