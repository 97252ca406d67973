// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtWidgets/qdialog.h>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Monitor {

/// Asks for an endpoint: a path, typed or browsed, or an abstract name.
class AddEndpointDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddEndpointDialog(QWidget *parent = nullptr);

    /// The address typed; empty if it is invalid.
    EndpointAddress address() const;

Q_SIGNALS:
    void endpointChosen(const Monitor::EndpointAddress &address);

private:
    void validate();
    void browse();

    QLineEdit *m_edit;
    QLabel *m_problem;
    QPushButton *m_add = nullptr;
};

} // namespace Monitor
