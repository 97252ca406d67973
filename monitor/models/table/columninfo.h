// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qlocale.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

namespace Monitor {

/// The constant properties of a table column.
struct ColumnInfo
{
    const char *title; ///< Translated in the model's context.
    const char *filterKey;
    Unit unit;
    bool isShown;
    const char *sample; ///< A text as wide as the column should be.
};

/// What headerData() returns for a column.
/// @param context of translation.
QVariant columnData(const ColumnInfo &column, const char *context, int role);

/// The value for Qt::TextAlignmentRole: numbers to the right, text to the left.
QVariant alignmentOf(const ColumnInfo &column);

/// A raw value for people, in its column's unit; times as text.
QString unitText(const QVariant &raw, Unit unit, const QLocale &locale);

/// What a cell shows if its value is unknown.
QString unknownText();

} // namespace Monitor
