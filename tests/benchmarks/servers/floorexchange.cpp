// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/floorexchange.h"

#include "servers/listeningsocket.h"
#include "servers/work.h"

#include <thread>

namespace Bench {

namespace {

// Packets of 64 KiB, written one by one: what copying through a socket costs.
bool writePackets(int descriptor, std::size_t size)
{
    static const std::string packet = [] {
        const std::string message = framed(Work::filling(MaxPayload));
        return message.substr(0, message.size() - 4);
    }();
    for (; size > MaxPayload; size -= MaxPayload) {
        if (!writeAll(descriptor, packet.data(), packet.size()))
            return false;
    }
    const std::string last = framed(Work::filling(size));
    return writeAll(descriptor, last.data(), last.size());
}

} // namespace

FloorExchange::Step FloorExchange::feed(int descriptor, const char *bytes, std::size_t size)
{
    const bool complete = m_scanner.feed(bytes, size);
    const bool small = !m_large && m_request.size() + size <= MaxPayload;
    // A request that came in one piece is echoed from where it lies.
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
    return writePackets(descriptor, work.replySize);
}

} // namespace Bench
