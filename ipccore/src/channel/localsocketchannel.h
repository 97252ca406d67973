// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "eventloop/executor.h"

#include <QtNetwork/qlocalsocket.h>

#include <atomic>
#include <memory>

namespace IpcCore {

/// A channel over a QLocalSocket; belongs to that socket's thread.
///
/// Qt's write buffer is unbounded: put at most MaxBuffered bytes into it; the rest waits for
/// bytesWritten().
class LocalSocketChannel final : public Channel
{
public:
    static constexpr qsizetype MaxBuffered = 256 * 1024;

    /// @param socket connected; owned, and deleted later, as it may be emitting a signal.
    /// @param thread the socket's; outlives the channel.
    LocalSocketChannel(std::unique_ptr<QLocalSocket> socket, Executor &thread);
    ~LocalSocketChannel() override;

    QLocalSocket *socket() const { return m_socket.get(); }

    /// Records for peerGone() that the peer has closed. The socket's thread.
    void markPeerGone() { m_peerGone.store(true, std::memory_order_relaxed); }

    IoResult read(std::span<char> buffer) override;
    IoResult write(std::span<const QByteArrayView> parts) override;
    /// Any thread.
    qsizetype bufferedBytes() const override;
    bool peerGone() const override;
    bool hasInput() const override;

    quint64 inode() const override { return m_inode; }

    void shutdownReading() override;
    void shutdown() override;
    void discardInput(qsizetype limit) override;

private:
    void fetch();
    void noteBuffered();

    Executor &m_thread;
    std::unique_ptr<QLocalSocket> m_socket;
    const quint64 m_inode; ///< read early: the descriptor's number may later belong to another
                           ///< socket
    int m_descriptor;      ///< For inspection only: QLocalSocket closes it when the peer leaves.
    std::atomic<qsizetype> m_buffered = 0; ///< written by the socket's thread
    std::atomic<bool> m_peerGone = false;
    std::atomic<bool> m_fetches = false; ///< after shutdownReading()
};

} // namespace IpcCore
