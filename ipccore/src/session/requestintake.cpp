// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/requestintake.h"

#include "session/link.h"

#include <algorithm>
#include <chrono>

namespace IpcCore {

namespace {

using std::chrono::microseconds;

// Others get their turn after this much input.
constexpr qsizetype ReadShare = 4 * 1024 * 1024;
// A client that has sent this much is waited for on the spot, for this long in each share.
constexpr qsizetype BulkRead = 16 * 1024;
constexpr microseconds BulkPatience{1000};

// Whether input arrived within `patience`, from which the waiting time is deducted.
bool awaitMore(const Channel &channel, microseconds &patience)
{
    using Clock = std::chrono::steady_clock;
    if (patience.count() <= 0)
        return false;
    const auto begin = Clock::now();
    const bool came = channel.awaitInput(patience);
    patience -= std::chrono::ceil<microseconds>(Clock::now() - begin);
    return came;
}

} // namespace

RequestIntake::Outcome RequestIntake::read(Link &link, std::span<char> buffer, Until until)
{
    const bool inPieces = link.context().streams() != nullptr;
    microseconds patience = BulkPatience;
    for (qsizetype share = 0; share < ReadShare;) {
        const std::span<char> direct = m_reader.directRoom(m_overBudget);
        std::size_t room = direct.empty() ? buffer.size() : Channel::DirectSlack;
        if (inPieces)
            room = static_cast<std::size_t>(m_reader.pieceRoom(std::ssize(buffer)));
        const std::span<char> rest = buffer.first(room);
        const Channel::IoResult result =
            direct.empty() ? link.channel().read(rest) : link.channel().readScattered(direct, rest);
        if (result.status == Channel::Status::WouldBlock)
            return Outcome::NeedMore;
        if (result.status != Channel::Status::Ok) {
            m_ended = true;
            return Outcome::NeedMore;
        }
        link.context().counters.bytesIn.fetch_add(static_cast<quint64>(result.bytes),
                                                  std::memory_order_relaxed);
        m_bytesIn += static_cast<quint64>(result.bytes);
        share += result.bytes;
        const qsizetype placed = std::min<qsizetype>(result.bytes, std::ssize(direct));
        m_reader.directFilled(placed);
        m_channelEmpty = result.bytes < std::ssize(direct) + std::ssize(rest);
        const std::span<char> bytes = rest.first(static_cast<std::size_t>(result.bytes - placed));
        const Outcome outcome =
            inPieces ? m_reader.feedPiece(bytes) : m_reader.feed(bytes, m_overBudget);
        if (outcome != Outcome::NeedMore)
            return outcome;
        // A short read has emptied the socket: another one would only cost a system call. A client
        // that sends a lot is just a moment behind, and waking another worker for the rest would
        // take longer.
        if (m_channelEmpty && until == Until::Enough
            && (share < BulkRead || !awaitMore(link.channel(), patience)))
            return Outcome::NeedMore;
    }
    return Outcome::NeedMore;
}

} // namespace IpcCore
