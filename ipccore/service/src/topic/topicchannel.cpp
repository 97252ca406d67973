// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "topic/topicchannel.h"

#include "wire/cborscanner.h"

#include <QtCore/qdebug.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace IpcCore {
namespace {

// How often to check whether a subscriber has caught up: nothing signals it.
constexpr std::chrono::milliseconds CatchUpPause{20};

} // namespace

TopicChannel::TopicChannel(const TopicDescription &description, const TopicPolicy &policy,
                           qint64 epoch, std::function<void()> wake)
    : m_description(description)
    , m_policy(policy)
    , m_epoch(epoch)
    , m_wake(std::move(wake))
{}

void TopicChannel::publish(const QCborValue &value)
{
    // Subscribers would take it for a broken reply, and subscribe again and again.
    if (!isWithinDepth(value)) {
        qWarning("IpcCore: a value of the topic %s is not published: %s",
                 qPrintable(m_description.name), TooDeepText);
        return;
    }
    Subscribers gone; // outlives the lock
    const Lock lock(m_mutex);
    m_last = value;
    FrameBytes frame(
        CallFrame{.type = CallFrame::Type::Change, .value = value, .sequence = ++m_sequence});
    bool isAnyBehind = false;
    for (const auto &subscriber : m_subscribers) {
        const bool wasBehind = subscriber->state() == Subscriber::State::Behind;
        subscriber->change(frame, m_policy);
        isAnyBehind |= !wasBehind && subscriber->state() == Subscriber::State::Behind;
    }
    removeGone(gone);
    if (isAnyBehind)
        m_wake();
}

void TopicChannel::setSnapshot(const Topic::SnapshotFunction &function)
{
    const Lock lock(m_mutex);
    m_snapshot = function;
}

int TopicChannel::subscriberCount() const
{
    const Lock lock(m_mutex);
    return static_cast<int>(m_subscribers.size());
}

void TopicChannel::subscribe(DeferredReply reply, CallForm form, quint64 connectionId)
{
    const auto subscriber = std::make_shared<Subscriber>(std::move(reply), form, connectionId);
    Lock lock(m_mutex);
    if (m_hasEnded) {
        subscriber->end();
        return;
    }
    m_subscribers.push_back(subscriber);
    sendSnapshot(subscriber, lock);
    m_wake();
}

// The function runs without the lock: it may wait for whoever is publishing. What is published
// meanwhile is kept for the subscriber.
void TopicChannel::sendSnapshot(const std::shared_ptr<Subscriber> &subscriber, Lock &lock)
{
    CallFrame snapshot{.type = CallFrame::Type::Snapshot,
                       .value = m_last,
                       .epoch = m_epoch,
                       .sequence = m_sequence};
    if (const Topic::SnapshotFunction function = m_snapshot) {
        lock.unlock();
        snapshot.value = function();
        if (!isWithinDepth(snapshot.value)) {
            qWarning("IpcCore: the snapshot of the topic %s is not sent: %s",
                     qPrintable(m_description.name), TooDeepText);
            snapshot.value = QCborValue(QCborValue::Undefined);
        }
        lock.lock();
    }
    subscriber->follow(snapshot);
}

TopicChannel::Clock::time_point TopicChannel::tick(Clock::time_point now)
{
    Subscribers gone; // outlives the lock
    Lock lock(m_mutex);
    Subscribers ready;
    FrameBytes heartbeat(CallFrame{.type = CallFrame::Type::Heartbeat, .value = {}});
    for (const auto &subscriber : m_subscribers) {
        if (subscriber->takeRoom(m_policy))
            ready.push_back(subscriber);
        else if (now - subscriber->lastSent() >= m_policy.heartbeat)
            subscriber->heartbeat(heartbeat);
    }
    for (const auto &subscriber : ready)
        sendSnapshot(subscriber, lock);
    removeGone(gone);
    auto next = Clock::time_point::max();
    for (const auto &subscriber : m_subscribers) {
        const bool isBehind = subscriber->state() == Subscriber::State::Behind;
        next = std::min(next, isBehind ? now + CatchUpPause
                                       : subscriber->lastSent() + m_policy.heartbeat);
    }
    return std::max(next, now + CatchUpPause);
}

QList<quint64> TopicChannel::endAll()
{
    const Lock lock(m_mutex);
    m_hasEnded = true;
    QList<quint64> stalled;
    for (const auto &subscriber : m_subscribers) {
        if (!subscriber->end())
            stalled.append(subscriber->connectionId());
    }
    m_subscribers.clear();
    return stalled;
}

// Not destroyed under the lock: the last subscription of a service that has ended keeps its topics.
void TopicChannel::removeGone(Subscribers &gone)
{
    const auto first = std::stable_partition(m_subscribers.begin(), m_subscribers.end(),
                                             [](const std::shared_ptr<Subscriber> &each) {
                                                 return each->state() != Subscriber::State::Gone;
                                             });
    gone.assign(std::make_move_iterator(first), std::make_move_iterator(m_subscribers.end()));
    m_subscribers.erase(first, m_subscribers.end());
}

} // namespace IpcCore
