// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/replybuffer.h"

#include <algorithm>

namespace IpcCore {

namespace {

// Beyond this, no more memory is taken than is needed.
constexpr qsizetype GrowsAtOnce = 32 * 1024;

} // namespace

qsizetype totalSize(std::span<const QByteArrayView> parts)
{
    qsizetype total = 0;
    for (const QByteArrayView part : parts)
        total += part.size();
    return total;
}

bool ReplyBuffer::tryAppend(std::span<const QByteArrayView> parts)
{
    const qsizetype total = totalSize(parts);
    if (!m_budget.tryAcquire(total))
        return false;
    store(parts, total);
    return true;
}

void ReplyBuffer::append(std::span<const QByteArrayView> parts)
{
    const qsizetype total = totalSize(parts);
    m_budget.acquire(total);
    store(parts, total);
}

void ReplyBuffer::store(std::span<const QByteArrayView> parts, qsizetype total)
{
    if (m_sent > 0 && m_bytes.size() + total > m_bytes.capacity()) {
        m_bytes.remove(0, m_sent);
        m_sent = 0;
    }
    // Many small replies may be held back, one after the other.
    const qsizetype needed = m_bytes.size() + total;
    if (needed > m_bytes.capacity())
        m_bytes.reserve(std::max(needed, std::min(2 * m_bytes.capacity(), GrowsAtOnce)));
    for (const QByteArrayView part : parts)
        m_bytes.append(part);
}

Channel::IoResult ReplyBuffer::flushTo(Channel &channel)
{
    qsizetype written = 0;
    while (!isEmpty()) {
        const QByteArrayView rest = QByteArrayView(m_bytes).sliced(m_sent);
        Channel::IoResult result = channel.write({&rest, 1});
        if (result.status != Channel::Status::Ok) {
            result.bytes = written;
            return result;
        }
        written += result.bytes;
        m_sent += result.bytes;
        m_budget.release(result.bytes);
    }
    m_bytes = QByteArray();
    m_sent = 0;
    return {.status = Channel::Status::Ok, .bytes = written};
}

void ReplyBuffer::clear()
{
    m_budget.release(size());
    m_bytes = QByteArray();
    m_sent = 0;
}

} // namespace IpcCore
