// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/historywalk.h"

namespace Monitor {

HistoryWalk::HistoryWalk(const CommandHistory &history, QObject *parent)
    : QObject(parent)
    , m_history(history)
{
    // The position counts from the end, where others may add entries.
    connect(&history, &CommandHistory::added, this, [this] {
        if (!isAtDraft())
            ++m_back;
    });
    connect(&history, &CommandHistory::loaded, this, &HistoryWalk::reset);
    connect(&history, &CommandHistory::cleared, this, &HistoryWalk::reset);
}

std::optional<QByteArray> HistoryWalk::older(const std::optional<QByteArray> &current)
{
    return step(1, current);
}

std::optional<QByteArray> HistoryWalk::newer(const std::optional<QByteArray> &current)
{
    return step(-1, current);
}

std::optional<QByteArray> HistoryWalk::step(int direction, const std::optional<QByteArray> &current)
{
    const QList<HistoryEntry> &entries = m_history.entries();
    qsizetype to = qMin(m_back, entries.size()) + direction;
    for (; to >= 0 && to < entries.size(); to += direction) {
        const HistoryEntry &entry = entries.at(entries.size() - 1 - to);
        if (entry.hasWholeRequest() && (!current || entry.request != *current)) {
            m_back = to;
            return entry.request;
        }
    }
    if (to < 0)
        m_back = -1;
    return std::nullopt;
}

} // namespace Monitor
