// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"

#include <optional>

namespace Monitor {

/// Goes back and forth in the history, as Up and Down do in a shell.
class HistoryWalk : public QObject
{
    Q_OBJECT

public:
    /// @param history outlives this.
    explicit HistoryWalk(const CommandHistory &history, QObject *parent = nullptr);

    /// In what is written now, and not in the history.
    bool isAtDraft() const { return m_back < 0; }

    /// Back to what is written now.
    void reset() { m_back = -1; }

    /// One request further; over those that could not be sent, and those like `current`.
    /// @param current what the editor has; none: no bytes.
    /// @return none where the walk goes no further, or is at the draft again.
    std::optional<QByteArray> older(const std::optional<QByteArray> &current);
    std::optional<QByteArray> newer(const std::optional<QByteArray> &current);

private:
    std::optional<QByteArray> step(int direction, const std::optional<QByteArray> &current);

    const CommandHistory &m_history;
    qsizetype m_back = -1; ///< How far back from the newest entry; -1: at the draft.
};

} // namespace Monitor
