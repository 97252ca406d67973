// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/settings/settingspage.h"

class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace Monitor {

class CommandHistory;
class Privacy;

/// What the console remembers, and for how long.
class HistoryPage : public SettingsPage
{
    Q_OBJECT

public:
    /// @param history, privacy must outlive this.
    HistoryPage(CommandHistory &history, Privacy &privacy, QWidget *parent = nullptr);

    void restoreDefaults() override;

private:
    void addLimits();
    void addEndpoints();
    void addWipe();
    void showLimits();
    void showEndpoints();
    void showSize();
    void setLimits();
    void setEndpoints();
    void askToWipe();

    CommandHistory &m_history;
    Privacy &m_privacy;
    QSpinBox *m_entries;
    QSpinBox *m_fileSize; ///< In MiB.
    QSpinBox *m_kept;     ///< In KiB.
    QPlainTextEdit *m_endpoints;
    QLabel *m_size;
};

} // namespace Monitor
