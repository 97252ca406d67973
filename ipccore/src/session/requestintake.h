// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/requestreader.h"
#include "session/servercontext.h"

#include <span>

namespace IpcCore {

class Link;

/// Reads the requests of one connection from its channel, one at a time; if the server has stream
/// handlers, piece by piece.
///
/// Guarded by the link's mutex, except that a worker alone uses message() while it has the request.
class RequestIntake
{
public:
    using Outcome = RequestReader::Outcome;

    /// When read() stops without a request or piece.
    enum class Until {
        Enough, ///< Others have to get their turn, or the client is not sending.
        Empty,  ///< Nothing is left in the channel.
    };

    explicit RequestIntake(ServerContext &context)
        : m_reader(context.requestMemory, context.maxRequest())
    {}

    /// Reads what has arrived, into a buffer that message() may point into; only if no bytes are
    /// kept. After NeedMore, also see hasEnded().
    Outcome read(Link &link, std::span<char> buffer, Until until);

    /// Continues with the bytes that were read before.
    Outcome resume(const ServerContext &context)
    {
        return context.streams() ? m_reader.resumePiece() : m_reader.resume(m_overBudget);
    }

    bool hasKeptBytes() const { return m_reader.hasKeptBytes(); }

    /// Whether nothing of a request has been seen since the last one.
    bool atStart() const { return m_reader.atStart(); }

    /// Whether the last read() found all the input there was.
    bool isChannelEmpty() const { return m_channelEmpty; }

    /// Whether the channel will never have input again.
    bool hasEnded() const { return m_ended; }

    /// Lets the current request continue although the budget is used up.
    void allowOverBudget() { m_overBudget = true; }

    /// The request, once it is complete, or the piece of it.
    QByteArrayView message() const { return m_reader.message(); }

    /// Makes message() independent of the buffer it was read into.
    void keepMessage() { m_reader.keepMessage(); }

    void clearMessage()
    {
        m_reader.clearMessage();
        m_overBudget = false;
    }

    /// Bytes read so far, including framing.
    quint64 bytesIn() const { return m_bytesIn; }

private:
    RequestReader m_reader;
    quint64 m_bytesIn = 0;
    bool m_channelEmpty = false;
    bool m_ended = false;
    bool m_overBudget = false;
};

} // namespace IpcCore
