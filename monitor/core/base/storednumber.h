// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qvariant.h>

#include <optional>

namespace Monitor {

/// The whole number in a value of the settings, which people edit by hand, too; none if it is
/// anything else.
inline std::optional<qint64> storedNumber(const QVariant &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace Monitor
