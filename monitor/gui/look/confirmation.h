// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qmessagebox.h>

#include <functional>

namespace Monitor {

/// A question before something that cannot be taken back.
struct Confirmation
{
    QMessageBox::Icon icon = QMessageBox::Question;
    QString title;
    QString question;
    QString details; ///< May be empty. Shown as it is, as the question is.
    QString button;  ///< The words of the button that means yes, with its key.
};

/// Opens the question, and calls `action` if the answer is yes; Cancel is the default. Does not
/// wait. Nothing is called when `parent` is destroyed before the answer.
void confirm(const Confirmation &asked, QWidget *parent, const std::function<void()> &action);

} // namespace Monitor
