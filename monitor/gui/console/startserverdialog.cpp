// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/startserverdialog.h"

#include "gui/look/icons.h"
#include "gui/look/placeholder.h"

#include <QtCore/qprocess.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

#include <algorithm>

namespace Monitor {

StartServerDialog::StartServerDialog(const EndpointAddress &endpoint, const QString &commandLine,
                                     QWidget *parent)
    : QDialog(parent)
    , m_program(new QLineEdit)
    , m_arguments(new QLineEdit)
{
    setWindowTitle(tr("Start Server"));
    // The first line is the program, the rest its arguments.
    m_program->setText(commandLine.section(u'\n', 0, 0));
    m_arguments->setText(commandLine.section(u'\n', 1));
    m_program->setPlaceholderText(tr("A path, or a name to be found in PATH"));
    m_program->setAccessibleName(tr("Program"));
    m_arguments->setPlaceholderText(tr("Separated by spaces; quotes hold words together"));
    m_arguments->setAccessibleName(tr("Arguments"));
    for (QLineEdit *edit : {m_program, m_arguments})
        fitPlaceholder(*edit);
    auto *browseButton = new QPushButton(icon(IconName::OpenFile), tr("&Browse…"));
    connect(browseButton, &QPushButton::clicked, this, &StartServerDialog::browse);

    auto *programRow = new QHBoxLayout;
    programRow->addWidget(m_program, 1);
    programRow->addWidget(browseButton);
    auto *programLabel = new QLabel(tr("&Program:"));
    programLabel->setBuddy(m_program);
    auto *form = new QFormLayout;
    form->addRow(programLabel, programRow);
    form->addRow(tr("&Arguments:"), m_arguments);

    auto *intro = new QLabel(
        tr("Starts the server of %1 and waits until it listens.").arg(endpoint.toPrintable()));
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    m_start->setIcon(icon(IconName::StartServer));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto update = [this] { m_start->setEnabled(!program().isEmpty()); };
    connect(m_program, &QLineEdit::textChanged, this, update);
    update();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addWidget(buttons);
    // In the dialog by now; before, Enter would open Browse.
    browseButton->setAutoDefault(false);
    m_start->setDefault(true);
    setMinimumWidth(std::max(fontMetrics().averageCharWidth() * 70, sizeHint().width()));
}

void StartServerDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Program of the Server"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_program, &QLineEdit::setText);
    dialog->open();
}

QString StartServerDialog::program() const
{
    return m_program->text().trimmed();
}

QStringList StartServerDialog::arguments() const
{
    return QProcess::splitCommand(m_arguments->text());
}

QString StartServerDialog::commandLine() const
{
    return program() + u'\n' + m_arguments->text();
}

} // namespace Monitor
