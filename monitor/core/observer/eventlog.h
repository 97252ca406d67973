// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"

#include <QtCore/qobject.h>

namespace Monitor {

class EndpointObserver;

/// The most recent events, in order. Belongs to one thread.
///
/// What existed before we looked is no event: the first snapshot adds none, nor do the connections
/// that an endpoint has when it appears.
class EventLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype DefaultCapacity = 10'000;
    static constexpr qsizetype SmallestCapacity = 20;

    /// @param capacity number of events to keep; SmallestCapacity and more. Default: 10,000, a few
    ///        days of ordinary use, a few megabytes.
    explicit EventLog(qsizetype capacity = DefaultCapacity, QObject *parent = nullptr);

    /// Records everything an observer finds, and its stalls. @param observer must outlive this or
    /// be destroyed in the same thread.
    explicit EventLog(const EndpointObserver &observer, qsizetype capacity = DefaultCapacity,
                      QObject *parent = nullptr);

    /// Records the changes of a snapshot. Snapshots must come in order, without gaps.
    void takeSnapshot(const SnapshotPointer &snapshot);
    void takeStall(bool isStalled);
    /// @param message one sentence for people.
    void addToolError(const QString &message);

    /// Forgets all events.
    void clear();

    qsizetype capacity() const { return m_capacity; }

    /// Oldest first.
    const QList<EventPointer> &events() const { return m_events; }

    /// How many of the oldest to remove to get within the capacity: none, or at least a twentieth
    /// of it, as removing one costs as much as removing many.
    static qsizetype excess(qsizetype count, qsizetype capacity);

Q_SIGNALS:
    /// All of one snapshot at once. Older events may have been dropped.
    void eventsAdded(const QList<Monitor::EventPointer> &events);
    void cleared();

private:
    void addEndpoints(const ObserverSnapshot &snapshot);
    void addStateChange(const ObserverSnapshot &snapshot, const EndpointAddress &address);
    void addConnections(const ObserverSnapshot &snapshot);
    void addConnection(Event::Kind kind, const ObserverSnapshot &found,
                       const ConnectionChange &change);
    void addSocketsError(const ObserverSnapshot &snapshot);
    Event &add(Event::Kind kind, const EndpointAddress &endpoint = {});
    void publish(const QDateTime &time);

    const qsizetype m_capacity;
    QList<EventPointer> m_events;
    QList<std::shared_ptr<Event>> m_batch; ///< Not published yet.
    SnapshotPointer m_previous;
    quint64 m_lastNumber = 0;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::EventPointer)
