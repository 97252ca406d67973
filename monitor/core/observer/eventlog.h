// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"

#include <QtCore/qobject.h>

namespace Monitor {

class EndpointObserver;

/// Keeps what happened, in the order of time, up to a number of events. Belongs to one thread.
///
/// What was there before anybody looked is no event: nothing is made of the first snapshot, nor of
/// the connections that an endpoint has when it appears.
class EventLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype DefaultCapacity = 10'000;
    static constexpr qsizetype SmallestCapacity = 20;

    /// @param capacity events that are kept; SmallestCapacity and more. Default: 10,000, some days
    /// of ordinary use, in some megabytes.
    explicit EventLog(qsizetype capacity = DefaultCapacity, QObject *parent = nullptr);

    /// Takes all that an observer finds and its stalls, too. @param observer must live longer or
    /// be destroyed in the same thread.
    explicit EventLog(const EndpointObserver &observer, qsizetype capacity = DefaultCapacity,
                      QObject *parent = nullptr);

    /// Takes the changes of a snapshot. Each one in turn, as they come.
    void takeSnapshot(const SnapshotPointer &snapshot);
    void takeStall(bool isStalled);
    /// @param message one sentence for people.
    void addToolError(const QString &message);

    /// Forgets all events.
    void clear();

    qsizetype capacity() const { return m_capacity; }

    /// Oldest first.
    const QList<EventPointer> &events() const { return m_events; }

    /// How many of the oldest must go for the rest to be within the capacity: none, or a twentieth
    /// of it at least, as single removals cost as much as many.
    static qsizetype excess(qsizetype count, qsizetype capacity);

Q_SIGNALS:
    /// All of one snapshot at once. Older ones may have been dropped.
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
    QList<std::shared_ptr<Event>> m_batch; ///< Not yet published.
    SnapshotPointer m_previous;
    quint64 m_lastNumber = 0;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::EventPointer)
