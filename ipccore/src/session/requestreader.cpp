// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/requestreader.h"

#include <new>

namespace IpcCore {

namespace {

// Smaller reads are faster to copy than to place.
constexpr qsizetype DirectMinimum = 4096;

} // namespace

std::span<char> RequestReader::directRoom(bool overBudget)
{
    const qsizetype rest = m_decoder.packetRemaining();
    return rest < DirectMinimum ? std::span<char>()
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

RequestReader::Outcome RequestReader::feed(QByteArrayView bytes, bool overBudget)
{
    Q_ASSERT(m_kept.isEmpty());
    return decode(bytes, overBudget);
}

RequestReader::Outcome RequestReader::resume(bool overBudget)
{
    const QByteArray bytes = std::exchange(m_kept, {});
    const Outcome outcome = decode(bytes, overBudget);
    // `bytes` ends here, and the message may point into it.
    if (outcome == Outcome::Complete)
        keep();
    return outcome;
}

RequestReader::Outcome RequestReader::decode(QByteArrayView bytes, bool overBudget)
{
    using Event = PktLineDecoder::Event;
    for (;;) {
        const PktLineDecoder before = m_decoder;
        const PktLineDecoder::Step step = m_decoder.next(bytes);
        switch (step.event) {
        case Event::Payload:
            if (!m_assembler.append(step.payload, m_decoder.maxMessageSize(), overBudget)) {
                m_decoder = before;
                m_kept = bytes.toByteArray();
                // The start was already read, into a buffer that others will reuse.
                keep();
                return Outcome::NoBudget;
            }
            break;
        case Event::PacketBegin:
            break;
        case Event::MessageEnd:
            m_kept = bytes.sliced(step.consumed).toByteArray();
            return Outcome::Complete;
        case Event::NeedMore:
            // The little that is referenced here was already read; it must be kept, budget or not.
            keep();
            return Outcome::NeedMore;
        case Event::Malformed:
            return Outcome::Malformed;
        case Event::TooLarge:
            return Outcome::TooLarge;
        }
        bytes = bytes.sliced(step.consumed);
    }
}

} // namespace IpcCore
