// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"
#include "models/table/roles.h"
#include "models/table/tablerows.h"

#include <QtCore/qabstractitemmodel.h>

namespace Monitor {

class EventLog;

/// The events of a log as a table, oldest first. Rows never change; KeyRole is the event's number.
class EventModel : public QAbstractTableModel, public TableRowSource
{
    Q_OBJECT

public:
    enum Column { Time, Kind, Endpoint, Details, Process, Pid, User, Number, ColumnCount };

    enum Role { KindRole = FirstOwnRole }; ///< int: an Event::Kind.

    /// @param log must outlive this.
    explicit EventModel(const EventLog &log, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    TableRowsPointer takeRows() const override;

    /// Null if there is no event with this number, or no longer.
    EventPointer event(quint64 number) const;

private:
    class Rows;

    void append(const QList<EventPointer> &events);
    static QString text(const Event &event, int column);
    static QVariant raw(const Event &event, int column);

    QList<EventPointer> m_events; ///< Sorted by number.
};

} // namespace Monitor
