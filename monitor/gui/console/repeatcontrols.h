// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/repeatrun.h"

#include <QtWidgets/qwidget.h>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace Monitor {

/// Sets how often and how fast to send, and shows the results. Updates ten times a second during a
/// run.
class RepeatControls : public QWidget
{
    Q_OBJECT

public:
    /// @param run must outlive the widget.
    explicit RepeatControls(const RepeatRun &run, QWidget *parent = nullptr);

    RepeatPlan plan() const;
    void setPlan(const RepeatPlan &plan);

    /// A run has started.
    void follow();
    /// Shows the results of a finished or running run.
    void showSummary(const RepeatSummary &summary);

    QString summaryText() const;

Q_SIGNALS:
    void startRequested();
    void stopRequested();

private:
    void setRunning(bool isRunning);

    const RepeatRun &m_run;
    QTimer m_refresh;
    QSpinBox *m_count;
    QSpinBox *m_interval;
    QCheckBox *m_untilError;
    QPushButton *m_button;
    QLabel *m_summary;
};

/// "10 of 10, 1 failed · min 0.1 ms · median 0.2 ms · max 3 ms".
QString repeatText(const RepeatSummary &summary, int planned);

} // namespace Monitor
