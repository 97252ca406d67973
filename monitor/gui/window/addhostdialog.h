// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qdialog.h>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Monitor {

/// Asks for another host, as ssh knows it.
class AddHostDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddHostDialog(QWidget *parent = nullptr);

    /// The name typed; empty if it is invalid.
    QByteArray host() const;

Q_SIGNALS:
    /// @param connectsAtStart whether to connect at each start of the program.
    void hostChosen(const QByteArray &name, bool connectsAtStart);

private:
    void validate();

    QLineEdit *m_edit;
    QCheckBox *m_atStart;
    QLabel *m_problem;
    QPushButton *m_add = nullptr;
};

} // namespace Monitor
