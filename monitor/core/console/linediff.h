// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Monitor {

/// One line of a diff.
struct DiffLine
{
    enum class Kind {
        Same,
        Removed, ///< Only in the left text.
        Added,   ///< Only in the right text.
    };

    Kind kind = Kind::Same;
    QString text;
    int left = 0;  ///< Line number in the left text, from 1; 0 if it is not there.
    int right = 0; ///< The same in the right text.

    bool operator==(const DiffLine &other) const = default;
};

/// The shortest edit script, by Myers' O(ND) algorithm. Any thread.
/// @param maxChanges 1 and more: if more lines differ, everything between the first and the last
///        difference counts as changed, which bounds time and memory. Default: 1,000.
QList<DiffLine> diffLines(const QStringList &left, const QStringList &right,
                          int maxChanges = 1'000);

} // namespace Monitor
