// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qlocale.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

#include <chrono>
#include <optional>

namespace Monitor {

/// What headerData() tells about a column.
struct ColumnHeader
{
    const char *title; ///< QT_TRANSLATE_NOOP("Columns", …)
    const char *key;   ///< Its keyword in filters, its name in exports and settings.
    Unit unit;
    bool isShown;       ///< By default.
    const char *sample; ///< A text as wide as the column should be.

    QVariant data(int role) const;

    /// The value for Qt::TextAlignmentRole: numbers to the right, text to the left.
    QVariant alignment() const;
};

/// A column of a table: all that its model knows about it. Plain functions, as tables call them for
/// each cell.
template <typename Row, typename Model>
struct ColumnInfo
{
    using Text = QString (*)(const Row &row, const Model &model);

    ColumnHeader header;
    /// The RawRole; invalid if unknown.
    QVariant (*raw)(const Row &row, const Model &model);
    /// A known value for people; null for unitText().
    QString (*text)(const QVariant &raw, const Row &row) = nullptr;
    Text toolTip = nullptr;    ///< Of a known value; null if it has none.
    Text whyUnknown = nullptr; ///< The tool tip of an unknown value.
    /// Other roles, such as what a delegate draws; invalid for those it does not know.
    QVariant (*more)(const Row &row, const Model &model, int role) = nullptr;
    /// Whether the cells of two rows differ, for a column that changes more often than the rest of
    /// its row; null for the others.
    bool (*differs)(const Row &before, const Row &after) = nullptr;
};

/// \name A RawRole value; invalid if unknown
/// @{
template <typename Number>
QVariant rawOf(const std::optional<Number> &number)
{
    return number ? QVariant::fromValue(*number) : QVariant();
}

template <typename Rep, typename Period>
QVariant rawOf(const std::optional<std::chrono::duration<Rep, Period>> &duration)
{
    return duration ? QVariant(qlonglong(std::chrono::nanoseconds(*duration).count())) : QVariant();
}

QVariant rawOf(const QString &text);

/// @param number none if not positive.
QVariant rawOfId(qint64 number);
/// @}

/// A raw value for people, in its column's unit; times as text.
QString unitText(const QVariant &raw, Unit unit, const QLocale &locale);

/// What a cell shows if its value is unknown.
QString unknownText();

} // namespace Monitor
