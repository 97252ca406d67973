// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/alerts/alertrulesmodel.h"

#include "core/alerts/alerttext.h"

#include <QtCore/qlocale.h>

#include <algorithm>

namespace Monitor {

AlertRulesModel::AlertRulesModel(AlertMonitor &alerts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_alerts(alerts)
    , m_rules(alerts.rules())
{
    connect(&alerts, &AlertMonitor::rulesChanged, this, &AlertRulesModel::takeRules);
    connect(&alerts, &AlertMonitor::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Now), index(rowCount() - 1, Now));
    });
}

int AlertRulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int AlertRulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AlertRulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AlertRule &rule = m_rules.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name)
        return rule.isMutedAt(QDateTime::currentDateTimeUtc()) ? Qt::Unchecked : Qt::Checked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return alertRuleName(rule);
    case When:
        return alertRuleText(rule);
    default:
        return stateOf(index.row());
    }
}

QVariant AlertRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Rule");
    case When:
        return tr("Raised when");
    case Now:
        return tr("Now");
    default:
        return {};
    }
}

Qt::ItemFlags AlertRulesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

bool AlertRulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name
        || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    AlertRule rule = m_rules.at(index.row());
    rule.isMuted = value.toInt() != Qt::Checked;
    rule.mutedUntil = {};
    setRule(index.row(), rule);
    return true;
}

void AlertRulesModel::setRule(int row, const AlertRule &rule)
{
    if (m_rules.at(row) == rule)
        return;
    m_rules[row] = rule;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    apply();
}

void AlertRulesModel::insertRule(int row, const AlertRule &rule)
{
    beginInsertRows({}, row, row);
    m_rules.insert(row, rule);
    endInsertRows();
    apply();
}

void AlertRulesModel::removeRule(int row)
{
    beginRemoveRows({}, row, row);
    m_rules.removeAt(row);
    endRemoveRows();
    apply();
}

void AlertRulesModel::apply()
{
    m_alerts.setRules(m_rules);
}

// Of other views of the same rules.
void AlertRulesModel::takeRules()
{
    if (m_rules == m_alerts.rules())
        return;
    beginResetModel();
    m_rules = m_alerts.rules();
    endResetModel();
}

QString AlertRulesModel::stateOf(int row) const
{
    const AlertRule &rule = m_rules.at(row);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (rule.isMuted)
        return tr("Muted");
    if (rule.isMutedAt(now))
        return tr("Muted until %1")
            .arg(QLocale().toString(rule.mutedUntil.toLocalTime(), QLocale::ShortFormat));
    const QList<Alert> raised = m_alerts.raised();
    const auto count = std::count_if(raised.begin(), raised.end(), [row](const Alert &alert) {
        return alert.change.rule == row;
    });
    return count == 0 ? QStringLiteral("–") : tr("%Ln alert(s)", nullptr, static_cast<int>(count));
}

} // namespace Monitor
