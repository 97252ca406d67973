// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/sharedmemory.h"
#include "shared/slottable.h"

#include <ipccore/messagebuffer.h>
#include <ipccore/sharedbytes.h>

#include <QtCore/qbytearray.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <optional>

namespace IpcCore {

/// The memory that the two ends of one connection share, as seen by one of them: a pool of its own,
/// for what it sends, and the peer's pool, which it can only read.
///
/// A pool begins with a page of notes: which of the *peer's* messages its owner no longer needs.
/// What the peer writes there only decides when its own messages are overwritten. Everything that
/// is checked came over the socket, or is private to this process.
///
/// Made by std::make_shared(). Any thread.
class SharedLink : public std::enable_shared_from_this<SharedLink>
{
public:
    /// Precedes a reference; random, so that no other message looks like one.
    using Marker = std::array<char, 16>;

    /// The sizes of a pool, in bytes.
    static constexpr qint64 MinPool = 1024LL * 1024;
    static constexpr qint64 MaxPool = 1LL << 40;
    /// Smaller messages are cheaper as bytes.
    static constexpr qsizetype Threshold = 64LL * 1024;
    /// The size of a reference.
    static constexpr qsizetype ReferenceSize = 40;

    /// @param lease is kept as long as the memory.
    SharedLink(const Marker &marker, SharedMapping own, SharedMapping peer,
               std::shared_ptr<void> lease = {});

    /// Memory for a message of `size` bytes, in the pool if it has room and the size is worth it.
    /// @return InvalidArgument if `size` is negative; SystemResources.
    Result<MessageBuffer> allocate(qsizetype size);

    /// A copy of `message` in the pool, if that has room and the size is worth it.
    std::optional<MessageBuffer> copy(QByteArrayView message);

    /// The message to send for what is in `buffer`: a reference if that is memory of this pool,
    /// empty otherwise. Once `buffer` is gone, the receiver decides how long the memory is in use.
    QByteArray send(const MessageBuffer &buffer) const;

    /// Whether a message that was received is a reference.
    bool isReference(QByteArrayView message) const
    {
        return message.size() == ReferenceSize && message.startsWith({m_marker.data(), 16});
    }

    /// Whether the start of a message may be that of a reference.
    bool mayBeReference(QByteArrayView start) const
    {
        return start.size() <= ReferenceSize
               && QByteArrayView(m_marker.data(), 16)
                      .startsWith(start.first(std::min<qsizetype>(start.size(), 16)));
    }

    /// What a reference that was received stands for.
    /// @return MessageTooLarge above `limit`; ProtocolError if it is not in the peer's pool.
    Result<SharedBytes> open(QByteArrayView reference, qint64 limit);

    /// The first message of a client on the connection that is to share memory; the server repeats
    /// it.
    QByteArray greeting() const;

private:
    class PoolMemory;
    class Hold;

    struct Reference
    {
        quint32 slot = 0;
        quint32 generation = 0;
        quint64 offset = 0;
        quint64 size = 0;
    };

    QByteArray encoded(const Reference &reference) const;
    std::optional<MessageBuffer> allocateShared(qsizetype size);

    const Marker m_marker;
    const SharedMapping m_own;
    const SharedMapping m_peer;
    const std::shared_ptr<void> m_lease;
    std::mutex m_mutex;
    SlotTable m_slots; ///< guarded by m_mutex
};

} // namespace IpcCore
