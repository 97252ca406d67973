// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <chrono>

/// A local stream socket without a library in between, for peers that behave exactly as a test
/// wants, well or badly. Every wait ends after `Patience`.
class RawPeer
{
public:
    static constexpr std::chrono::seconds Patience{20};

    RawPeer() = default;

    explicit RawPeer(int fd)
        : m_fd(fd)
    {}

    RawPeer(RawPeer &&other) noexcept;
    RawPeer &operator=(RawPeer &&other) noexcept;
    RawPeer(const RawPeer &) = delete;
    RawPeer &operator=(const RawPeer &) = delete;

    ~RawPeer() { close(); }

    /// A client connected to `path` (up to 107 bytes); isOpen() tells whether it worked.
    static RawPeer connectTo(const QByteArray &path);
    /// A listening socket bound to `path`.
    static RawPeer listenOn(const QByteArray &path, int backlog = 16);
    /// The same, for clients that wait for `path`: it appears once the socket listens.
    static RawPeer appearAt(const QByteArray &path, int backlog = 16);

    /// Accepts a listening socket's next client.
    RawPeer accept();

    bool isOpen() const { return m_fd >= 0; }

    int descriptor() const { return m_fd; }

    /// Writes everything; false if the peer does not take it.
    bool send(const QByteArray &bytes);
    /// Reads to the end of one message, or of the stream.
    QByteArray receiveMessage();
    /// Reads exactly `size` bytes, fewer at the end of the stream.
    QByteArray receive(qsizetype size);
    /// Reads to the end of the stream.
    QByteArray receiveAll();
    /// Whether the peer closes in time; drops what it sends before.
    bool waitForClosed();
    void shutdownWriting();
    void close();

    /// The error of the last call that failed.
    int lastError() const { return m_lastError; }

private:
    bool waitFor(short events);
    QByteArray receiveSome(qsizetype limit);

    int m_fd = -1;
    int m_lastError = 0;
};
