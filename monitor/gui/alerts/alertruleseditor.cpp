// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertruleseditor.h"

#include "gui/alerts/alertruleform.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "models/alerts/alertrulesmodel.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

#include <algorithm>

namespace Monitor {

namespace {

constexpr int Always = -1;

} // namespace

AlertRulesEditor::AlertRulesEditor(AlertMonitor &alerts, const QString &file, QWidget *parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_rules(new AlertRulesModel(alerts, this))
    , m_table(new QTableView)
    , m_form(new AlertRuleForm)
{
    createTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table, 1);
    layout->addWidget(createButtons());
    layout->addWidget(m_form);
    if (!file.isEmpty())
        layout->addWidget(
            new ElidedLabel(tr("The rules are in %1, which ipcctl watch reads, too.").arg(file)));
    connect(m_form, &AlertRuleForm::edited, this, [this](const AlertRule &rule) {
        if (const int row = currentRow(); row >= 0)
            m_rules->setRule(row, rule);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AlertRulesEditor::showCurrent);
    connect(m_rules, &QAbstractItemModel::modelReset, this, [this] { select(0); });
    // Muting, which the form does not show, must not be undone by it.
    connect(m_rules, &QAbstractItemModel::dataChanged, this, [this] {
        if (const int row = currentRow(); row >= 0 && m_form->rule())
            m_form->setRule(m_rules->rule(row));
    });
    setFocusProxy(m_table);
    // A large window shows more rules.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    select(0);
    showCurrent();
}

void AlertRulesEditor::createTable()
{
    m_table->setModel(m_rules);
    m_table->setAccessibleName(tr("Alert rules"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(AlertRulesModel::When, QHeaderView::Stretch);
    header->resizeSection(AlertRulesModel::Name, fontMetrics().averageCharWidth() * 26);
    header->resizeSection(AlertRulesModel::Now, fontMetrics().averageCharWidth() * 24);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
}

QWidget *AlertRulesEditor::createButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    const auto add = [&](IconName name, const QString &text, auto act) {
        auto *button = new QPushButton(icon(name), text);
        button->setAutoDefault(false);
        layout->addWidget(button);
        if constexpr (!std::is_null_pointer_v<decltype(act)>)
            connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    add(IconName::Add, tr("&Add"), &AlertRulesEditor::addRule);
    m_needRule.append(add(IconName::Duplicate, tr("D&uplicate"), &AlertRulesEditor::duplicateRule));
    m_needRule.append(add(IconName::Remove, tr("Remo&ve"), &AlertRulesEditor::removeRule));
    QPushButton *mute = add(IconName::AlertsQuiet, tr("&Mute"), nullptr);
    auto *times = new QMenu(mute);
    createMuteMenu(*times);
    mute->setMenu(times);
    m_needRule.append(mute);
    QPushButton *test = add(IconName::Alerts, tr("&Test"), &AlertRulesEditor::test);
    test->setToolTip(tr("Show what an alert of this rule looks like, and record it as an event"));
    m_needRule.append(test);
    layout->addStretch();
    return row;
}

void AlertRulesEditor::createMuteMenu(QMenu &menu)
{
    const auto add = [this, &menu](const QString &text, int minutes) {
        connect(menu.addAction(text), &QAction::triggered, this,
                [this, minutes] { mute(minutes); });
    };
    add(tr("For &15 minutes"), 15);
    add(tr("For 1 &hour"), 60);
    add(tr("For 8 h&ours"), 8 * 60);
    add(tr("&Always"), Always);
    menu.addSeparator();
    add(tr("&Not anymore"), 0);
}

int AlertRulesEditor::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void AlertRulesEditor::select(int row)
{
    const int last = m_rules->rowCount() - 1;
    m_table->setCurrentIndex(m_rules->index(std::min(row, last), 0));
    showCurrent();
}

void AlertRulesEditor::showCurrent()
{
    const int row = currentRow();
    for (QWidget *widget : std::as_const(m_needRule))
        widget->setEnabled(row >= 0);
    m_form->setEnabled(row >= 0);
    m_form->setRule(row >= 0 ? m_rules->rule(row) : AlertRule());
}

void AlertRulesEditor::addRule()
{
    AlertRule rule;
    rule.conditions = conditionsFrom(Severity::Attention);
    const int row = currentRow() + 1;
    m_rules->insertRule(row, rule);
    select(row);
    m_form->setFocus();
}

void AlertRulesEditor::duplicateRule()
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_rules->insertRule(row + 1, m_rules->rule(row));
    select(row + 1);
}

void AlertRulesEditor::removeRule()
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_rules->removeRule(row);
    select(row);
}

void AlertRulesEditor::mute(int minutes)
{
    const int row = currentRow();
    if (row < 0)
        return;
    AlertRule rule = m_rules->rule(row);
    rule.isMuted = minutes == Always;
    rule.mutedUntil = {};
    // Files hold whole seconds.
    if (minutes > 0)
        rule.mutedUntil =
            QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch() + minutes * 60LL)
                .toUTC();
    m_rules->setRule(row, rule);
}

void AlertRulesEditor::test()
{
    if (const int row = currentRow(); row >= 0)
        m_alerts.test(m_rules->rule(row));
}

} // namespace Monitor
