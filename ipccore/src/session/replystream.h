// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/messagebuffer.h>
#include <ipccore/result.h>

#include <QtCore/qbytearrayview.h>

namespace IpcCore {

/// The target of Reply and DeferredReply. Thread-safe; survives the connection and the server.
class ReplyStream
{
public:
    /// Whether a call may wait for a slow client.
    enum class Wait { Allowed, Never };

    virtual ~ReplyStream() = default;

    /// As write(), for the thread that holds the Reply, before defer(): adds small pieces to those
    /// that will be sent together, at almost no cost.
    virtual Result<void> add(QByteArrayView bytes, Wait wait) = 0;
    virtual Result<void> write(QByteArrayView bytes, Wait wait) = 0;
    virtual Result<void> flush(Wait wait) = 0;
    /// Memory for the whole reply, to be passed to writeLast().
    virtual Result<MessageBuffer> allocate(qsizetype size) = 0;
    /// Adds the last piece, of any size.
    virtual Result<void> writeLast(const MessageBuffer &buffer, Wait wait) = 0;
    /// Adds `bytes`, of any size, and ends the reply.
    virtual Result<void> finish(QByteArrayView bytes) = 0;
    /// Breaks off the reply; the connection closes. Counts as a failure, unless the client has
    /// left.
    virtual void abandon() = 0;
    /// The handler has failed: counts that, once. The reply must still be ended.
    virtual void noteFailed() = 0;
    /// How long the reply lasts is no latency.
    virtual void setEndless() = 0;
    virtual bool peerGone() const = 0;
    /// Bytes that wait on its connection; 0 once the reply has ended.
    virtual qint64 pendingBytes() const = 0;
    virtual bool serverStopping() const = 0;
    /// The handler's return no longer ends the reply.
    virtual void defer() = 0;
};

} // namespace IpcCore
