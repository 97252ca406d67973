// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/messagebuffer.h>
#include <ipccore/result.h>

#include <QtCore/qbytearrayview.h>

#include <concepts>
#include <memory>
#include <utility>

namespace IpcCore {

class ContextHandler;
class DeferredReply;
class ReplyStream;

/// The answer to one request, written by its handler in any number of pieces.
///
/// The library ends the reply when the handler returns; a handler that writes nothing sends an
/// empty one. Small pieces are collected and sent together. Valid only during the handler's call
/// (see defer()); for one thread at a time.
class IPCCORE_EXPORT Reply
{
public:
    /// For the library: writes to `stream`; `mayWait` tells whether write() may wait for a slow
    /// client.
    Reply(std::shared_ptr<ReplyStream> stream, bool mayWait);
    ~Reply();

    /// Adds `bytes` to the reply. Does nothing for an empty piece.
    ///
    /// On a worker of the server it waits while the client reads too slowly and more than
    /// ServerOptions::replyBuffer bytes are pending. In a handler with a context object, or run by
    /// ServerOptions::quickHandlers, whose thread must not wait, it returns WouldBlock instead and
    /// takes nothing.
    /// @return PeerGone if the client has left; PeerStalled if it read less than 64 KiB in
    ///         ServerOptions::writeStallTimeout; Stopped if the server cut the connection;
    ///         WouldBlock as described; WrongState after defer(). After any but WouldBlock nothing
    ///         more can be sent: return from the handler.
    Result<void> write(QByteArrayView bytes);

    /// Memory for a reply of `size` bytes, to be filled in place and passed to finish(): shared
    /// with the client if both sides want that (ServerOptions::sharedMemory) and it has room,
    /// ordinary memory otherwise.
    /// @return InvalidArgument if `size` is negative; SystemResources; WrongState after defer().
    Result<MessageBuffer> allocate(qsizetype size);

    /// Adds what is in `buffer`, of any size, as the last piece. If it is the only piece and in
    /// shared memory, it is not copied.
    /// @return as write(), but never WouldBlock. Later calls of write(), finish() and defer() have
    ///         no effect and return WrongState or a reply to nobody.
    Result<void> finish(MessageBuffer buffer);

    /// Sends what has been collected so far, for a client that shows pieces as they arrive.
    /// @return as write().
    Result<void> flush();

    /// Whether the client has closed the connection, which makes further work pointless. Asks the
    /// kernel; cheap enough for every step of a long job.
    bool peerGone() const;

    /// Whether the server is stopping, so that a long job can end: after
    /// ServerOptions::drainTimeout the connection is cut. Cheap enough for every step of the job.
    /// Any thread.
    bool serverStopping() const;

    /// Takes the reply out of the handler, to be finished later from any thread: the handler
    /// returns, its worker serves others, and the client waits. What was already written comes
    /// first. May be called once.
    DeferredReply defer();

private:
    friend class ContextHandler;
    Q_DISABLE_COPY_MOVE(Reply)

    std::shared_ptr<ReplyStream> m_stream;
    bool m_mayWait;
    bool m_isFinished = false;
};

/// A reply that outlives its handler. Movable; finish it once, from any thread. If destroyed
/// unfinished, it closes the connection, and the client sees an error rather than a truncated
/// reply.
///
/// Its calls never wait. It may outlive the connection and the server: they then return PeerGone or
/// Stopped.
///
/// When the server stops, as Server::stopping() tells, finish or abandon it. If still held after
/// ServerOptions::drainTimeout, or when the server is destroyed, it is dropped, and its client sees
/// the connection end.
class IPCCORE_EXPORT DeferredReply
{
public:
    /// A reply to nobody; every call returns WrongState.
    DeferredReply() = default;
    /// For the library: writes to `stream`.
    explicit DeferredReply(std::shared_ptr<ReplyStream> stream);
    DeferredReply(DeferredReply &&other) noexcept = default;
    DeferredReply &operator=(DeferredReply &&other) noexcept;
    ~DeferredReply();

    /// Adds `bytes`, all or nothing.
    /// @return WouldBlock while more than ServerOptions::replyBuffer bytes wait for the client, or
    ///         ServerOptions::totalReplyBuffer bytes for all clients; PeerGone; PeerStalled;
    ///         Stopped; WrongState after finish().
    Result<void> write(QByteArrayView bytes);

    /// Sends what has been collected so far.
    /// @return as write().
    Result<void> flush();

    /// As Reply::allocate(), for finish().
    /// @return InvalidArgument; SystemResources; WrongState after finish().
    Result<MessageBuffer> allocate(qsizetype size);

    /// Ends the reply.
    /// @return PeerGone, PeerStalled or Stopped if it can no longer reach the client; WrongState if
    ///         it was already finished.
    Result<void> finish();

    /// Adds `bytes`, of any size, and ends the reply. Errors as finish().
    Result<void> finish(QByteArrayView bytes);

    /// The same with what is in `buffer`, a MessageBuffer. If it is the only piece and in shared
    /// memory, it is not copied. Errors as finish().
    template <std::same_as<MessageBuffer> Buffer> // not ambiguous for finish({})
    Result<void> finish(Buffer buffer)
    {
        return finishWith(std::move(buffer));
    }

    /// Gives up: closes the connection without ending the reply, so that the client sees an error.
    void abandon();

    /// Says that the reply is a feed, which ends when somebody leaves: how long it lasts is not a
    /// matter of speed, so Server::latency() does not count it.
    void setEndless();

    /// Whether the client has closed the connection, as Reply::peerGone().
    bool peerGone() const;

    /// Bytes written that wait in this process, with those of replies before this one on its
    /// connection: tells a client that reads slowly from one that keeps up. Includes those that
    /// flush() has not sent, but not those in the system's buffer. 0 once the reply was finished or
    /// abandoned, or the connection is gone.
    qint64 pendingBytes() const;

    /// Whether the server is stopping or has stopped; false once the reply was finished or
    /// abandoned.
    bool serverStopping() const;

    /// Whether there is a reply that has not been finished or abandoned yet.
    bool isPending() const { return m_stream != nullptr; }

private:
    friend class ContextHandler;
    Q_DISABLE_COPY(DeferredReply)

    Result<void> finishWith(MessageBuffer buffer);

    std::shared_ptr<ReplyStream> m_stream;
};

} // namespace IpcCore
