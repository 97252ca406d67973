// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterexpression.h"

#include <QtCore/qstringlist.h>

#include <functional>

namespace Monitor {

/// Completions at the cursor of a filter: keys, or values for the preceding key.
struct FilterCompletions
{
    qsizetype position = 0; ///< The text to replace begins here
    qsizetype length = 0;   ///< and has this many characters.
    QStringList texts;      ///< In display order; values are quoted where necessary.

    /// The values of a column worth offering; empty if there are too many.
    using ValuesOf = std::function<QStringList(int column)>;

    /// @param cursor 0 to the length of `text`.
    static FilterCompletions at(const QString &text, qsizetype cursor,
                                const QList<FilterColumn> &columns, const ValuesOf &valuesOf);
};

} // namespace Monitor
