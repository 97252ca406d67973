// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qstatusbar.h>

namespace Monitor {

/// A status bar whose messages end in an ellipsis, not at the edge of their neighbour; the whole is
/// in a tool tip.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    using QStatusBar::QStatusBar;

    /// The message as drawn.
    QString shownMessage() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Beside the permanent widgets.
    QRect messageRect() const;
};

} // namespace Monitor
