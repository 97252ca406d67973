// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "limits/bytebudget.h"

#include <QtCore/qbytearray.h>

namespace IpcCore {

/// The total size of the parts in bytes.
qsizetype totalSize(std::span<const QByteArrayView> parts);

/// Framed bytes that the client's socket has not accepted yet. Not thread-safe.
class ReplyBuffer
{
public:
    explicit ReplyBuffer(ByteBudget &budget)
        : m_budget(budget)
    {}

    ~ReplyBuffer() { clear(); }

    ReplyBuffer(const ReplyBuffer &) = delete;
    ReplyBuffer &operator=(const ReplyBuffer &) = delete;

    qsizetype size() const { return m_bytes.size() - m_sent; }

    bool isEmpty() const { return size() == 0; }

    /// Adds the parts unless the shared budget has no room for them.
    bool tryAppend(std::span<const QByteArrayView> parts);
    /// Adds the parts, budget or not.
    void append(std::span<const QByteArrayView> parts);

    /// Writes as much as the channel accepts. The status is Ok if everything is written, WouldBlock
    /// if some is left; `bytes` is what was written now.
    Channel::IoResult flushTo(Channel &channel);

    void clear();

private:
    void store(std::span<const QByteArrayView> parts, qsizetype total);

    ByteBudget &m_budget;
    QByteArray m_bytes;
    qsizetype m_sent = 0;
};

} // namespace IpcCore
