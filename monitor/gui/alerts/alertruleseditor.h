// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qwidget.h>

class QMenu;
class QPushButton;
class QTableView;

namespace Monitor {

class AlertMonitor;
class AlertRuleForm;
class AlertRulesModel;

/// The rules of an AlertMonitor in a table, and the selected one in a form. What is edited takes
/// effect at once.
class AlertRulesEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param alerts must outlive this.
    /// @param file where the rules are kept, to be told to the user; may be empty.
    AlertRulesEditor(AlertMonitor &alerts, const QString &file, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }

    AlertRuleForm &form() const { return *m_form; }

    void addRule();
    void duplicateRule();
    void removeRule();
    /// Mutes the selected rule. @param minutes 0 to unmute, -1 for always.
    void mute(int minutes);
    /// Shows what an alert of the selected rule looks like.
    void test();

private:
    void createTable();
    QWidget *createButtons();
    void createMuteMenu(QMenu &menu);
    void showCurrent();
    int currentRow() const;
    void select(int row);

    AlertMonitor &m_alerts;
    AlertRulesModel *m_rules;
    QTableView *m_table;
    AlertRuleForm *m_form;
    QList<QPushButton *> m_needRule;
};

} // namespace Monitor
