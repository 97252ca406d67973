// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qplaintextedit.h>

namespace Monitor {

/// Where a request is written. Up at the first line and Down at the last one ask for older and
/// newer requests, as in a shell; Ctrl+R asks for the search in them.
class CommandTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CommandTextEdit(QWidget *parent = nullptr);

    /// Puts another text in place of all there is, which can be undone. The cursor is at its end.
    void replaceText(const QString &text);

    /// Marks what is wrong, from a place in the text on; -1: nothing is.
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
