// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterexpression.h"

#include <QtCore/qstringlist.h>

#include <functional>

namespace Monitor {

/// What could stand at the cursor of a filter: keys, or the values of the key before it.
struct FilterCompletions
{
    qsizetype position = 0; ///< What is replaced begins here
    qsizetype length = 0;   ///< and has so many characters.
    QStringList texts;      ///< In the order to be shown; values are quoted where needed.

    /// The values of a column that are worth offering; none where there are too many.
    using ValuesOf = std::function<QStringList(int column)>;

    /// @param cursor 0 to the length of `text`.
    static FilterCompletions at(const QString &text, qsizetype cursor,
                                const QList<FilterColumn> &columns, const ValuesOf &valuesOf);
};

} // namespace Monitor
