// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Bench {

/// Why targets are missed, by Target::id; written by hand.
using Remarks = QMap<QString, QString>;

/// Reads a JSON object of texts, skipping empty ones; if invalid, prints the problem and returns
/// nothing.
std::optional<Remarks> readRemarks(const QString &file);

} // namespace Bench
