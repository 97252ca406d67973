// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertrule.h"

#include <QtWidgets/qwidget.h>

#include <utility>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Monitor {

/// One rule, a field for each part, with what is wrong next to the field.
class AlertRuleForm : public QWidget
{
    Q_OBJECT

public:
    explicit AlertRuleForm(QWidget *parent = nullptr);

    /// Fills the fields; emits nothing.
    void setRule(const AlertRule &rule);

    /// The rule as entered, if nothing is wrong with it.
    std::optional<AlertRule> rule() const;

Q_SIGNALS:
    /// The user has changed something, and nothing is wrong with it.
    void edited(const Monitor::AlertRule &rule);

private:
    void createFields();
    QWidget *createPollsRow(QSpinBox *polls, QWidget *before);
    QLabel *addField(const QString &label, QWidget *field, QWidget *row);
    void fillStates();
    void adaptToSubject();
    void chooseSubject();
    void takeThreshold();
    void takeEdit();
    std::pair<double, double> shownNumbers() const;
    void showProblems();
    AlertRule entered() const;
    std::optional<AlertFigure> figure() const;

    AlertRule m_rule; ///< As it was set: with what the form does not show.
    /// What the fields show of its numbers, which may have more digits.
    std::pair<double, double> m_shown;
    bool m_isFilling = false;
    QFormLayout *m_fields;
    QLineEdit *m_name;
    QLineEdit *m_endpoint;
    QLabel *m_endpointProblem;
    QComboBox *m_subject; ///< A state, or which figure.
    QComboBox *m_state;
    QDoubleSpinBox *m_above;
    QSpinBox *m_polls;
    QLabel *m_clearLabel;
    QDoubleSpinBox *m_clearAt;
    QLabel *m_clearProblem;
    QSpinBox *m_clearPolls;
    QLabel *m_summary;
};

} // namespace Monitor
