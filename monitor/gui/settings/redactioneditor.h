// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/privacy/redactionrule.h"

#include <QtWidgets/qwidget.h>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Monitor {

class Privacy;

/// The redaction rules: a list, the selected one to edit, and a field to try them. Each change holds
/// at once, unless it is invalid: then the editor says why, and the rules before stay in force.
class RedactionEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param privacy must outlive this.
    explicit RedactionEditor(Privacy &privacy, QWidget *parent = nullptr);

    /// As edited, valid or not.
    const QList<RedactionRule> &rules() const { return m_rules; }

    /// What is wrong with them; empty if they are in force.
    QString problem() const;

private:
    QWidget *createList();
    QFormLayout *createForm();
    QFormLayout *createTrial();
    void takeRules();
    void addRule();
    void removeRule();
    void fillList();
    void showRule();
    void editRule();
    void useRules();
    void tryRules();

    Privacy &m_privacy;
    QList<RedactionRule> m_rules;
    bool m_isShowing = false; ///< Controls change by themselves, not by the user.

    QListWidget *m_list;
    QPushButton *m_remove;
    QWidget *m_form;
    QLineEdit *m_name;
    QLineEdit *m_endpoint;
    QComboBox *m_what;
    QLineEdit *m_text; ///< Names or a pattern.
    QLabel *m_textLabel;
    QCheckBox *m_keepsLength;
    QLabel *m_problem;
    QLineEdit *m_trial;
    QLineEdit *m_result;
};

} // namespace Monitor
