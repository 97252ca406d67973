// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/eventspage.h"

#include "core/observer/eventlog.h"
#include "gui/look/actioncheckbox.h"
#include "gui/look/icons.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/records/eventkindsmodel.h"
#include "models/records/eventmodel.h"

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

constexpr QLatin1String hiddenKindsKey("hiddenKinds");

QToolButton *createButton(QAction *action, QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

EventsPage::EventsPage(EventLog &log, QWidget *parent)
    : MonitorPage(parent)
    , m_log(log)
    , m_events(new EventModel(log, this))
    , m_kinds(new EventKindsModel(this))
    , m_clear(new QAction(icon(IconName::Clear), tr("C&lear Events"), this))
{
    using Kind = Event::Kind;
    m_kinds->setSourceModel(m_events);
    addGroup(QStringLiteral("alerts"), tr("&Alerts"), {Kind::AlertRaised, Kind::AlertEnded});
    addGroup(QStringLiteral("endpoints"), tr("En&dpoints"),
             {Kind::EndpointAppeared, Kind::EndpointVanished});
    addGroup(QStringLiteral("states"), tr("&States"), {Kind::StateChanged});
    addGroup(QStringLiteral("connections"), tr("Connect&ions"),
             {Kind::ConnectionOpened, Kind::ConnectionClosed});
    addGroup(QStringLiteral("tool"), tr("&Monitor"),
             {Kind::PollStalled, Kind::PollResumed, Kind::ToolError});
    QWidget *const tools = createToolRow();
    m_panel = new TablePanel(m_kinds, this);
    m_panel->setRowsChange(false);
    m_panel->view()->setFollowsTail(true);
    m_panel->view()->setAccessibleName(tr("Events"));
    m_panel->setEmptyState(tr("Nothing has happened yet: endpoints and connections that come and "
                              "go are listed here."));
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(tools);
    layout->addWidget(m_panel, 1);
    connect(m_panel, &TablePanel::activated, this, &EventsPage::activate);
    connect(m_panel, &TablePanel::contextMenuAboutToShow, this,
            [this](QMenu *menu, const QVariant &key) {
                const EventPointer event = m_events->event(key.toULongLong());
                if (event)
                    connect(menu->addAction(icon(IconName::Trace), tr("Show in &Trace")),
                            &QAction::triggered, this,
                            [this, time = event->time] { Q_EMIT traceRequested(time); });
            });
    connect(m_clear, &QAction::triggered, &m_log, &EventLog::clear);
}

void EventsPage::addGroup(const QString &id, const QString &title, const QList<Event::Kind> &kinds)
{
    auto *const action = new QAction(title, this);
    action->setCheckable(true);
    action->setChecked(true);
    action->setToolTip(tr("Show these events"));
    connect(action, &QAction::toggled, this,
            [this, kinds](bool shown) { m_kinds->setShown(kinds, shown); });
    m_groups.append({id, kinds, action});
}

QWidget *EventsPage::createToolRow()
{
    auto *const row = new QWidget(this);
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const Group &group : std::as_const(m_groups))
        layout->addWidget(checkBoxOf(group.action));
    layout->addStretch();
    layout->addWidget(createButton(m_clear, row));
    return row;
}

void EventsPage::activate(const QVariant &key)
{
    const EventPointer event = m_events->event(key.toULongLong());
    if (event && !event->endpoint.isEmpty())
        Q_EMIT endpointActivated(event->endpoint);
}

QList<QAction *> EventsPage::pageActions() const
{
    QList<QAction *> actions;
    for (const Group &group : m_groups)
        actions.append(group.action);
    actions.append(m_clear);
    return actions;
}

void EventsPage::saveLayout(QSettings &settings) const
{
    QStringList hidden;
    for (const Group &group : m_groups) {
        if (!group.action->isChecked())
            hidden.append(group.id);
    }
    settings.setValue(hiddenKindsKey, hidden);
    m_panel->saveLayout(settings);
}

void EventsPage::restoreLayout(QSettings &settings)
{
    const QStringList hidden = settings.value(hiddenKindsKey).toStringList();
    for (const Group &group : std::as_const(m_groups))
        group.action->setChecked(!hidden.contains(group.id));
    m_panel->restoreLayout(settings);
}

} // namespace Monitor
