// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearrayview.h>

namespace IpcCore {

/// What Reply and DeferredReply write to. Thread-safe; survives the connection and the server.
class ReplyStream
{
public:
    /// Whether a call may wait for a client that reads slowly.
    enum class Wait { Allowed, Never };

    virtual ~ReplyStream() = default;

    /// Adds a small piece to those that will leave together, at next to no cost. For the thread
    /// that holds the Reply, before defer().
    /// @return false when it takes write() instead; nothing has happened then.
    virtual bool collect(QByteArrayView bytes) = 0;
    virtual Result<void> write(QByteArrayView bytes, Wait wait) = 0;
    virtual Result<void> flush(Wait wait) = 0;
    /// Adds `bytes`, whatever their size, and ends the reply.
    virtual Result<void> finish(QByteArrayView bytes) = 0;
    /// Breaks the reply off; the connection closes. A failure too, unless the client has left.
    virtual void abandon() = 0;
    /// The handler has failed: counts that, once. The reply still has to be ended.
    virtual void noteFailed() = 0;
    virtual bool peerGone() const = 0;
    virtual bool serverStopping() const = 0;
    /// The handler's return no longer ends the reply.
    virtual void defer() = 0;
};

} // namespace IpcCore
