// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>

#include <chrono>
#include <functional>
#include <memory>

namespace IpcCore {

class TopicChannel;

/// How a topic treats its subscribers.
struct IPCCORE_SERVICE_EXPORT TopicPolicy
{
    /// Which changes a slow subscriber gets. Default: Every.
    TopicDescription::Delivery delivery = TopicDescription::Delivery::Every;
    /// Bytes that may wait for one subscriber in this process, 1..ServerOptions::replyBuffer; above
    /// it, changes are lost for this subscriber, which is told how many. Default: 256 KiB.
    qint64 maxPending = 256LL * 1024;
    /// How often a subscriber hears from a topic without changes, 10 ms or more, so that it notices
    /// a hung service and the service a subscriber that is gone. Default: 15 s.
    std::chrono::milliseconds heartbeat{15'000};
};

/// Something that changes, and that clients subscribe to. Made by CommandRouter::topic(); a value
/// type, copies stand for the same topic. Its functions may be called from any thread, also before
/// the server starts and after it has stopped.
///
/// A subscriber first gets a snapshot, then the changes in the order of publish(). No subscriber
/// delays publish() or another one: what it does not read in time, it loses, and is told; see
/// TopicPolicy.
class IPCCORE_SERVICE_EXPORT Topic
{
public:
    /// Called for the snapshot of a new subscriber, and of one that lost changes; on any thread,
    /// without any lock held.
    using SnapshotFunction = std::function<QCborValue()>;

    /// A topic of no service: nobody subscribes to it.
    Topic() = default;
    /// For the library: the topic of `channel`.
    explicit Topic(std::shared_ptr<TopicChannel> channel);

    /// Tells all subscribers that it is `value` now. Never waits for them. A value of more than 31
    /// levels, which no subscriber takes, is left out with a warning.
    void publish(const QCborValue &value);

    /// Gets snapshots from `function`. Without it, or with an empty one, the snapshot is the value
    /// published last; before the first, there is none.
    void setSnapshot(const SnapshotFunction &function);

    /// How many subscribers it has now.
    int subscriberCount() const;

private:
    std::shared_ptr<TopicChannel> m_channel;
};

} // namespace IpcCore
