// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

#include <chrono>
#include <span>

namespace IpcCore {

/// One connected stream of bytes that never waits.
///
/// read() and write() belong to one thread at a time; which, its engine says.
class Channel
{
public:
    enum class Status {
        Ok,         ///< `bytes` were moved, at least one.
        WouldBlock, ///< Nothing to read, or no room, at the moment.
        Closed,     ///< The peer has finished sending (read), or takes nothing any more (write).
        Failed,     ///< The connection is broken; `systemError` says how.
    };

    struct IoResult
    {
        Status status = Status::Failed;
        qsizetype bytes = 0;
        int systemError = 0;
    };

    virtual ~Channel() = default;

    /// Reads what is there, up to buffer.size() bytes, which must not be 0.
    virtual IoResult read(std::span<char> buffer) = 0;

    /// Reads what is there, first to `first` and what is more to `second`, neither of them empty.
    /// Where the system cannot do both in one go, `first` is all that is read to.
    virtual IoResult readScattered(std::span<char> first, [[maybe_unused]] std::span<char> second)
    {
        return read(first);
    }

    /// Writes the parts in order, as far as there is room, in one go where the system can. At
    /// least one part must not be empty, among the first 64.
    virtual IoResult write(std::span<const QByteArrayView> parts) = 0;

    /// Bytes that write() took and the kernel has not.
    virtual qsizetype bufferedBytes() const { return 0; }

    /// Whether the peer has closed, both ways. Any thread while the channel is open.
    virtual bool peerGone() const = 0;

    /// Whether bytes, or the end, have arrived and were not read. Any thread while the channel is
    /// open.
    virtual bool hasInput() const = 0;

    /// The inode of this end, as the kernel's lists of sockets have it; 0 where it does not tell.
    /// Any thread while the channel is open.
    virtual quint64 inode() const = 0;

    /// Waits for hasInput(), where the channel can, at most for `limit`. The reading thread.
    virtual bool awaitInput([[maybe_unused]] std::chrono::microseconds limit) const
    {
        return hasInput();
    }

    /// Waits until write() may take bytes, where the channel can, at most until `deadline`. Any
    /// thread while the channel is open.
    /// @return false when the deadline came first.
    virtual bool awaitRoom([[maybe_unused]] std::chrono::steady_clock::time_point deadline) const
    {
        return true;
    }

    /// Takes nothing new from the peer; what it sent already can still be read. Any thread while
    /// the channel is open.
    virtual void shutdownReading() = 0;

    /// Breaks the connection both ways, at once or as soon as the channel's thread comes to it. Any
    /// thread while the channel is open.
    virtual void shutdown() = 0;

    /// Reads and drops up to `limit` bytes that have arrived, so that closing does not turn them
    /// into a connection reset on the peer's side.
    virtual void discardInput(qsizetype limit) = 0;
};

} // namespace IpcCore
