// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filtercompletions.h"

#include <QtWidgets/qwidget.h>

class QLabel;

namespace Monitor {

class FilterEdit;

/// Where somebody types what to find in a table. It asks for what is wanted; whoever has the rows
/// looks for it and tells what came of it.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    FilterEdit *edit() const { return m_edit; }

    /// What came of it, in a few words.
    void setResult(const QString &text);

    /// Shows the bar, with the cursor in it.
    void open();

Q_SIGNALS:
    /// The text has changed: it may match where the user is.
    void wantedChanged();
    void nextRequested();
    void previousRequested();
    /// By Escape or the button; the bar is hidden.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();

    FilterEdit *m_edit;
    QLabel *m_result;
};

} // namespace Monitor
