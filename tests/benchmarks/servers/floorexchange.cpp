// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/floorexchange.h"

#include "servers/listeningsocket.h"
#include "servers/work.h"

#include <thread>

namespace Bench {

namespace {

// In writes of 64 KiB, without copying: the cost of a socket alone.
bool writePackets(int descriptor, std::string_view bytes)
{
    static const std::string header = framed(Work::filling(MaxPayload)).substr(0, 4);
    for (; bytes.size() > MaxPayload; bytes.remove_prefix(MaxPayload)) {
        if (!writeBoth(descriptor, header, bytes.substr(0, MaxPayload)))
            return false;
    }
    const std::string last = framed(bytes);
    return writeAll(descriptor, last.data(), last.size());
}

} // namespace

FloorExchange::Step FloorExchange::feed(int descriptor, const char *bytes, std::size_t size)
{
    const bool complete = m_scanner.feed(bytes, size);
    const bool small = !m_large && m_request.size() + size <= MaxPayload;
    // Echoes a request that arrived in one piece without copying it.
    if (complete && small && m_request.empty()
        && Work::of(m_scanner.head(), m_scanner.payload()).kind == Work::Kind::Echo) {
        m_scanner = {};
        return writeAll(descriptor, bytes, size) ? Step::Answered : Step::Gone;
    }
    m_large = !small;
    if (small)
        m_request.append(bytes, size);
    else
        m_request.clear();
    if (!complete)
        return Step::Incomplete;
    const bool taken = answer(descriptor);
    m_scanner = {};
    m_request.clear();
    m_large = false;
    return taken ? Step::Answered : Step::Gone;
}

bool FloorExchange::answer(int descriptor)
{
    const Work work = Work::of(m_scanner.head(), m_scanner.payload());
    if (work.kind == Work::Kind::Echo && !m_large)
        return writeAll(descriptor, m_request.data(), m_request.size());
    std::this_thread::sleep_for(work.sleep);
    return writePackets(descriptor, Work::filling(work.replySize));
}

} // namespace Bench
