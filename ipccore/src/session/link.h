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

class SharedLink;
struct ServerContext;

/// Why a connection was aborted.
enum class AbortReason : quint8 {
    PeerGone, ///< The client closed it, sent an invalid request, or its reply failed.
    Stopped,  ///< The server stops, or was told to disconnect this client.
    Stalled,  ///< The client does not read its reply.
};

/// One connection as shared by both halves of its session: the peer, the channel, and the framed
/// bytes that the channel has not accepted yet.
///
/// mutex() guards everything that is not constant, unless noted otherwise.
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

    /// Any thread, without mutex(): the answer may then be slightly old.
    bool isAborted() const { return m_aborted.load(std::memory_order_relaxed); }

    /// Success while bytes can be sent, otherwise the reason why not.
    Result<void> writable() const;
    bool isPeerGone() const;

    /// Breaks the connection and drops the output, except for what was only held back. Keeps the
    /// first reason.
    void abort(AbortReason why);

    /// From now on, only output is left to be written: no more replies.
    void endAfterOutput() { m_ending = true; }

    bool isEnding() const { return m_ending; }

    bool takesReplies() const { return !isAborted() && !m_ending; }

    /// Closes the channel for good.
    void close();

    /// The memory shared with the client; null if there is none.
    std::shared_ptr<SharedLink> sharedMemory() const
    {
        return m_sharedMemory ? *m_sharedMemory : nullptr;
    }

    void setSharedMemory(std::shared_ptr<SharedLink> memory)
    {
        m_sharedMemory = std::make_unique<std::shared_ptr<SharedLink>>(std::move(memory));
    }

    /// \name Output
    /// @{
    /// Pending output, as far as this process knows.
    qsizetype waitingBytes() const { return m_output.size() + m_channel->bufferedBytes(); }

    const ReplyBuffer &output() const { return m_output; }

    /// Writes as much of `parts` as the channel accepts, and drops it from their front. Only while
    /// there is no output. Aborts if the channel is broken.
    void write(std::span<QByteArrayView> &parts);

    /// Adds the parts to the output, unless the shared reply budget has no room for them.
    bool tryStore(std::span<const QByteArrayView> parts) { return m_output.tryAppend(parts); }

    /// Adds the parts to the output, budget or not.
    void store(std::span<const QByteArrayView> parts) { m_output.append(parts); }

    /// Like tryStore(), though the channel may accept the output: more will follow soon, to be sent
    /// together.
    bool tryHold(std::span<const QByteArrayView> parts)
    {
        if (!m_output.tryAppend(parts))
            return false;
        m_holding = true;
        return true;
    }

    /// Whether the output ends with bytes from tryHold() that nobody has tried to write.
    bool isHolding() const { return m_holding; }

    /// Whether more may be added while `waiting` bytes of the output wait: they are within the
    /// limit of a connection, and all output within that of all connections.
    bool hasRoom(qsizetype waiting) const;

    /// Writes as much of the output as the channel accepts. Aborts if the channel is broken.
    void flush();

    /// Whether the engine sends the output by itself, though no thread serves the session. Only for
    /// the engine.
    bool isEntrusted() const { return m_entrusted; }

    void setEntrusted(bool entrusted) { m_entrusted = entrusted; }

    /// Bytes written to the channel so far.
    quint64 bytesOut() const { return m_bytesOut; }

    /// The same without those that still wait in this process.
    quint64 bytesTaken() const
    {
        return m_bytesOut - static_cast<quint64>(m_channel->bufferedBytes());
    }

    /// @}

private:
    void countWritten(qsizetype bytes);

    const quint64 m_id;
    const PeerCredentials m_credentials;
    AbortReason m_reason = AbortReason::PeerGone; ///< while m_aborted
    bool m_ending = false;
    bool m_holding = false;
    bool m_entrusted = false;
    std::atomic<bool> m_aborted = false; ///< set under m_mutex
    /// Constant. Shared, because a deferred reply may outlive the server; what it points to is only
    /// used while the link is open.
    const std::shared_ptr<ServerContext> m_context;
    mutable std::mutex m_mutex;
    std::unique_ptr<Channel> m_channel;                          ///< null once closed
    std::unique_ptr<std::shared_ptr<SharedLink>> m_sharedMemory; ///< small while there is none
    ReplyBuffer m_output;
    quint64 m_bytesOut = 0;
};

} // namespace IpcCore
