// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/addhostdialog.h"

#include "core/remote/sshcommand.h"

#include <QtCore/qfile.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

namespace Monitor {

AddHostDialog::AddHostDialog(QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_atStart(new QCheckBox(tr("Connect at each &start of this program")))
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Add Remote Host"));
    auto *label = new QLabel(tr("&Host, as ssh knows it:"));
    label->setBuddy(m_edit);
    m_edit->setPlaceholderText(tr("user@host.example"));
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 55);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    layout->addWidget(m_atStart);
    layout->addWidget(buttons);
    // Only once it is in the dialog, which would otherwise choose another default.
    m_add->setDefault(true);
    connect(m_edit, &QLineEdit::textChanged, this, &AddHostDialog::validate);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this,
            [this] { Q_EMIT hostChosen(host(), m_atStart->isChecked()); });
    m_edit->setFocus();
    validate();
}

QByteArray AddHostDialog::host() const
{
    const QByteArray name = QFile::encodeName(m_edit->text().trimmed());
    return checkHost(name) ? name : QByteArray();
}

void AddHostDialog::validate()
{
    const QString text = m_edit->text().trimmed();
    const auto valid = checkHost(QFile::encodeName(text));
    m_add->setEnabled(valid.hasValue());
    m_problem->setText(
        valid || text.isEmpty()
            ? tr("Your own ssh connects, with your configuration and keys; nobody is asked for a "
                 "password. Only the name is stored.")
            : valid.error().message);
}

} // namespace Monitor
