// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterterm.h"

#include "models/filter/filterexpression.h"
#include "models/table/rawvalue.h"

namespace Monitor {

bool FilterTerm::holds(const FilterRow &row, int columnCount) const
{
    if (column != AnyColumn)
        return holdsIn(row, column) != isNegated;
    for (int any = 0; any < columnCount; ++any) {
        if (holdsForText(row.text(any)))
            return !isNegated;
    }
    return isNegated;
}

bool FilterTerm::holdsIn(const FilterRow &row, int textColumn) const
{
    switch (relation) {
    case Relation::Matches:
        return holdsForText(row.text(textColumn));
    case Relation::Contains:
    case Relation::Equal:
        if (value) {
            const QVariant raw = row.raw(textColumn);
            if (numberOf(raw) && value->equals(raw))
                return true;
            // A number is not text: 12 does not contain 1. A time also matches by its text, as
            // "12:04".
            if (numberOf(raw) && raw.typeId() != QMetaType::QDateTime)
                return false;
        }
        return holdsForText(row.text(textColumn));
    case Relation::Less:
    case Relation::LessOrEqual:
    case Relation::Greater:
    case Relation::GreaterOrEqual:
        break;
    }
    const std::optional<int> order = value ? value->compare(row.raw(textColumn)) : std::nullopt;
    if (!order)
        return false;
    switch (relation) {
    case Relation::Less:
        return *order < 0;
    case Relation::LessOrEqual:
        return *order <= 0;
    case Relation::Greater:
        return *order > 0;
    default:
        return *order >= 0;
    }
}

bool FilterTerm::holdsForText(const QString &cell) const
{
    switch (relation) {
    case Relation::Matches: {
        // A search that is given up, as those that would take too long, hides nothing.
        const QRegularExpressionMatch match = expression.match(cell);
        return match.hasMatch() || (!match.isValid() && !isNegated);
    }
    case Relation::Contains:
        return text.isEmpty() ? cell.isEmpty() : matcher.indexIn(cell) >= 0;
    default:
        return cell.compare(text, Qt::CaseInsensitive) == 0;
    }
}

} // namespace Monitor
