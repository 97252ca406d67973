// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qmessagebox.h>

#include <functional>

namespace Monitor {

/// A question to ask before something that cannot be undone.
struct Confirmation
{
    QMessageBox::Icon icon = QMessageBox::Question;
    QString title;
    QString question;
    QString details; ///< May be empty. Shown as plain text, like the question.
    QString button;  ///< The label of the confirming button, with its mnemonic.
};

/// Asks without blocking, and calls `action` if the answer is yes; Cancel is the default. Does
/// nothing if `parent` is destroyed first.
void confirm(const Confirmation &asked, QWidget *parent, const std::function<void()> &action);

} // namespace Monitor
