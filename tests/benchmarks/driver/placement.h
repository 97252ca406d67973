// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/row.h"

#include <QtCore/qlist.h>

#include <optional>

namespace Bench {

/// Which CPU each side of a row is bound to; empty: any.
///
/// With one connection the kernel puts both sides on one CPU or on two, as it happens, and what a
/// request takes differs by several times. So each side gets a CPU of its own. With more
/// connections everybody goes where there is room.
struct Placement
{
    std::optional<int> client;
    std::optional<int> server;

    /// @param cpus those that may be used; fewer than two cannot be shared out.
    static Placement of(const Row &row, const QList<int> &cpus);
};

/// Those that this process may use.
QList<int> usableCpus();

/// What the report says about it.
QString placementNote(const QList<int> &cpus);

} // namespace Bench
