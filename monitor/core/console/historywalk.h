// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"

#include <optional>

namespace Monitor {

/// Walks through the history, as Up and Down do in a shell.
class HistoryWalk : public QObject
{
    Q_OBJECT

public:
    /// @param history must outlive this.
    explicit HistoryWalk(const CommandHistory &history, QObject *parent = nullptr);

    /// Whether the walk is at the unsent text rather than in the history.
    bool isAtDraft() const { return m_back < 0; }

    /// Returns to the draft.
    void reset() { m_back = -1; }

    /// One request further back; skips requests that could not be sent and those equal to
    /// `current`.
    /// @param current the editor's content; none for invalid input.
    /// @return none if there is no older request, or the walk is at the draft again.
    std::optional<QByteArray> older(const std::optional<QByteArray> &current);
    std::optional<QByteArray> newer(const std::optional<QByteArray> &current);

private:
    std::optional<QByteArray> step(int direction, const std::optional<QByteArray> &current);

    const CommandHistory &m_history;
    qsizetype m_back = -1; ///< Distance from the newest entry; -1 at the draft.
};

} // namespace Monitor
