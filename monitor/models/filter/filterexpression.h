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

/// A column as filters see it.
struct FilterColumn
{
    QString key; ///< Its word, as FilterKeyRole; empty: only bare words look into it.
    Unit unit = Unit::None;

    bool operator==(const FilterColumn &other) const = default;
};

/// What is wrong with a filter, and where.
struct FilterError
{
    qsizetype position = 0; ///< Of the first character that is wrong.
    qsizetype length = 0;   ///< Characters from there.
    QString message;        ///< One sentence for people.

    bool operator==(const FilterError &other) const = default;
};

/// One row of a table, asked for no more than a filter needs. Columns count as in the list given to
/// FilterExpression::parse().
class FilterRow
{
public:
    virtual ~FilterRow() = default;
    /// As RawRole.
    virtual QVariant raw(int column) const = 0;
    /// As people see it.
    virtual QString text(int column) const = 0;
};

/// A filter of table rows, parsed once. A value type, immutable, and used by any thread.
///
/// Terms stand between blanks and must all hold; `|` or `OR` stands between alternatives and binds
/// weaker. `-` before a term negates it. Letters are taken without regard to case.
///
/// | Term | Holds if |
/// |---|---|
/// | `word`, `"two words"` | any column's text has it |
/// | `/re/` | any column's text matches; a slash inside is written `\/` |
/// | `key:value` | the column's number is the value, or its text has it; `key:""`: it is empty |
/// | `key:/re/` | the column's text matches |
/// | `key=value`, `key!=value` | the column's number or whole text is, or is not, the value |
/// | `key>value`, `>=`, `<`, `<=` | the column's number or time is more or less |
///
/// Numbers may end in k, M, G (thousands), Ki, Mi, Gi and, for sizes, B; durations end in ns, us,
/// µs, ms, s, min or h. A value with such an ending equals all that is written the same when
/// rounded as it is: `age:5s` means 4.5 to 5.5 s. Times are `12:04`, `12:04:30` (of today),
/// `2026-11-23` or `2026-11-23T12:04`, and `-10min` before now (when parsed).
class FilterExpression
{
public:
    /// Empty: all rows match.
    FilterExpression() = default;

    /// Never fails otherwise than by error().
    static FilterExpression parse(const QString &text, const QList<FilterColumn> &columns);

    /// As given to parse().
    const QString &text() const { return m_text; }

    /// There is nothing to match: every row does.
    bool isEmpty() const { return !m_alternatives; }

    bool isValid() const { return !m_error.has_value(); }

    const std::optional<FilterError> &error() const { return m_error; }

    /// Whether the row is to be shown. An invalid expression matches every row.
    bool matches(const FilterRow &row, int columnCount) const;

    /// The text with `key=value` added to each alternative, or, to exclude, with `-key=value`; the
    /// opposite is taken out.
    QString textWith(const QString &key, const QString &value, bool exclude) const;

    /// Quotes `value` where it would not be read as one value otherwise.
    static QString quoted(const QString &value);

private:
    using Alternatives = QList<QList<FilterTerm>>;

    QString m_text;
    std::shared_ptr<const Alternatives> m_alternatives;
    std::optional<FilterError> m_error;
};

} // namespace Monitor
