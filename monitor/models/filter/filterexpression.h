// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

#include <memory>
#include <optional>

namespace Monitor {

struct FilterTerm;

/// A column as seen by filters.
struct FilterColumn
{
    QString key; ///< Its keyword, as FilterKeyRole; empty if only bare words search it.
    Unit unit = Unit::None;
    QString title = {}; ///< Its other name, as people see it.

    bool operator==(const FilterColumn &other) const = default;

    /// The column with this key, or else with this title; case does not matter. -1 if there is
    /// none.
    static int indexOf(QStringView name, const QList<FilterColumn> &columns);
};

/// An error in a filter, and its position.
struct FilterError
{
    qsizetype position = 0; ///< Of the first wrong character.
    qsizetype length = 0;   ///< In characters.
    QString message;        ///< One sentence for people.

    bool operator==(const FilterError &other) const = default;
};

/// One row of a table, reduced to what a filter needs. Columns are numbered as in the list passed
/// to FilterExpression::parse().
class FilterRow
{
public:
    virtual ~FilterRow() = default;
    /// The RawRole value.
    virtual QVariant raw(int column) const = 0;
    /// The text as displayed.
    virtual QString text(int column) const = 0;
};

/// A filter of table rows, parsed once. A value type, immutable, and used by any thread.
///
/// A key is a column's FilterColumn::key or its title, as in `Running for>5s`.
///
/// Terms are separated by spaces and must all match; `|` or `OR` separates alternatives and binds
/// less tightly. A leading `-` negates a term. Case does not matter.
///
/// | Term | Matches if |
/// |---|---|
/// | `word`, `"two words"` | any column's text contains it |
/// | `/re/` | any column's text matches; a slash inside is written `\/` |
/// | `key:value` | the column's number equals the value, or its text contains it |
/// | `key:""` | the column is empty |
/// | `key:/re/` | the column's text matches |
/// | `key=value`, `key!=value` | the column's number or whole text equals the value, or not |
/// | `key>value`, `>=`, `<`, `<=` | the column's number or time is greater or less |
///
/// Numbers may end in k, M, G (thousands), Ki, Mi, Gi and, for sizes, B; durations end in ns, us,
/// µs, ms, s, min or h. A value with a unit matches everything that rounds to it: `age:5s` means
/// 4.5 to 5.5 s. Times are `12:04`, `12:04:30` (of today), `2026-11-23` or `2026-11-23T12:04`, and
/// `-10min` before now (when parsed).
class FilterExpression
{
public:
    /// Empty: matches every row.
    FilterExpression() = default;

    /// Reports failures only through error().
    static FilterExpression parse(const QString &text, const QList<FilterColumn> &columns);

    /// As given to parse().
    const QString &text() const { return m_text; }

    /// Whether there is nothing to match: every row matches.
    bool isEmpty() const { return !m_alternatives; }

    bool isValid() const { return !m_error.has_value(); }

    const std::optional<FilterError> &error() const { return m_error; }

    /// Whether to show the row. An invalid expression matches every row.
    bool matches(const FilterRow &row, int columnCount) const;

    /// The text with `key=value` (or `-key=value` to exclude) added to each alternative, and its
    /// opposite removed.
    QString textWith(const QString &key, const QString &value, bool exclude) const;

    /// Quotes `value` if it would not be read as a single value otherwise.
    static QString quoted(const QString &value);

private:
    using Alternatives = QList<QList<FilterTerm>>;

    QString m_text;
    std::shared_ptr<const Alternatives> m_alternatives;
    std::optional<FilterError> m_error;
};

} // namespace Monitor
