// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filtervalue.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qstringmatcher.h>

namespace Monitor {

class FilterRow;

/// One condition of a FilterExpression.
struct FilterTerm
{
    enum class Relation { Contains, Equal, Less, LessOrEqual, Greater, GreaterOrEqual, Matches };

    static constexpr int AnyColumn = -1;

    int column = AnyColumn;
    Relation relation = Relation::Contains;
    bool isNegated = false;
    QString text;                     ///< The value as written.
    QStringMatcher matcher;           ///< For Contains.
    QRegularExpression expression;    ///< For Matches.
    std::optional<FilterValue> value; ///< The text as a number, if it is one.
    qsizetype position = 0;           ///< Of the whole term in the filter text.
    qsizetype length = 0;

    bool holds(const FilterRow &row, int columnCount) const;

private:
    bool holdsIn(const FilterRow &row, int textColumn) const;
    bool holdsForText(const QString &cell) const;
};

} // namespace Monitor
