// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "eventloop/socketdispatcher.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qsocketnotifier.h>

#include <algorithm>
#include <limits>
#include <unistd.h>

namespace IpcCore {

namespace {

// Of a QSocketNotifier::Type.
short eventsOf(std::size_t type)
{
    constexpr std::array<short, 3> Events{POLLIN, POLLOUT, POLLPRI};
    return Events[type];
}

short eventsOf(const std::array<QSocketNotifier *, 3> &notifiers)
{
    int events = 0;
    for (std::size_t type = 0; type < notifiers.size(); ++type)
        events |= notifiers[type] ? eventsOf(type) : 0;
    return static_cast<short>(events);
}

// Subclasses of QSocketNotifier hide it.
void deliver(QObject *receiver, QEvent &&event)
{
    receiver->event(&event);
}

} // namespace

SocketDispatcher::SocketDispatcher()
    : m_wakePipe(makePipe())
    , m_polled{{.fd = m_wakePipe.reading.get(), .events = POLLIN, .revents = 0}}
    , m_notifiers(1)
{}

SocketDispatcher::~SocketDispatcher() = default;

bool SocketDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    const quint64 polls = m_polls;
    Q_EMIT awake();
    deliverPosted();
    if (m_interrupted)
        return false;
    // A nested loop may have consumed a call of wakeUp() meant for the caller.
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && m_polls == polls;
    if (mayWait)
        Q_EMIT aboutToBlock();
    poll(mayWait);
    const bool socketsWereReady =
        !flags.testFlag(QEventLoop::ExcludeSocketNotifiers) && deliverReady();
    return deliverTimers() || socketsWereReady;
}

void SocketDispatcher::deliverPosted()
{
    QCoreApplication::sendPostedEvents();
    // Qt takes none of these from the events of a loop it did not start itself.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void SocketDispatcher::poll(bool mayWait)
{
    // Nested loops start anew: what the outer one has not told yet is still ready.
    m_ready.clear();
    m_nextReady = 0;
    Sleep sleep = Sleep::Awake;
    const bool waits = mayWait && m_sleep.compare_exchange_strong(sleep, Sleep::Asleep);
    const int count =
        ::poll(m_polled.data(), static_cast<nfds_t>(m_polled.size()), waits ? pollTimeout() : 0);
    // From now on, whoever wakes this thread keeps the next poll from waiting.
    m_sleep = Sleep::Awake;
    ++m_polls;
    if (count <= 0)
        return;
    if (m_polled.front().revents != 0) {
        std::array<char, 64> bytes{};
        retryOnInterrupt(
            [&] { return ::read(m_wakePipe.reading.get(), bytes.data(), bytes.size()); });
    }
    for (std::size_t i = 1; i < m_polled.size(); ++i) {
        if (m_polled[i].revents != 0)
            collectReady(m_polled[i].revents, m_notifiers[i]);
    }
}

// In milliseconds, as for ::poll().
int SocketDispatcher::pollTimeout() const
{
    const auto first = std::min_element(m_timers.begin(), m_timers.end(),
                                        [](auto &a, auto &b) { return a.due < b.due; });
    if (first == m_timers.end())
        return -1;
    const auto rest = std::chrono::ceil<std::chrono::milliseconds>(first->due - Clock::now());
    return static_cast<int>(std::clamp<qint64>(rest.count(), 0, std::numeric_limits<int>::max()));
}

void SocketDispatcher::collectReady(short happened, const Notifiers &notifiers)
{
    for (std::size_t type = 0; type < notifiers.size(); ++type) {
        if (notifiers[type] && (happened & (eventsOf(type) | POLLHUP | POLLERR | POLLNVAL)) != 0)
            m_ready.push_back(notifiers[type]);
    }
}

bool SocketDispatcher::deliverReady()
{
    const bool any = !m_ready.empty();
    while (m_nextReady < m_ready.size()) {
        if (QSocketNotifier *const notifier = m_ready[m_nextReady++])
            deliver(notifier, QEvent(QEvent::SockAct));
    }
    return any;
}

bool SocketDispatcher::deliverTimers()
{
    if (m_timers.empty())
        return false;
    const auto now = Clock::now();
    std::vector<int> due;
    for (const Timer &timer : m_timers) {
        if (timer.due <= now)
            due.push_back(timer.info.timerId);
    }
    for (const int id : due) {
        const auto timer = findTimer(id);
        // An earlier one may have ended it.
        if (timer == m_timers.end() || timer->due > now)
            continue;
        timer->due = now + std::chrono::milliseconds(timer->info.interval);
        deliver(timer->object, QTimerEvent(id));
    }
    return !due.empty();
}

void SocketDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = static_cast<int>(notifier->socket());
    auto index = m_indices.constFind(fd);
    if (index == m_indices.constEnd()) {
        index = m_indices.insert(fd, m_polled.size());
        m_polled.push_back({.fd = fd, .events = 0, .revents = 0});
        m_notifiers.emplace_back();
    }
    m_notifiers[*index][notifier->type()] = notifier;
    m_polled[*index].events = eventsOf(m_notifiers[*index]);
}

void SocketDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    std::replace(m_ready.begin(), m_ready.end(), notifier, static_cast<QSocketNotifier *>(nullptr));
    const int fd = static_cast<int>(notifier->socket());
    const auto found = m_indices.constFind(fd);
    if (found == m_indices.constEnd() || m_notifiers[*found][notifier->type()] != notifier)
        return;
    const std::size_t index = *found;
    m_notifiers[index][notifier->type()] = nullptr;
    m_polled[index].events = eventsOf(m_notifiers[index]);
    if (m_polled[index].events != 0)
        return;
    m_indices.erase(found);
    if (index + 1 < m_polled.size()) {
        m_polled[index] = m_polled.back();
        m_notifiers[index] = m_notifiers.back();
        m_indices[m_polled[index].fd] = index;
    }
    m_polled.pop_back();
    m_notifiers.pop_back();
}

void SocketDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType type,
                                     QObject *object)
{
    m_timers.push_back({.info = {timerId, static_cast<int>(interval), type},
                        .object = object,
                        .due = Clock::now() + std::chrono::milliseconds(interval)});
}

bool SocketDispatcher::unregisterTimer(int timerId)
{
    return std::erase_if(m_timers, [timerId](auto &each) { return each.info.timerId == timerId; })
           > 0;
}

bool SocketDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers, [object](auto &each) { return each.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> SocketDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> infos;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            infos.append(timer.info);
    }
    return infos;
}

int SocketDispatcher::remainingTime(int timerId)
{
    const auto timer = findTimer(timerId);
    if (timer == m_timers.end())
        return -1;
    const auto rest = std::chrono::ceil<std::chrono::milliseconds>(timer->due - Clock::now());
    return static_cast<int>(std::max<qint64>(rest.count(), 0));
}

std::vector<SocketDispatcher::Timer>::iterator SocketDispatcher::findTimer(int timerId)
{
    return std::find_if(m_timers.begin(), m_timers.end(),
                        [timerId](auto &each) { return each.info.timerId == timerId; });
}

void SocketDispatcher::wakeUp()
{
    if (m_sleep.exchange(Sleep::Woken) != Sleep::Asleep)
        return;
    const char byte = 0;
    retryOnInterrupt([&] { return ::write(m_wakePipe.writing.get(), &byte, 1); });
}

void SocketDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace IpcCore
