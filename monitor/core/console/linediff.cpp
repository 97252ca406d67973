// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/linediff.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace Monitor {

namespace {

using DiffKind = DiffLine::Kind;

// The furthest reaching paths for each number of edits: for each diagonal, the position in the left
// text. Diagonal k is at k + d.
using Trace = std::vector<std::vector<qsizetype>>;

// The texts without their common prefix and suffix.
struct Window
{
    const QStringList &left;
    const QStringList &right;
    qsizetype begin = 0;
    qsizetype leftEnd;
    qsizetype rightEnd;

    Window(const QStringList &leftLines, const QStringList &rightLines)
        : left(leftLines)
        , right(rightLines)
        , leftEnd(leftLines.size())
        , rightEnd(rightLines.size())
    {
        while (begin < qMin(leftEnd, rightEnd) && left.at(begin) == right.at(begin))
            ++begin;
        while (leftEnd > begin && rightEnd > begin
               && left.at(leftEnd - 1) == right.at(rightEnd - 1)) {
            --leftEnd;
            --rightEnd;
        }
    }

    qsizetype leftSize() const { return leftEnd - begin; }

    qsizetype rightSize() const { return rightEnd - begin; }

    bool isSame(qsizetype x, qsizetype y) const
    {
        return left.at(begin + x) == right.at(begin + y);
    }
};

// Whether the best path to diagonal k with d edits ends with an added line.
bool comesFromAbove(const std::vector<qsizetype> &before, qsizetype k, qsizetype d)
{
    if (k == -d)
        return true;
    // In the previous row, diagonal k - 1 is at k - 1 + (d - 1) and k + 1 two further.
    return k != d
           && before[static_cast<std::size_t>(k + d - 2)] < before[static_cast<std::size_t>(k + d)];
}

qsizetype startOf(const std::vector<qsizetype> &before, qsizetype k, qsizetype d)
{
    if (d == 0)
        return 0;
    if (comesFromAbove(before, k, d))
        return before[static_cast<std::size_t>(k + d)];
    return before[static_cast<std::size_t>(k + d - 2)] + 1;
}

// None if there are more edits than that.
std::optional<Trace> trace(const Window &window, qsizetype maxChanges)
{
    Trace trace;
    const std::vector<qsizetype> none;
    const qsizetype most = qMin(maxChanges, window.leftSize() + window.rightSize());
    for (qsizetype d = 0; d <= most; ++d) {
        const std::vector<qsizetype> &before = d == 0 ? none : trace.back();
        std::vector<qsizetype> row(static_cast<std::size_t>(2 * d + 1), 0);
        bool isDone = false;
        for (qsizetype k = -d; k <= d; k += 2) {
            qsizetype x = startOf(before, k, d);
            while (x < window.leftSize() && x - k < window.rightSize() && x - k >= 0
                   && window.isSame(x, x - k))
                ++x;
            row[static_cast<std::size_t>(k + d)] = x;
            isDone = isDone || (x >= window.leftSize() && x - k >= window.rightSize());
        }
        trace.push_back(std::move(row));
        if (isDone)
            return trace;
    }
    return std::nullopt;
}

// Backtracks from the end of both texts to their start.
QList<DiffKind> kindsOf(const Window &window, const Trace &trace)
{
    QList<DiffKind> kinds;
    qsizetype x = window.leftSize();
    qsizetype y = window.rightSize();
    for (auto d = static_cast<qsizetype>(trace.size()) - 1; d > 0; --d) {
        const std::vector<qsizetype> &before = trace[static_cast<std::size_t>(d - 1)];
        const qsizetype k = x - y;
        const qsizetype start = startOf(before, k, d);
        const bool isAdded = comesFromAbove(before, k, d);
        kinds.append(QList<DiffKind>(x - start, DiffKind::Same));
        kinds.append(isAdded ? DiffKind::Added : DiffKind::Removed);
        x = isAdded ? start : start - 1;
        y = isAdded ? start - k - 1 : start - k;
    }
    kinds.append(QList<DiffKind>(x, DiffKind::Same));
    std::reverse(kinds.begin(), kinds.end());
    return kinds;
}

} // namespace

QList<DiffLine> diffLines(const QStringList &left, const QStringList &right, int maxChanges)
{
    const Window window(left, right);
    QList<DiffKind> kinds(window.begin, DiffKind::Same);
    if (const auto steps = trace(window, maxChanges)) {
        kinds += kindsOf(window, *steps);
    } else {
        kinds += QList<DiffKind>(window.leftSize(), DiffKind::Removed);
        kinds += QList<DiffKind>(window.rightSize(), DiffKind::Added);
    }
    kinds += QList<DiffKind>(left.size() - window.leftEnd, DiffKind::Same);

    QList<DiffLine> lines;
    int x = 0;
    int y = 0;
    for (const DiffKind kind : std::as_const(kinds)) {
        x += kind != DiffKind::Added ? 1 : 0;
        y += kind != DiffKind::Removed ? 1 : 0;
        lines.append({.kind = kind,
                      .text = kind == DiffKind::Added ? right.at(y - 1) : left.at(x - 1),
                      .left = kind == DiffKind::Added ? 0 : x,
                      .right = kind == DiffKind::Removed ? 0 : y});
    }
    return lines;
}

} // namespace Monitor
