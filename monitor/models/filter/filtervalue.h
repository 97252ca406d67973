// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qstringview.h>
#include <QtCore/qvariant.h>

#include <optional>

namespace Monitor {

/// A number in a filter, in its column's unit, and how precisely it was written.
struct FilterValue
{
    double number = 0;
    double tolerance = 0;          ///< Half of the last digit's place; 0 for exact.
    std::optional<qint64> integer; ///< The same, where a double would lose digits.

    /// Parses `text` as a number for a column with this unit.
    /// @param now the base for times of day and relative times.
    /// @return none if invalid, such as "10ms" for bytes or "10" for a duration.
    static std::optional<FilterValue> parse(QStringView text, Unit unit, const QDateTime &now);

    /// Whether numbers of this unit may end in this: "ms", "KiB".
    static bool isSuffix(QStringView text, Unit unit);

    bool equals(const QVariant &raw) const;

    /// Negative if `raw` is less than this; none if it is not a number.
    std::optional<int> compare(const QVariant &raw) const;
};

} // namespace Monitor
