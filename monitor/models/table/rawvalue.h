// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qvariant.h>

#include <optional>

namespace Monitor {

/// What RawRole gives as a number: a time as milliseconds; nothing for everything that is none,
/// true and false too.
std::optional<double> numberOf(const QVariant &raw);

} // namespace Monitor
