// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

#include <chrono>
#include <span>

namespace IpcCore {

/// A connected, non-blocking byte stream.
///
/// read() and write() belong to one thread at a time, as the engine defines.
class Channel
{
public:
    enum class Status {
        Ok,         ///< Transferred `bytes`, at least one.
        WouldBlock, ///< Nothing to read, or no room, right now.
        Closed,     ///< The peer has finished sending (read), or accepts nothing any more (write).
        Failed,     ///< The connection is broken; see `systemError`.
    };

    struct IoResult
    {
        Status status = Status::Failed;
        qsizetype bytes = 0;
        int systemError = 0;
    };

    /// \name For messages that are read where they shall stay, with readScattered()
    /// @{
    /// Smaller reads are faster to copy than to place.
    static constexpr qsizetype DirectMinimum = 4096;
    /// To be read beyond the current packet: the next header, or the whole end of the message.
    static constexpr std::size_t DirectSlack = 512;
    /// @}

    virtual ~Channel() = default;

    /// Reads what is available, up to buffer.size() bytes, which must not be 0.
    virtual IoResult read(std::span<char> buffer) = 0;

    /// Reads what is available, first into `first` and the excess into `second`, both non-empty.
    /// Where the system cannot do both in one call, only fills `first`.
    virtual IoResult readScattered(std::span<char> first, [[maybe_unused]] std::span<char> second)
    {
        return read(first);
    }

    /// Writes the parts in order, as far as there is room, in one call where the system can. At
    /// least one of the first 64 parts must not be empty.
    virtual IoResult write(std::span<const QByteArrayView> parts) = 0;

    /// Bytes that write() accepted but the kernel has not.
    virtual qsizetype bufferedBytes() const { return 0; }

    /// Whether the peer has closed both directions. Any thread while the channel is open.
    virtual bool peerGone() const = 0;

    /// Whether unread bytes, or the end, have arrived. Any thread while the channel is open.
    virtual bool hasInput() const = 0;

    /// The inode of this end, as in the kernel's lists of sockets; 0 if unknown. Any thread while
    /// the channel is open.
    virtual quint64 inode() const = 0;

    /// Waits for hasInput() for `limit` at most, if the channel can. Reading thread only.
    virtual bool awaitInput([[maybe_unused]] std::chrono::microseconds limit) const
    {
        return hasInput();
    }

    /// Waits until write() may accept bytes, if the channel can, until `deadline` at most. Any
    /// thread while the channel is open.
    /// @return false at the deadline.
    virtual bool awaitRoom([[maybe_unused]] std::chrono::steady_clock::time_point deadline) const
    {
        return true;
    }

    /// Accepts nothing new from the peer; what has already arrived can still be read. Any thread
    /// while the channel is open.
    virtual void shutdownReading() = 0;

    /// Closes both directions, at once or as soon as the channel's thread gets to it. Any thread
    /// while the channel is open.
    virtual void shutdown() = 0;

    /// Reads and drops up to `limit` bytes that have arrived, so that closing does not cause a
    /// connection reset at the peer.
    virtual void discardInput(qsizetype limit) = 0;
};

} // namespace IpcCore
