// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/addendpointdialog.h"

#include "core/remote/sshcommand.h"

#include <ipccore/endpointpath.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

namespace Monitor {

namespace {

IpcCore::Result<void> checkAddress(const EndpointAddress &address)
{
    if (address.isAbstract())
        return {};
    if (address.isRemote()) {
        if (const auto valid = checkHost(address.host()); !valid)
            return valid;
    }
    return IpcCore::EndpointPath(address.path()).validate();
}

} // namespace

AddEndpointDialog::AddEndpointDialog(QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Add Endpoint"));
    auto *label = new QLabel(tr("&Path of the socket, or @name of an abstract one:"));
    label->setBuddy(m_edit);
    m_edit->setPlaceholderText(QStringLiteral("/run/user/1000/program/endpoint.sock"));
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 55);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *browseButton = new QPushButton(tr("&Browse…"));
    // Return always adds the endpoint, whatever had the focus before.
    browseButton->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(browseButton);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    // Only once it is in the dialog, which would otherwise choose another default.
    m_add->setDefault(true);
    connect(m_edit, &QLineEdit::textChanged, this, &AddEndpointDialog::validate);
    connect(browseButton, &QPushButton::clicked, this, &AddEndpointDialog::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT endpointChosen(address()); });
    m_edit->setFocus();
    validate();
}

EndpointAddress AddEndpointDialog::address() const
{
    QString text = m_edit->text().trimmed();
    if (text == QStringLiteral("~") || text.startsWith(QStringLiteral("~/")))
        text.replace(0, 1, QDir::homePath());
    const auto address = EndpointAddress::ofText(QFile::encodeName(text));
    return checkAddress(address) ? address : EndpointAddress();
}

void AddEndpointDialog::validate()
{
    const EndpointAddress chosen = address();
    m_add->setEnabled(!chosen.isEmpty());
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        m_problem->setText(tr("It need not exist yet: it is watched until it does."));
    else if (!chosen.isEmpty())
        m_problem->setText(tr("Will be watched: %1").arg(chosen.toPrintable()));
    else if (text.startsWith(u'@'))
        m_problem->setText(tr("The @ must be followed by a name."));
    else
        m_problem->setText(
            checkAddress(EndpointAddress::ofText(QFile::encodeName(text))).error().message);
}

void AddEndpointDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Socket"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    // Native file dialogs hide sockets.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

} // namespace Monitor
