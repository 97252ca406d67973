// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qvariant.h>

#include <optional>

namespace Monitor {

/// A RawRole value as a number: a time as milliseconds; none for anything that is not a number,
/// booleans included.
std::optional<double> numberOf(const QVariant &raw);

} // namespace Monitor
