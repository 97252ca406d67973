// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/openreply.h"
#include "session/replystream.h"
#include "session/writestrategy.h"

#include <ipccore/handler.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <utility>

namespace IpcCore {

class Link;

/// The reply half of a session: frames what Reply and DeferredReply write, and tracks the request's
/// progress. The request half reads the next request once this one rests.
///
/// Guarded by the link's mutex: the functions of ReplyStream lock it, all others expect it locked.
class ReplyWriter final : public ReplyStream
{
public:
    using Clock = std::chrono::steady_clock;
    using Lock = std::unique_lock<std::mutex>;

    enum class State : quint8 {
        Idle,             ///< No request in progress, or the next piece of it has not arrived.
        Received,         ///< A piece was taken; rest() has not been called.
        PieceQueued,      ///< A piece of a request is there; no worker has got to it yet.
        Receiving,        ///< A stream handler takes a piece.
        Queued,           ///< A request is complete; no worker has got to it yet.
        Handling,         ///< The handler runs; its return ends the reply.
        HandlingDeferred, ///< The handler runs; its DeferredReply ends the reply.
        HandlingEnded,    ///< The handler runs; its DeferredReply has ended the reply.
        Deferred,         ///< The handler has returned; its DeferredReply ends the reply.
        Ended,            ///< It is over; rest() has not been called.
    };

    explicit ReplyWriter(Link &link)
        : m_link(link)
    {}

    /// \name For the session
    /// @{

    State state() const { return m_state; }

    /// Whether a worker has the request, or will have it.
    bool isHandling() const { return m_state >= State::PieceQueued && m_state < State::Deferred; }

    /// Whether a worker had it, and the engine has not come since.
    bool isHandled() const { return m_state == State::Received || m_state == State::Ended; }

    /// When the request was complete, or the piece there; while idle, when handling it ended.
    Clock::time_point since() const { return m_since; }

    quint32 requestsFailed() const { return m_requestsFailed; }

    /// How much of the request handlers have returned from, and its first bytes, as far as
    /// keepCommand() has been told.
    qint64 commandSize() const { return m_open ? m_open->commandSize : 0; }

    QByteArray command() const { return m_open ? m_open->command : QByteArray(); }

    /// Whether the current request has a stream handler.
    bool hasStream() const { return m_open && m_open->stream; }

    /// The stream handler of the current request, perhaps null; for the worker that handles it.
    std::unique_ptr<StreamHandler> &stream() { return m_open->stream; }

    /// The same when the request will never be complete.
    std::unique_ptr<StreamHandler> takeStream()
    {
        return m_open ? std::move(m_open->stream) : nullptr;
    }

    /// True once per request whose handler runs.
    bool noteSlow() { return m_open && !std::exchange(m_open->slowNoted, true); }

    /// What there is to be handled.
    enum class Part { Piece, End };

    /// Idle → Queued, PieceQueued: a request is complete, or there is a piece of it.
    void queue(Part part, Clock::time_point now);
    /// Queued → Handling, PieceQueued → Receiving: a worker of `session` calls the handler. Takes
    /// `spare`, if there is one, unless it has what it needs from an earlier piece.
    Part begin(const std::shared_ptr<Session> &session, std::unique_ptr<OpenReply> &spare);
    /// Whether more replies follow soon, so that this one may wait for them.
    enum class Followed { No, Soon };

    /// The handler has returned `result`: ends the reply, unless it is deferred or the rest of the
    /// request has to be received first.
    void handlerReturned(HandlerResult result, Followed followed, Lock &lock);
    /// Keeps what others may want to see of the request or piece, from which the handler has
    /// returned.
    void keepCommand(QByteArrayView message);
    /// What was lent to begin(), if the reply no longer needs it.
    std::unique_ptr<OpenReply> takeBack();
    /// Drops the reply if a DeferredReply was to end it. @return whether it did.
    bool dropDeferred();
    /// Queued, PieceQueued → Ended: no handler is called, and the connection closes after the
    /// replies before it.
    void drop();
    /// Ends the request without a reply: the system has no memory for it.
    void giveUp();
    /// The link is about to be closed.
    void close();
    /// Received, Ended → Idle. @return whether it was Ended.
    bool rest();

    /// @}
    /// \name ReplyStream
    /// @{

    Result<void> add(QByteArrayView bytes, Wait wait) override;
    Result<void> write(QByteArrayView bytes, Wait wait) override;
    Result<void> flush(Wait wait) override;
    Result<MessageBuffer> allocate(qsizetype size) override;
    Result<void> writeLast(const MessageBuffer &buffer, Wait wait) override;
    Result<void> finish(QByteArrayView bytes) override;
    void abandon() override;
    void noteFailed() override;
    void setEndless() override;
    bool peerGone() const override;
    qint64 pendingBytes() const override;
    bool serverStopping() const override;
    void defer() override;

    /// @}

private:
    bool isWriting() const
    {
        return m_state == State::Handling || m_state == State::HandlingDeferred
               || m_state == State::Deferred;
    }

    bool isDeferred() const
    {
        return m_state == State::HandlingDeferred || m_state == State::Deferred;
    }

    template <typename Function>
    Result<void> guarded(Function function);
    Result<void> writable() const;
    Result<void> appendPiece(QByteArrayView bytes, Wait wait, Lock &lock);
    Result<void> sendCollected(Wait wait, Followed followed, Lock &lock);
    WriteStrategy::Sending sending(Wait wait, Lock &lock);
    const WriteStrategy &strategy() const;
    Result<void> endReply(HandlerResult result, Followed followed, Lock &lock);
    void deferredEnded();
    void receiveMore();
    void end();

    Link &m_link;
    /// From the start of a handler to the end of its reply. Its `collected` and `payload` belong to
    /// the thread that holds the Reply, until defer().
    std::unique_ptr<OpenReply> m_open;
    Clock::time_point m_since;
    quint32 m_requestsFailed = 0;
    State m_state = State::Idle;
};

} // namespace IpcCore
