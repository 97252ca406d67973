// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"

#include <QtCore/qbytearray.h>

#include <span>

namespace IpcCore {

class ClientProtocol;

/// Collects replies, one at a time, in memory that their QByteArray takes over.
///
/// What must be copied goes through append(). The rest of a large packet is read in place, into
/// memory that grows in few steps and without copying, in large pages where available: with small
/// ones, page faults take most of the time of a large reply. Not thread-safe.
class ReplyCollector
{
public:
    /// @param limit the largest reply in bytes; negative: none.
    explicit ReplyCollector(qint64 limit)
        : m_limit(limit)
    {}

    /// Adds a piece of the reply. Throws std::bad_alloc; nothing has changed then.
    void append(QByteArrayView piece);

    /// Reads from `channel` what comes next of the reply to the oldest request of `protocol`, and
    /// tells the protocol what went directly into the reply.
    /// @return the outcome for ClientProtocol::received(); its size is that of what is in `buffer`,
    ///         and may be 0.
    Channel::IoResult read(Channel &channel, ClientProtocol &protocol, std::span<char> buffer);

    /// The reply so far; the next one starts.
    QByteArray take();

    /// Drops the reply so far.
    void clear() { m_bytes = {}; }

private:
    std::span<char> room(qsizetype size);
    void grow(qsizetype needed);

    const qint64 m_limit;
    QByteArray m_bytes;
    qsizetype m_lastSize = 0; ///< of the reply before
};

} // namespace IpcCore
