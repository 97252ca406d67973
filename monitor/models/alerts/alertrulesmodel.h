// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertmonitor.h"

#include <QtCore/qabstractitemmodel.h>

namespace Monitor {

/// The rules of an AlertMonitor, one row each, with what is raised now. Checked rules are not muted.
/// All changes take effect at once.
class AlertRulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, When, Now, ColumnCount };

    /// @param alerts must outlive this.
    explicit AlertRulesModel(AlertMonitor &alerts, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Mutes or unmutes.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    const AlertRule &rule(int row) const { return m_rules.at(row); }

    void setRule(int row, const AlertRule &rule);
    /// Inserts before `row`.
    void insertRule(int row, const AlertRule &rule);
    void removeRule(int row);

private:
    void takeRules();
    void apply();
    QString stateOf(int row) const;

    AlertMonitor &m_alerts;
    QList<AlertRule> m_rules;
};

} // namespace Monitor
