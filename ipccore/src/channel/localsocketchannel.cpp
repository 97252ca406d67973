// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/localsocketchannel.h"

#include "base/retry.h"
#include "channel/socketinode.h"

#include <QtCore/qpointer.h>

#include <algorithm>
#include <poll.h>

namespace IpcCore {

LocalSocketChannel::LocalSocketChannel(std::unique_ptr<QLocalSocket> socket, Executor &thread)
    : m_thread(thread)
    , m_socket(std::move(socket))
    , m_inode(socketInode(static_cast<int>(m_socket->socketDescriptor())))
    , m_descriptor(static_cast<int>(m_socket->socketDescriptor()))
{
    // The first of the receivers: the others see what this one notes.
    QObject::connect(m_socket.get(), &QLocalSocket::bytesWritten, m_socket.get(),
                     [this] { noteBuffered(); });
    QObject::connect(m_socket.get(), &QLocalSocket::disconnected, m_socket.get(),
                     [this] { noteBuffered(); });
}

LocalSocketChannel::~LocalSocketChannel()
{
    m_socket->disconnect();
    m_socket->abort();
    // Not deleteLater(), which needs an application.
    retryForMemory([this] { m_thread.post([socket = m_socket.get()] { delete socket; }); });
    static_cast<void>(m_socket.release());
}

Channel::IoResult LocalSocketChannel::read(std::span<char> buffer)
{
    if (m_fetches.load(std::memory_order_relaxed))
        fetch();
    // Checked first, because reading from a closed socket makes Qt print a warning.
    if (m_socket->bytesAvailable() > 0) {
        const qint64 size = m_socket->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (size > 0)
            return {.status = Status::Ok, .bytes = size};
    }
    if (m_socket->state() == QLocalSocket::ConnectedState)
        return {.status = Status::WouldBlock};
    return {.status = Status::Closed};
}

// Reads what the event loop has not fetched yet, without its signals, whose receivers would call
// back here.
void LocalSocketChannel::fetch()
{
    if (m_socket->bytesAvailable() > 0 || m_socket->state() != QLocalSocket::ConnectedState
        || !hasInput())
        return;
    const QSignalBlocker blocker(m_socket.get());
    m_socket->waitForReadyRead(0);
    noteBuffered();
    if (m_socket->state() != QLocalSocket::ConnectedState)
        markPeerGone();
}

Channel::IoResult LocalSocketChannel::write(std::span<const QByteArrayView> parts)
{
    if (m_socket->state() != QLocalSocket::ConnectedState)
        return {.status = Status::Closed};
    qsizetype written = 0;
    for (const QByteArrayView part : parts) {
        const qint64 room = MaxBuffered - m_socket->bytesToWrite();
        const qint64 size = std::min<qint64>(part.size(), room);
        if (part.isEmpty())
            continue;
        if (size <= 0)
            break;
        if (m_socket->write(part.data(), size) != size)
            return {.status = Status::Failed};
        written += size;
        if (size < part.size())
            break;
    }
    if (written == 0)
        return {.status = Status::WouldBlock};
    {
        // Read now, not when the event loop gets to it, and without the signals, whose receivers
        // would call back here.
        const QSignalBlocker blocker(m_socket.get());
        m_socket->flush();
    }
    noteBuffered();
    if (m_socket->state() != QLocalSocket::ConnectedState)
        markPeerGone();
    return {.status = Status::Ok, .bytes = written};
}

qsizetype LocalSocketChannel::bufferedBytes() const
{
    return m_buffered.load(std::memory_order_relaxed);
}

void LocalSocketChannel::noteBuffered()
{
    const bool isConnected = m_socket->state() == QLocalSocket::ConnectedState;
    m_buffered.store(isConnected ? m_socket->bytesToWrite() : 0, std::memory_order_relaxed);
}

bool LocalSocketChannel::peerGone() const
{
    return m_peerGone.load(std::memory_order_relaxed);
}

bool LocalSocketChannel::hasInput() const
{
    pollfd entry = {.fd = m_descriptor, .events = POLLIN, .revents = 0};
    return ::poll(&entry, 1, 0) == 1 && (entry.revents & POLLIN) != 0;
}

void LocalSocketChannel::shutdownReading()
{
    // Not ::shutdown(SHUT_RD): QLocalSocket takes the end of input for the end of the connection
    // and would drop the reply. The session itself stops reading when there is no more: from now
    // on, that means in the system, not in what the event loop has fetched so far.
    m_fetches.store(true, std::memory_order_relaxed);
}

void LocalSocketChannel::shutdown()
{
    // Not by descriptor: the socket closes it by itself when the peer leaves, and then another
    // connection may reuse the number.
    retryForMemory([this] {
        m_thread.post([socket = QPointer<QLocalSocket>(m_socket.get())] {
            if (socket)
                socket->abort();
        });
    });
}

void LocalSocketChannel::discardInput(qsizetype limit)
{
    if (m_socket->state() == QLocalSocket::ConnectedState)
        m_socket->skip(limit);
}

} // namespace IpcCore
