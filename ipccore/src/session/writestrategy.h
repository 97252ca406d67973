// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/link.h"
#include "session/openreply.h"
#include "session/replystream.h"

#include <chrono>
#include <mutex>
#include <span>

namespace IpcCore {

struct ServerContext;

/// How framed bytes get from the thread that writes a reply to the channel; chosen by the engine.
/// In every call, `lock` holds the link's mutex, and releases it only while a worker waits.
class WriteStrategy
{
public:
    using Clock = std::chrono::steady_clock;
    using Lock = std::unique_lock<std::mutex>;
    using Wait = ReplyStream::Wait;

    /// If woken this much later than planned, the process was stopped or the machine slept: peers
    /// get another chance.
    static constexpr std::chrono::milliseconds LateTolerance{500};
    /// A client that takes less than this in one writeStallTimeout is stalled.
    static constexpr qint64 StallProgress = 64 * 1024;

    /// A reply being sent.
    struct Sending
    {
        Link &link;
        OpenReply &reply;
        ServerContext &context;
        Lock &lock;
        Wait wait;
    };

    virtual ~WriteStrategy() = default;

    /// Passes on `parts`. `following` more bytes of the same piece come after them.
    virtual Result<void> send(Sending &to, std::span<QByteArrayView> parts,
                              qsizetype following) const = 0;

    /// Takes the end of a reply that others follow soon, to be sent with them by Link::flush().
    /// @return false, without effect, if it had better be sent now.
    virtual bool hold(Sending &to, std::span<const QByteArrayView> parts) const = 0;

protected:
    /// Waits once, until the link may accept more bytes, or until `deadline`.
    /// @return false at the deadline.
    virtual bool awaitRoom(Sending &to, Clock::time_point deadline) const = 0;

    /// Waits until half of the output buffer is free, while another worker takes the calling one's
    /// place. Aborts the link of a client that stalls.
    Result<void> waitForRoom(Sending &to) const;
    /// awaitRoom() for `limit` at most, and for what is left of the client's stall window.
    bool waitInWindow(Sending &to, Clock::duration limit) const;
    /// Tells the engine about output, unless it comes anyway. `wasEmpty` means that it does not
    /// know of any.
    static void noteStored(Sending &to, bool wasEmpty);
};

/// The thread that writes a reply writes to the socket itself; only what a slow client leaves waits
/// in the output buffer.
class DirectWriting : public WriteStrategy
{
public:
    Result<void> send(Sending &to, std::span<QByteArrayView> parts,
                      qsizetype following) const override;
    bool hold(Sending &to, std::span<const QByteArrayView> parts) const override;

protected:
    bool awaitRoom(Sending &to, Clock::time_point deadline) const override;

private:
    bool waitBriefly(Sending &to) const;
};

/// Everything goes through the output buffer, which the engine's I/O thread empties.
class QueuedWriting : public WriteStrategy
{
public:
    Result<void> send(Sending &to, std::span<QByteArrayView> parts,
                      qsizetype following) const override;

    /// Everything is held anyway.
    bool hold(Sending &, std::span<const QByteArrayView>) const override { return false; }

protected:
    bool awaitRoom(Sending &to, Clock::time_point deadline) const override;

private:
    static std::size_t store(Sending &to, std::span<const QByteArrayView> parts);
};

} // namespace IpcCore
