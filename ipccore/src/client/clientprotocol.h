// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "wire/pktlinedecoder.h"
#include "wire/pktlineencoder.h"

#include <ipccore/connection.h>

#include <array>
#include <chrono>
#include <deque>
#include <optional>
#include <span>

namespace IpcCore {

/// The client's side of the protocol, over successive connections to one endpoint: frames requests,
/// decodes replies, knows what a closed connection proves and when to reuse one.
///
/// Several requests may be in progress, answered in order; if not said otherwise, a function is
/// about the oldest.
///
/// Has no socket and no clock, and never waits. A driver moves the bytes, reports the outcome, and
/// does what the returned Action says.
class ClientProtocol
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Size for the driver's read buffer: as much as a socket delivers at once. On the stack, so
    /// that a small reply needs no other memory than its own.
    static constexpr std::size_t ReadSize = 64 * 1024;

    enum class State {
        Closed, ///< No connection, or one that the driver must close.
        Idle,   ///< Ready for a request.
        Busy,   ///< Requests are in progress.
    };

    enum class Action {
        Continue,  ///< Write the output(), and read.
        Deliver,   ///< The reply is complete; if hasInput(), proceed().
        Fail,      ///< The request ends with error(), the others with abandoned().
        SendAgain, ///< The server read no request in progress: reconnect and begin() them again.
    };

    State state() const { return m_state; }

    /// A new connection is open.
    void connected();

    /// The driver closed the connection on its own.
    void disconnected() { m_state = State::Closed; }

    /// An Idle connection has input nobody asked for, or has ended. Closes it.
    void idleInput(Time now);

    /// Whether begin() may be called with a message of `size` bytes. While requests are in
    /// progress, only if the server has kept this connection open between two of them, which git's
    /// does not.
    bool mayBegin(qsizetype size) const;

    /// Begins a request; mayBegin() says when.
    /// @param message and onChunk must outlive the request; onChunk gets the reply's payload.
    /// @param maxReplySize in bytes; negative: no limit.
    void begin(QByteArrayView message, const ChunkHandler &onChunk, qint64 maxReplySize);

    /// What to write next; empty if all is sent or the server accepts no more.
    std::span<const QByteArrayView> output();

    bool hasOutput() const { return !allSent() && m_serverReads; }

    /// Reports the outcome of writing output().
    Action written(const Channel::IoResult &result);

    /// Reports the outcome of reading into `buffer`, in state Busy. Does not catch what onChunk
    /// throws; call giveUp() then. `buffer` must stay while there is hasInput().
    Action received(const Channel::IoResult &result, std::span<const char> buffer, Time now);

    /// How many bytes of the oldest reply's payload come next for certain, if its other bytes were
    /// given to received(): the driver may read them elsewhere, and reports payloadReceived().
    qsizetype payloadAhead() const
    {
        return m_state == State::Busy && !hasInput() ? m_decoder.packetRemaining() : 0;
    }

    /// `size` bytes of payloadAhead() were read.
    void payloadReceived(qsizetype size);

    /// After Action::Deliver: whether bytes that were read belong to further replies.
    bool hasInput() const { return !m_input.isEmpty(); }

    /// Goes on with these.
    Action proceed(Time now);

    /// The number of requests in progress, or that were when the connection was closed.
    std::size_t requests() const { return m_requests.size(); }

    /// After the connection was closed, whether the server may have handled request number `index`,
    /// from 0, the oldest. Those that it cannot have handled come last.
    Delivery deliveryOf(std::size_t index) const;

    /// The error of such a request, other than the oldest.
    Error abandoned(std::size_t index) const;

    /// Ends the request under way; the connection is then Closed.
    /// @return error(), with phase and delivery.
    const Error &giveUp(ErrorCode code, const QString &text, int systemError = 0);

    /// After Action::Fail and giveUp().
    const Error &error() const { return m_error; }

    /// Replies received over this connection.
    quint64 replies() const { return m_replies; }

    /// Payload bytes of the reply so far.
    qint64 replySize() const { return m_replySize; }

private:
    /// A request in progress.
    struct Request
    {
        const ChunkHandler *onChunk;
        qint64 maxReplySize;
        quint64 end; ///< of its bytes among all sent over the connection
    };

    bool allSent() const { return m_partsBegin == m_partsEnd && !m_framer && m_small.isEmpty(); }

    bool isSent(const Request &request) const { return request.end <= m_sent; }

    bool isOldestSent() const { return m_requests.empty() || isSent(m_requests.front()); }

    void nextParts();
    void dropSent(qsizetype bytes);
    void awaitReply();
    Action replyComplete(Time now);
    Action closedByServer(int systemError, Time now);
    Action fail(ErrorCode code, const QString &text, int systemError = 0);
    void noteClosedByServer(Time now);
    bool serverKeepsOpen();

    State m_state = State::Closed;

    // The requests.
    std::deque<Request> m_requests;        ///< the oldest first
    quint64 m_begun = 0;                   ///< bytes of all requests begun on this connection
    quint64 m_sent = 0;                    ///< bytes accepted by the kernel
    bool m_reset = false;                  ///< the server left bytes unread
    bool m_framerEnds = false;             ///< m_parts end the message of m_framer
    QByteArray m_small;                    ///< requests to be sent together, framed
    QByteArray m_sending;                  ///< the same, in m_parts
    std::optional<PktLineFramer> m_framer; ///< m_parts may point into it
    std::array<QByteArrayView, 2 * PktLineFramer::MaxPackets + 2> m_parts;
    std::size_t m_partsBegin = 0;
    std::size_t m_partsEnd = 0;
    bool m_serverReads = true; ///< False once it accepts no more; it may have replied anyway.

    // The reply to the oldest.
    PktLineDecoder m_decoder;
    QByteArrayView m_input; ///< read but not looked at
    qint64 m_replySize = 0;
    bool m_replyBegun = false;
    Error m_error;

    // The connection.
    quint64 m_replies = 0;
    Time m_lastReply;

    // The server.
    int m_quickCloses = 0; ///< Successive connections that it closed right after one reply.
    int m_ownCloses = 0;   ///< Connections closed here because it would have done so.
};

} // namespace IpcCore
