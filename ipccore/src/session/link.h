// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "session/replybuffer.h"

#include <ipccore/peercredentials.h>
#include <ipccore/result.h>

#include <atomic>
#include <memory>
#include <mutex>

namespace IpcCore {

struct ServerContext;

/// Why a connection was aborted.
enum class AbortReason : quint8 {
    PeerGone, ///< The client closed it, sent what is no request, or its reply failed.
    Stopped,  ///< The server stops, or was told to disconnect this client.
    Stalled,  ///< The client does not read its reply.
};

/// One connection as both halves of its session see it: the peer, the channel, and the framed bytes
/// that the channel has not taken yet.
///
/// Everything that is not constant is guarded by mutex(), unless it says otherwise.
class Link
{
public:
    Link(quint64 id, std::unique_ptr<Channel> channel, const PeerCredentials &credentials,
         std::shared_ptr<ServerContext> context);

    quint64 id() const { return m_id; }

    const PeerCredentials &credentials() const { return m_credentials; }

    ServerContext &context() const { return *m_context; }

    std::mutex &mutex() const { return m_mutex; }

    /// The channel; only while isOpen().
    Channel &channel() const { return *m_channel; }

    bool isOpen() const { return m_channel != nullptr; }

    /// Any thread, without mutex(): then the answer may be a moment old.
    bool isAborted() const { return m_aborted.load(std::memory_order_relaxed); }

    /// Success while bytes can be sent, else why not.
    Result<void> writable() const;
    bool isPeerGone() const;

    /// Breaks the connection and drops the output. The first reason stays.
    void abort(AbortReason why);
    /// Closes the channel, for good.
    void close();

    /// \name Output
    /// @{
    /// Output that waits, as far as this process knows.
    qsizetype waitingBytes() const { return m_output.size() + m_channel->bufferedBytes(); }

    const ReplyBuffer &output() const { return m_output; }

    /// Writes to the channel what it takes of `parts` and drops it from their front. Only while
    /// there is no output. Aborts when the channel is broken.
    void write(std::span<QByteArrayView> &parts);

    /// Adds the parts to the output, unless the budget of all replies has no room for them.
    bool tryStore(std::span<const QByteArrayView> parts) { return m_output.tryAppend(parts); }

    /// Adds the parts to the output, budget or not.
    void store(std::span<const QByteArrayView> parts) { m_output.append(parts); }

    /// Writes to the channel what it takes of the output. Aborts when the channel is broken.
    void flush();

    /// Bytes written to the channel so far.
    quint64 bytesOut() const { return m_bytesOut; }

    /// @}

private:
    void countWritten(qsizetype bytes);

    const quint64 m_id;
    const PeerCredentials m_credentials;
    AbortReason m_reason = AbortReason::PeerGone; ///< while m_aborted
    std::atomic<bool> m_aborted = false;          ///< set under m_mutex
    /// Constant. Shared, because a deferred reply may outlive the server; what it points to is only
    /// used while the link is open.
    const std::shared_ptr<ServerContext> m_context;
    mutable std::mutex m_mutex;
    std::unique_ptr<Channel> m_channel; ///< null once closed
    ReplyBuffer m_output;
    quint64 m_bytesOut = 0;
};

} // namespace IpcCore
