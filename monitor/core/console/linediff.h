// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Monitor {

/// One line of a comparison.
struct DiffLine
{
    enum class Kind {
        Same,
        Removed, ///< Only in the left text.
        Added,   ///< Only in the right text.
    };

    Kind kind = Kind::Same;
    QString text;
    int left = 0;  ///< Number of the line in the left text, from 1; 0: not in it.
    int right = 0; ///< In the right text.

    bool operator==(const DiffLine &other) const = default;
};

/// The shortest way from one text to the other, as of Myers' O(ND) algorithm. Any thread.
/// @param maxChanges 1 and more: where more lines differ, all between the first and the last
///        difference are taken for changed, which keeps time and memory small. Default: 1,000.
QList<DiffLine> diffLines(const QStringList &left, const QStringList &right,
                          int maxChanges = 1'000);

} // namespace Monitor
