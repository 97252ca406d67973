// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/replycollector.h"

#include "base/largepages.h"
#include "client/clientprotocol.h"

#include <algorithm>
#include <new>
#include <utility>

namespace IpcCore {

namespace {

// Steps of growth. Room that is not written takes no memory, and what is left over at the end is
// given back.
constexpr qsizetype SmallReply = 64 * 1024;
constexpr qsizetype MediumReply = 1024 * 1024;
constexpr qsizetype LargeReply = 64 * 1024 * 1024;

} // namespace

void ReplyCollector::append(QByteArrayView piece)
{
    grow(m_bytes.size() + piece.size());
    m_bytes.append(piece);
}

Channel::IoResult ReplyCollector::read(Channel &channel, ClientProtocol &protocol,
                                       std::span<char> buffer)
{
    const std::span<char> direct = room(protocol.payloadAhead());
    if (direct.empty())
        return channel.read(buffer);
    const qsizetype before = m_bytes.size();
    // Does not initialize the bytes.
    m_bytes.resize(before + std::ssize(direct));
    Channel::IoResult result = channel.readScattered(direct, buffer.first(Channel::DirectSlack));
    const qsizetype placed = std::min<qsizetype>(result.bytes, std::ssize(direct));
    m_bytes.resize(before + placed);
    protocol.payloadReceived(placed);
    result.bytes -= placed;
    return result;
}

QByteArray ReplyCollector::take()
{
    m_lastSize = m_bytes.size();
    try {
        if (m_bytes.capacity() - m_bytes.size() > SmallReply)
            m_bytes.squeeze();
    } catch (const std::bad_alloc &) {
        // Then it keeps its room.
    }
    return std::exchange(m_bytes, {});
}

// Empty if it is not worth it or there is no memory, which append() reports.
std::span<char> ReplyCollector::room(qsizetype size)
{
    if (size < Channel::DirectMinimum)
        return {};
    try {
        grow(m_bytes.size() + size);
        m_bytes.reserve(m_bytes.size() + size);
    } catch (const std::bad_alloc &) {
        return {};
    }
    return {m_bytes.data() + m_bytes.size(), static_cast<std::size_t>(size)};
}

// Takes more memory than `needed`, if it helps and there is some.
void ReplyCollector::grow(qsizetype needed)
{
    if (needed <= m_bytes.capacity() || needed <= SmallReply)
        return;
    qsizetype step = needed <= LargeReply ? LargeReply : 4 * needed;
    if (needed <= MediumReply)
        step = MediumReply;
    else if (needed <= m_lastSize)
        step = m_lastSize;
    if (m_limit >= 0)
        step = std::clamp<qsizetype>(step, needed, std::max<qsizetype>(m_limit, needed));
    try {
        m_bytes.reserve(step);
    } catch (const std::bad_alloc &) {
        return;
    }
    if (step > MediumReply)
        preferLargePages(m_bytes.data(), static_cast<std::size_t>(m_bytes.capacity()));
}

} // namespace IpcCore
