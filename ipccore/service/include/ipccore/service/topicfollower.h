// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callframe.h>
#include <ipccore/service/topicevent.h>

#include <optional>

namespace IpcCore {

/// Follows the numbers of a topic's changes across all subscriptions to it: knows what was missed.
/// For programs that read topics frame by frame; Subscription and BlockingServiceClient do it for
/// others. For one thread at a time.
class IPCCORE_SERVICE_EXPORT TopicFollower
{
public:
    /// Whether a snapshot has come since the last interruption.
    bool isActive() const { return m_isActive; }

    /// What `frame` tells; none for one that tells nothing.
    /// @return BadReply if the topic breaks its rules.
    CallResult<std::optional<TopicEvent>> take(const CallFrame &frame);

    /// Ends a subscription whose call ended with `outcome`.
    /// @return why it ended; Stopping if the service ended it.
    CallError end(const CallResult<> &outcome);

    /// Whether it is pointless to subscribe again after `error`.
    static bool isFinal(const CallError &error);

private:
    CallResult<std::optional<TopicEvent>> takeSnapshot(const CallFrame &frame);
    CallResult<std::optional<TopicEvent>> takeChange(const CallFrame &frame);
    CallResult<std::optional<TopicEvent>> takeLost(const CallFrame &frame);

    bool m_isActive = false;
    /// \name The last thing that was received
    /// @{
    std::optional<qint64> m_epoch; ///< empty before the first snapshot
    qint64 m_sequence = 0;
    /// @}
};

} // namespace IpcCore
