// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtWidgets/qdialog.h>

class QLineEdit;
class QPushButton;

namespace Monitor {

/// Asks for the program that serves an endpoint, and its arguments.
class StartServerDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param commandLine as returned by commandLine() last time; may be empty.
    StartServerDialog(const EndpointAddress &endpoint, const QString &commandLine,
                      QWidget *parent = nullptr);

    QString program() const;
    QStringList arguments() const;
    /// Both in one text, for storage.
    QString commandLine() const;

private:
    void browse();

    QLineEdit *m_program;
    QLineEdit *m_arguments;
    QPushButton *m_start = nullptr;
};

} // namespace Monitor
