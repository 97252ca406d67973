// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

namespace Monitor {

/// What is always the same about a column of a table.
struct ColumnInfo
{
    const char *title; ///< To be translated in the model's context.
    const char *filterKey;
    Unit unit;
    bool isShown;
    const char *sample; ///< As wide as the column should be.
};

/// What headerData() answers about a column.
/// @param context of translation.
QVariant columnData(const ColumnInfo &column, const char *context, int role);

/// Numbers to the right, text to the left, as an answer for Qt::TextAlignmentRole.
QVariant alignmentOf(const ColumnInfo &column);

/// What stands in a cell whose value nobody knows.
QString unknownText();

} // namespace Monitor
