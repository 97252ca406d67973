// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "topic/framebytes.h"

#include <ipccore/reply.h>
#include <ipccore/service/topic.h>

#include <chrono>

namespace IpcCore {

/// One client of a topic: what it has been sent, and what it has missed. Guarded by its topic's
/// mutex.
class Subscriber
{
public:
    using Clock = std::chrono::steady_clock;

    enum class State {
        NeedsSnapshot, ///< Somebody is getting one for it; changes are kept meanwhile.
        Following,     ///< Gets each change.
        Behind,        ///< Has missed a change, and has not heard of it yet.
        Gone,          ///< Will hear nothing more.
    };

    Subscriber(DeferredReply reply, CallForm form, quint64 connectionId);

    State state() const { return m_state; }

    Clock::time_point lastSent() const { return m_lastSent; }

    quint64 connectionId() const { return m_connectionId; }

    /// Sends a change, or counts it as lost, unless with Newest: a later one replaces it.
    void change(FrameBytes &frame, const TopicPolicy &policy);
    /// Whether a subscriber that is behind has read enough to go on with a snapshot, which it now
    /// needs.
    bool takeRoom(const TopicPolicy &policy);
    /// Sends the number of lost changes, the snapshot, and the changes since it was taken.
    void follow(const CallFrame &snapshot);
    /// Sends a sign of life. Notices if the client has left.
    void heartbeat(FrameBytes &frame);
    /// Ends the subscription.
    /// @return whether the client had read all before; if not, its connection holds up the server.
    bool end();

private:
    bool send(const QByteArray &bytes);
    void keep(const QByteArray &bytes, const TopicPolicy &policy);
    QByteArray lostFrame(qint64 count) const;

    DeferredReply m_reply;
    QByteArray m_kept; ///< the changes since it needs a snapshot
    qint64 m_keptCount = 0;
    qint64 m_keptLost = 0; ///< changes since it needs a snapshot, before those kept
    qint64 m_lost = 0;     ///< changes before, not reported to it yet
    Clock::time_point m_lastSent = Clock::now();
    quint64 m_connectionId;
    State m_state = State::NeedsSnapshot;
    CallForm m_form;
};

} // namespace IpcCore
