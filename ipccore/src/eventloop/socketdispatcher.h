// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/pipe.h"

#include <QtCore/qabstracteventdispatcher.h>
#include <QtCore/qhash.h>

#include <array>
#include <atomic>
#include <chrono>
#include <poll.h>
#include <vector>

namespace IpcCore {

/// An event dispatcher that works without a QCoreApplication: it calls QObject::event() directly,
/// where Qt's own dispatchers ask the application to and drop the event if there is none.
///
/// Sockets and timers work in any program; posted events, such as queued calls, still need an
/// application. Application-wide event filters see none of its events. wakeUp() and interrupt() may
/// be called by any thread, all else by the thread it dispatches for.
class SocketDispatcher final : public QAbstractEventDispatcher
{
public:
    SocketDispatcher();
    ~SocketDispatcher() override;

    /// False, with errno set by the constructor, if the system has no descriptors left.
    bool isValid() const { return static_cast<bool>(m_wakePipe); }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    using Clock = std::chrono::steady_clock;

    enum class Sleep { Awake, Asleep, Woken };

    /// One for each QSocketNotifier::Type.
    using Notifiers = std::array<QSocketNotifier *, 3>;

    struct Timer
    {
        TimerInfo info;
        QObject *object;
        Clock::time_point due;
    };

    static void deliverPosted();
    void poll(bool mayWait);
    int pollTimeout() const;
    void collectReady(short happened, const Notifiers &notifiers);
    bool deliverReady();
    bool deliverTimers();
    std::vector<Timer>::iterator findTimer(int timerId);

    const Pipe m_wakePipe;
    std::atomic<Sleep> m_sleep = Sleep::Awake;
    std::atomic<bool> m_interrupted = false;
    quint64 m_polls = 0; ///< so far

    std::vector<pollfd> m_polled;       ///< the pipe, then one entry for each watched descriptor
    std::vector<Notifiers> m_notifiers; ///< in the order of m_polled
    QHash<int, std::size_t> m_indices;  ///< of descriptors in m_polled
    std::vector<QSocketNotifier *> m_ready; ///< in this turn; null if unregistered since
    std::size_t m_nextReady = 0;            ///< of m_ready; the others have been told
    std::vector<Timer> m_timers;
};

} // namespace IpcCore
