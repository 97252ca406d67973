// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/nearword.h"

#include <QtCore/qlist.h>

#include <algorithm>
#include <numeric>

namespace Monitor {

namespace {

// Edit distance: how many letters to change, insert or delete.
qsizetype editDistance(QStringView left, QStringView right)
{
    QList<qsizetype> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const qsizetype changed = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

bool isNearWord(const QString &known, const QString &typed)
{
    QString left = known.toLower();
    QString right = typed.toLower();
    if (left.startsWith(right) || right.startsWith(left)
        || editDistance(left, right) <= (right.size() > 4 ? 2 : 1))
        return true;
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    return left == right;
}

} // namespace Monitor
