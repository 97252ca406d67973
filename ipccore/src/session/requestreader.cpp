// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/requestreader.h"

#include "channel/channel.h"
#include "wire/pktline.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace IpcCore {

std::span<char> RequestReader::directRoom(bool overBudget)
{
    const qsizetype rest = m_decoder.packetRemaining();
    return rest < Channel::DirectMinimum
               ? std::span<char>()
               : m_assembler.room(rest, m_decoder.maxMessageSize(), overBudget);
}

void RequestReader::directFilled(qsizetype size)
{
    m_decoder.skipPayload(size);
    m_assembler.filled(size);
}

// The bytes must stay, budget or not, and the system may have no memory for them.
void RequestReader::keep()
{
    if (!m_assembler.keep(m_decoder.maxMessageSize(), true))
        throw std::bad_alloc();
}

RequestReader::Outcome RequestReader::feed(std::span<char> bytes, bool overBudget)
{
    Q_ASSERT(m_kept.isEmpty());
    const Outcome outcome = decode(bytes, overBudget);
    m_kept = QByteArray(bytes.data(), std::ssize(bytes));
    return outcome;
}

RequestReader::Outcome RequestReader::feedPiece(std::span<char> bytes)
{
    Q_ASSERT(m_kept.isEmpty());
    const Outcome outcome = decodePiece(bytes);
    m_kept = QByteArray(bytes.data(), std::ssize(bytes));
    return outcome;
}

// A read that ends with the next header, or with the end of the request, has its payload together.
qsizetype RequestReader::pieceRoom(qsizetype size) const
{
    const qsizetype rest = m_decoder.packetRemaining();
    return rest < Channel::DirectMinimum ? size : std::min(size, rest + PktLine::HeaderSize);
}

RequestReader::Outcome RequestReader::resumePiece()
{
    std::span<char> bytes(m_kept.data() + m_taken, m_kept.data() + m_kept.size());
    const Outcome outcome = decodePiece(bytes);
    m_taken = static_cast<qint32>(m_kept.size() - std::ssize(bytes));
    if (outcome != Outcome::Complete && outcome != Outcome::Piece)
        dropTaken();
    return outcome;
}

RequestReader::Outcome RequestReader::resume(bool overBudget)
{
    std::span<char> bytes(m_kept.data() + m_taken, m_kept.data() + m_kept.size());
    const Outcome outcome = decode(bytes, overBudget);
    m_taken = static_cast<qint32>(m_kept.size() - std::ssize(bytes));
    if (outcome != Outcome::Complete)
        dropTaken();
    return outcome;
}

// The kept bytes are not moved for each request, but freed after the last.
void RequestReader::dropTaken()
{
    if (hasKeptBytes())
        return;
    m_kept = {};
    m_taken = 0;
}

// Drops what was used from the front of `bytes`.
RequestReader::Outcome RequestReader::decode(std::span<char> &bytes, bool overBudget)
{
    using Event = PktLineDecoder::Event;
    for (;;) {
        const PktLineDecoder before = m_decoder;
        const PktLineDecoder::Step step =
            m_decoder.next(QByteArrayView(bytes.data(), std::ssize(bytes)));
        switch (step.event) {
        case Event::Payload:
            if (!m_assembler.append(step.payload, m_decoder.maxMessageSize(), overBudget)) {
                m_decoder = before;
                // The start was already read, into a buffer that others will reuse.
                keep();
                return Outcome::NoBudget;
            }
            break;
        case Event::PacketBegin:
            break;
        case Event::MessageEnd:
            // If the message is only referenced, this is right after it.
            bytes.front() = '\0';
            bytes = bytes.subspan(static_cast<std::size_t>(step.consumed));
            return Outcome::Complete;
        case Event::NeedMore:
            bytes = {};
            // The little that is referenced here was already read; it must be kept, budget or not.
            keep();
            return Outcome::NeedMore;
        case Event::Malformed:
            bytes = {};
            return Outcome::Malformed;
        case Event::TooLarge:
            bytes = {};
            return Outcome::TooLarge;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(step.consumed));
    }
}

// The same, with the payload of all packets moved together.
RequestReader::Outcome RequestReader::decodePiece(std::span<char> &bytes)
{
    using Event = PktLineDecoder::Event;
    char *begin = nullptr;
    qsizetype size = 0;
    const auto taken = [&](Outcome outcome) {
        static_cast<void>(m_assembler.append({begin, size}, m_decoder.maxMessageSize(), true));
        return outcome;
    };
    for (;;) {
        const PktLineDecoder::Step step =
            m_decoder.next(QByteArrayView(bytes.data(), std::ssize(bytes)));
        char *const payload = bytes.data();
        bytes = bytes.subspan(static_cast<std::size_t>(step.consumed));
        switch (step.event) {
        case Event::Payload:
            if (size == 0)
                begin = payload;
            else
                std::memmove(begin + size, payload, static_cast<std::size_t>(step.consumed));
            size += step.consumed;
            break;
        case Event::PacketBegin:
            break;
        case Event::MessageEnd:
            return taken(Outcome::Complete);
        case Event::NeedMore:
            return taken(size > 0 ? Outcome::Piece : Outcome::NeedMore);
        case Event::Malformed:
            bytes = {};
            return Outcome::Malformed;
        case Event::TooLarge:
            bytes = {};
            return Outcome::TooLarge;
        }
    }
}

} // namespace IpcCore
