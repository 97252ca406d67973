// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/confirmation.h"

#include "gui/look/plaintext.h"

#include <QtWidgets/qpushbutton.h>

namespace Monitor {

void confirm(const Confirmation &asked, QWidget *parent, const std::function<void()> &action)
{
    auto *box =
        new QMessageBox(asked.icon, asked.title, asked.question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    // Details have a text format of their own that cannot be set.
    if (!asked.details.isEmpty())
        box->setInformativeText(plainText(asked.details));
    QPushButton *button = box->addButton(asked.button, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(button, &QPushButton::clicked, box, action);
    box->open();
}

} // namespace Monitor
