// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filtercompletions.h"

#include <QtWidgets/qwidget.h>

class QLabel;

namespace Monitor {

class FilterEdit;

/// The input field for searching a table. It signals what is wanted; the owner of the rows searches
/// and reports the result.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    FilterEdit *edit() const { return m_edit; }

    /// The result, in a few words.
    void setResult(const QString &text);

    /// Shows the bar and focuses its field.
    void open();

Q_SIGNALS:
    /// The text has changed: the current row may match.
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
