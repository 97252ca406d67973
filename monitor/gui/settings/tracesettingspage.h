// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/settings/settingspage.h"

class QAction;
class QLabel;
class QSpinBox;

namespace Monitor {

class TraceRing;

/// How much of a trace is kept.
class TraceSettingsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// @param ring must outlive this.
    /// @param clear clears the trace, perhaps after a question; must outlive this.
    TraceSettingsPage(TraceRing &ring, QAction &clear, QWidget *parent = nullptr);

    void restoreDefaults() override;

private:
    void addCaps();
    void addClear(QAction &clear);
    void setCaps();
    void showCaps();
    void showRows();

    TraceRing &m_ring;
    QSpinBox *m_rows;
    QSpinBox *m_memory; ///< In MiB.
    QLabel *m_kept;
};

} // namespace Monitor
