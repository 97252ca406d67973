// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "topic/subscriber.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace IpcCore {

/// One topic of a service: its last value and its subscribers. Any thread.
class TopicChannel
{
public:
    using Clock = Subscriber::Clock;

    /// @param epoch identifies this run of the service.
    /// @param wake called, with the channel locked, when tick() is due earlier than it said.
    TopicChannel(const TopicDescription &description, const TopicPolicy &policy, qint64 epoch,
                 std::function<void()> wake);

    const TopicDescription &description() const { return m_description; }

    void publish(const QCborValue &value);
    void setSnapshot(const Topic::SnapshotFunction &function);
    int subscriberCount() const;

    void subscribe(DeferredReply reply, CallForm form, quint64 connectionId);
    /// Serves subscribers that are behind or have heard nothing for long.
    /// @return when to call it again; the end of time if there are no subscribers.
    Clock::time_point tick(Clock::time_point now);
    /// Ends all subscriptions, and later ones at once.
    /// @return the connections of clients that have not read what was sent before.
    QList<quint64> endAll();

private:
    using Lock = std::unique_lock<std::mutex>;
    using Subscribers = std::vector<std::shared_ptr<Subscriber>>;

    void sendSnapshot(const std::shared_ptr<Subscriber> &subscriber, Lock &lock);
    void removeGone(Subscribers &gone);

    const TopicDescription m_description;
    const TopicPolicy m_policy;
    const qint64 m_epoch;
    const std::function<void()> m_wake;

    mutable std::mutex m_mutex; ///< guards all that follows
    Subscribers m_subscribers;
    Topic::SnapshotFunction m_snapshot;
    QCborValue m_last; ///< undefined: nothing published yet
    qint64 m_sequence = 0;
    bool m_hasEnded = false;
};

} // namespace IpcCore
