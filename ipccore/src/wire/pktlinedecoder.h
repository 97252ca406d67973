// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

namespace IpcCore {

/// Decodes a stream of pkt-lines, however it is split, without storing any of it.
///
/// Feed it what was read; it returns one event at a time and the number of bytes it used. Payload
/// it returns lies in the caller's buffer. Stricter than git's reader: of the special packets it
/// only accepts the flush "0000". After an error it stays in that error.
class PktLineDecoder
{
public:
    enum class Event {
        NeedMore,    ///< All input is used; the message continues.
        Payload,     ///< A piece of the message's payload.
        PacketBegin, ///< A header: `size` payload bytes will follow.
        MessageEnd,  ///< The flush packet.
        Malformed,   ///< Not a pkt-line.
        TooLarge,    ///< The announced packet would exceed the limit; none of it was read.
    };

    struct Step
    {
        Event event = Event::NeedMore;
        qsizetype consumed = 0;      ///< Bytes of the input that were used.
        QByteArrayView payload = {}; ///< Payload: the piece, within the input.
        qsizetype size = 0;          ///< PacketBegin: payload bytes of this packet.
    };

    /// @param maxMessageSize largest payload of one message in bytes; negative for no limit.
    explicit PktLineDecoder(qint64 maxMessageSize = -1)
        : m_maxMessageSize(maxMessageSize)
    {}

    /// The next event in `input`. Call it again with the unused rest until NeedMore.
    Step next(QByteArrayView input);

    /// Whether no byte of a message has been seen since the last MessageEnd.
    bool atMessageStart() const
    {
        return !m_messageBegun && m_headerSize == 0 && m_state == State::Header;
    }

    qint64 maxMessageSize() const { return m_maxMessageSize; }

    /// Payload bytes of the current message announced by headers so far.
    qint64 messageSize() const { return m_messageSize; }

    /// Payload bytes of the current packet not seen yet.
    qsizetype packetRemaining() const { return m_packetRemaining; }

    /// Counts up to packetRemaining() payload bytes as seen, which the caller read itself.
    void skipPayload(qsizetype size);

private:
    enum class State : quint8 { Header, Payload, Malformed, TooLarge };

    Step headerComplete(qsizetype consumed);

    qint64 m_maxMessageSize;
    qint64 m_messageSize = 0;
    qint32 m_packetRemaining = 0;
    char m_header[4] = {};
    quint8 m_headerSize = 0;
    State m_state = State::Header;
    bool m_messageBegun = false;
};

} // namespace IpcCore
