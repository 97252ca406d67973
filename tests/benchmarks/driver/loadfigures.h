// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/figures.h"
#include "driver/row.h"

#include <QtCore/qbytearray.h>

namespace Bench {

/// The figures in a load generator's line of JSON that mean something for the row: a percentile
/// needs requests enough, and a rate of bytes needs bytes. Empty when it is no such line.
Figures loadFigures(const QByteArray &line, const Row &row);

} // namespace Bench
