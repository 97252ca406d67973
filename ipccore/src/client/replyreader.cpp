// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/replyreader.h"

namespace IpcCore {

ReplyReader::State ReplyReader::feed(QByteArrayView bytes)
{
    m_begun = m_begun || !bytes.isEmpty();
    for (;;) {
        const PktLineDecoder::Step step = m_decoder.next(bytes);
        bytes = bytes.sliced(step.consumed);
        switch (step.event) {
        case PktLineDecoder::Event::NeedMore:
            return State::Incomplete;
        case PktLineDecoder::Event::PacketBegin:
            break;
        case PktLineDecoder::Event::Payload:
            m_size += step.payload.size();
            if (!m_onChunk(step.payload))
                return State::Canceled;
            break;
        case PktLineDecoder::Event::MessageEnd:
            m_surplus = !bytes.isEmpty();
            return State::Complete;
        case PktLineDecoder::Event::Malformed:
            return State::Malformed;
        case PktLineDecoder::Event::TooLarge:
            return State::TooLarge;
        }
    }
}

} // namespace IpcCore
