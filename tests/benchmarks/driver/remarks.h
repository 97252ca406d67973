// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Bench {

/// Why targets are not reached, by Target::id; written by hand.
using Remarks = QMap<QString, QString>;

/// Reads a JSON object of texts. Empty texts are left out; says what is wrong and returns nothing
/// if it is no such object.
std::optional<Remarks> readRemarks(const QString &file);

} // namespace Bench
