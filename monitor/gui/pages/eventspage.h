// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"
#include "gui/pages/monitorpage.h"

namespace Monitor {

class EventKindsModel;
class EventLog;
class EventModel;

/// The events of all endpoints, newest at the end.
class EventsPage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param log must outlive this.
    explicit EventsPage(EventLog &log, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;

    TablePanel *tablePanel() const override { return m_panel; }

    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

Q_SIGNALS:
    /// Double click or Enter on one of this endpoint's events.
    void endpointActivated(const Monitor::EndpointAddress &endpoint);
    /// The user wants to see what was traced when an event was noticed.
    void traceRequested(const QDateTime &time);

private:
    struct Group
    {
        QString id; ///< In the settings.
        QList<Event::Kind> kinds;
        QAction *action;
    };

    QWidget *createToolRow();
    void addGroup(const QString &id, const QString &title, const QList<Event::Kind> &kinds);
    void activate(const QVariant &key);

    EventLog &m_log;
    EventModel *m_events;
    EventKindsModel *m_kinds;
    TablePanel *m_panel;
    QAction *m_clear;
    QList<Group> m_groups;
};

} // namespace Monitor
