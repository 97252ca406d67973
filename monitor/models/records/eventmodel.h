// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"
#include "models/table/roles.h"

#include <QtCore/qabstractitemmodel.h>

namespace Monitor {

class EventLog;

/// The events of a log as a table, oldest first. Rows never change; KeyRole is the event's number.
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Kind, Endpoint, Process, Pid, Details, User, Number, ColumnCount };

    enum Role { KindRole = FirstOwnRole }; ///< int: an Event::Kind.

    /// @param log must live longer.
    explicit EventModel(const EventLog &log, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Null: there is none with this number, or no more.
    EventPointer event(quint64 number) const;

private:
    void append(const QList<EventPointer> &events);
    QString text(const Event &event, int column) const;
    QVariant raw(const Event &event, int column) const;

    const EventLog &m_log;
    QList<EventPointer> m_events; ///< Ascending by number.
};

} // namespace Monitor
