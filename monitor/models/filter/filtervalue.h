// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qstringview.h>
#include <QtCore/qvariant.h>

#include <optional>

namespace Monitor {

/// A number in a filter, in the unit of its column, and how exactly it is written.
struct FilterValue
{
    double number = 0;
    double tolerance = 0;          ///< Half of the last written place; 0: exact.
    std::optional<qint64> integer; ///< The same, where a double would not hold all digits.

    /// Understands `text` as a number of a column with this unit.
    /// @param now what times of day and distances of time are counted from.
    /// @return nothing if it is none, as "10ms" for bytes and "10" for a duration.
    static std::optional<FilterValue> parse(QStringView text, Unit unit, const QDateTime &now);

    bool equals(const QVariant &raw) const;

    /// Negative: `raw` is less than this. Nothing: it is no number.
    std::optional<int> compare(const QVariant &raw) const;
};

} // namespace Monitor
