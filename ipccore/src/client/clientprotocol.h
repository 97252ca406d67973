// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "wire/pktlinedecoder.h"
#include "wire/pktlineencoder.h"

#include <ipccore/connection.h>

#include <array>
#include <chrono>
#include <optional>
#include <span>

namespace IpcCore {

/// The client's side of the protocol, over one connection to an endpoint after the other: the bytes
/// of a request, the end of its reply, what a closed connection proves, and whether a connection
/// can be used again.
///
/// Has no socket, no clock and never waits. Its driver moves the bytes, reports what came of that
/// and does what the returned Action says.
class ClientProtocol
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// For the driver's buffer, in bytes: what a socket hands over at once. On the stack, so that a
    /// small reply needs no memory but its own.
    static constexpr std::size_t ReadSize = 64 * 1024;

    enum class State {
        Closed, ///< No connection, or one that the driver must close.
        Idle,   ///< Ready for a request.
        Busy,   ///< A request is under way.
    };

    enum class Action {
        Continue,  ///< Write what output() has, and read.
        Deliver,   ///< The reply is whole.
        Fail,      ///< The request ends with error().
        SendAgain, ///< The server did not read the request: connect, then begin() it once more.
    };

    State state() const { return m_state; }

    /// There is a new connection.
    void connected();

    /// The driver closed the connection of its own accord.
    void disconnected() { m_state = State::Closed; }

    /// An Idle connection has input, or its end. Nobody asked for any, so it is Closed now.
    void idleInput(Time now);

    /// Begins a request; Idle before.
    /// @param message and onChunk must outlive the request; onChunk gets the reply's payload.
    /// @param maxReplySize in bytes; negative: no limit.
    void begin(QByteArrayView message, const ChunkHandler &onChunk, qint64 maxReplySize);

    /// What to write next; empty when all is sent, or the server takes no more.
    std::span<const QByteArrayView> output() const;

    bool hasOutput() const { return !allSent() && m_serverReads; }

    /// Reports a write of output().
    Action written(const Channel::IoResult &result);

    /// Reports a read to `buffer` while Busy. What onChunk throws passes through; give up then.
    Action received(const Channel::IoResult &result, std::span<const char> buffer, Time now);

    /// Ends the request under way; the connection is Closed.
    /// @return error(), which is this one now, with phase and delivery.
    const Error &giveUp(ErrorCode code, const QString &text, int systemError = 0);

    /// After Action::Fail and giveUp().
    const Error &error() const { return m_error; }

    /// Whole replies over this connection.
    quint64 replies() const { return m_replies; }

    /// Payload bytes of the reply so far.
    qint64 replySize() const { return m_replySize; }

private:
    bool allSent() const { return m_partsBegin == m_partsEnd; }

    void nextParts();
    void dropSent(qsizetype bytes);
    Action feed(QByteArrayView bytes, Time now);
    Action replyComplete(bool hasSurplus, Time now);
    Action closedByServer(int systemError, Time now);
    Action fail(ErrorCode code, const QString &text, int systemError = 0);
    void noteClosedByServer(Time now);
    bool serverKeepsOpen();

    State m_state = State::Closed;

    // The request.
    std::optional<PktLineFramer> m_framer;
    std::array<QByteArrayView, 2 * PktLineFramer::MaxPackets + 1> m_parts;
    std::size_t m_partsBegin = 0;
    std::size_t m_partsEnd = 0;
    bool m_serverReads = true; ///< False: it takes no more; its reply may still be there.

    // Its reply.
    PktLineDecoder m_decoder;
    const ChunkHandler *m_onChunk = nullptr;
    qint64 m_replySize = 0;
    bool m_replyBegun = false;
    Error m_error;

    // The connection.
    quint64 m_replies = 0;
    Time m_lastReply;

    // The server.
    int m_quickCloses = 0; ///< In a row: connections that it closed right after one reply.
    int m_ownCloses = 0;   ///< Connections that were closed here because it would have done so.
};

} // namespace IpcCore
