// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/figures.h"
#include "driver/row.h"

#include <QtCore/qbytearray.h>

namespace Bench {

/// The meaningful figures in a load generator's line of JSON: a percentile needs enough requests,
/// and a byte rate needs bytes. Empty if the line is invalid.
Figures loadFigures(const QByteArray &line, const Row &row);

} // namespace Bench
