// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/eventmodel.h"

#include "core/base/printabletext.h"
#include "core/observer/eventlog.h"
#include "models/records/eventtext.h"
#include "models/table/columninfo.h"

#include <QtCore/qlocale.h>

#include <algorithm>

namespace Monitor {

namespace {

constexpr ColumnHeader eventColumns[] = {
    {QT_TRANSLATE_NOOP("Columns", "Time"), "time", Unit::Time, true, "2026-11-23 23:59:59.999"},
    {QT_TRANSLATE_NOOP("Columns", "Event"), "event", Unit::None, true, "Connection opened"},
    {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, true,
     "/run/user/1000/some-service/socket"},
    {QT_TRANSLATE_NOOP("Columns", "Details"), "details", Unit::None, true,
     "Not listening → Listening: Nobody listens on this socket"},
    {QT_TRANSLATE_NOOP("Columns", "Process"), "process", Unit::None, true, "some-client-name"},
    {QT_TRANSLATE_NOOP("Columns", "PID"), "pid", Unit::Id, true, "1234567"},
    {QT_TRANSLATE_NOOP("Columns", "UID"), "uid", Unit::Id, false, "1234567"},
    {QT_TRANSLATE_NOOP("Columns", "No."), "no", Unit::None, false, "1234567"},
};
static_assert(std::size(eventColumns) == EventModel::ColumnCount);

} // namespace

class EventModel::Rows final : public TableRows
{
public:
    explicit Rows(const QList<EventPointer> &events)
        : m_events(events)
    {}

    int count() const override { return int(m_events.size()); }

    int columnCount() const override { return int(ColumnCount); }

    QVariant raw(int row, int column) const override
    {
        return EventModel::raw(*m_events[row], column);
    }

    QString text(int row, int column) const override
    {
        return EventModel::text(*m_events[row], column);
    }

private:
    const QList<EventPointer> m_events;
};

EventModel::EventModel(const EventLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_events(log.events())
{
    connect(&log, &EventLog::eventsAdded, this, &EventModel::append);
    connect(&log, &EventLog::eventsDropped, this, [this](const QList<EventLog::Range> &ranges) {
        for (const EventLog::Range &range : ranges) {
            beginRemoveRows({}, int(range.first), int(range.first + range.count) - 1);
            m_events.remove(range.first, range.count);
            endRemoveRows();
        }
    });
    connect(&log, &EventLog::cleared, this, [this] {
        beginResetModel();
        m_events.clear();
        endResetModel();
    });
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

TableRowsPointer EventModel::takeRows() const
{
    return std::make_shared<Rows>(m_events);
}

void EventModel::append(const QList<EventPointer> &events)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + int(events.size()) - 1);
    m_events.append(events);
    endInsertRows();
}

EventPointer EventModel::event(quint64 number) const
{
    const auto found = std::lower_bound(
        m_events.begin(), m_events.end(), number,
        [](const EventPointer &event, quint64 wanted) { return event->number < wanted; });
    return found != m_events.end() && (*found)->number == number ? *found : nullptr;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Event &event = *m_events[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case RawRole:
        return raw(event, index.column());
    case KeyRole:
        return event.number;
    case KindRole:
        return int(event.kind);
    case Qt::TextAlignmentRole:
        return eventColumns[index.column()].alignment();
    case Qt::ToolTipRole:
        // The long texts.
        return index.column() == Endpoint || index.column() == Details ? text(event, index.column())
                                                                       : QVariant();
    default:
        return {};
    }
}

QString EventModel::text(const Event &event, int column)
{
    switch (column) {
    case Time:
        return event.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    case Number:
        return QLocale().toString(event.number);
    case Endpoint:
        return event.endpoint.toPrintable();
    default:
        const QVariant value = raw(event, column);
        return value.isValid() ? value.toString() : QString();
    }
}

QVariant EventModel::raw(const Event &event, int column)
{
    switch (column) {
    case Time:
        return event.time;
    case Kind:
        return eventKindName(event.kind);
    case Endpoint:
        return event.endpoint.isEmpty() ? QVariant() : event.endpoint.toString();
    case Details:
        return eventDetails(event);
    case Process:
        return event.process ? printable(event.process->name) : QVariant();
    case Pid:
        return event.process ? event.process->pid : QVariant();
    case User:
        return event.uid ? *event.uid : QVariant();
    case Number:
        return event.number;
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return eventColumns[section].data(role);
}

} // namespace Monitor
