// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/pktlinedecoder.h"

#include "wire/pktline.h"

#include <algorithm>

namespace IpcCore {

namespace {

// -1 for anything but a hex digit. Not strtol(), which accepts spaces, signs and "0x".
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

int lineLength(const char (&header)[4])
{
    int length = 0;
    for (const char c : header) {
        const int digit = hexValue(c);
        if (digit < 0)
            return -1;
        length = length * 16 + digit;
    }
    return length;
}

} // namespace

PktLineDecoder::Step PktLineDecoder::next(QByteArrayView input)
{
    switch (m_state) {
    case State::Malformed:
        return {.event = Event::Malformed};
    case State::TooLarge:
        return {.event = Event::TooLarge};
    case State::Payload: {
        const qsizetype size = std::min<qsizetype>(input.size(), m_packetRemaining);
        if (size == 0)
            return {.event = Event::NeedMore};
        skipPayload(size);
        return {.event = Event::Payload, .consumed = size, .payload = input.first(size)};
    }
    case State::Header:
        break;
    }

    qsizetype consumed = 0;
    while (m_headerSize < PktLine::HeaderSize && consumed < input.size()) {
        const char c = input[consumed++];
        // Checked byte by byte, to reject a bad header as early as possible.
        if (hexValue(c) < 0) {
            m_state = State::Malformed;
            return {.event = Event::Malformed, .consumed = consumed};
        }
        m_header[m_headerSize++] = c;
    }
    if (m_headerSize < PktLine::HeaderSize)
        return {.event = Event::NeedMore, .consumed = consumed};
    return headerComplete(consumed);
}

void PktLineDecoder::skipPayload(qsizetype size)
{
    Q_ASSERT(size <= m_packetRemaining);
    m_packetRemaining -= static_cast<qint32>(size);
    // An error stays one.
    if (m_packetRemaining == 0 && m_state == State::Payload)
        m_state = State::Header;
}

PktLineDecoder::Step PktLineDecoder::headerComplete(qsizetype consumed)
{
    m_headerSize = 0;
    const int length = lineLength(m_header);
    if (length == 0) {
        m_messageBegun = false;
        m_messageSize = 0;
        return {.event = Event::MessageEnd, .consumed = consumed};
    }
    if (length <= PktLine::HeaderSize || length > PktLine::MaxLineSize) {
        m_state = State::Malformed;
        return {.event = Event::Malformed, .consumed = consumed};
    }
    const qint32 payload = length - static_cast<qint32>(PktLine::HeaderSize);
    if (m_maxMessageSize >= 0 && payload > m_maxMessageSize - m_messageSize) {
        m_state = State::TooLarge;
        return {.event = Event::TooLarge, .consumed = consumed};
    }
    m_messageBegun = true;
    m_messageSize += payload;
    m_packetRemaining = payload;
    m_state = State::Payload;
    return {.event = Event::PacketBegin, .consumed = consumed, .size = payload};
}

} // namespace IpcCore
