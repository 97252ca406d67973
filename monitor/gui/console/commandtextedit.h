// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qplaintextedit.h>

namespace Monitor {

/// Edits a request. Up on the first line and Down on the last one ask for older and newer requests,
/// as in a shell; Ctrl+R asks for the history search.
class CommandTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CommandTextEdit(QWidget *parent = nullptr);

    /// Replaces the whole text, undoably. Puts the cursor at the end.
    void replaceText(const QString &text);

    /// Marks an error from a position in the text on; -1 for none.
    void markProblem(qsizetype position);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void olderRequested();
    void newerRequested();
    void searchRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QSize sizeForLines(int lines) const;
};

} // namespace Monitor
