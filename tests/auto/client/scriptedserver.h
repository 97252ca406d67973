// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/rawpeer.h"

#include <atomic>
#include <functional>
#include <poll.h>
#include <thread>

#include <linux/sockios.h>
#include <sys/ioctl.h>

/// A server that plays a script on its own thread; it listens once constructed.
///
/// Create it before the client, so that the client hangs up before the destructor waits for the
/// script.
class ScriptedServer
{
public:
    using Script = std::function<void(ScriptedServer &server)>;

    ScriptedServer(const QByteArray &path, Script script, int backlog = 16)
        : m_listener(RawPeer::appearAt(path, backlog))
        , m_thread([this, play = std::move(script)] { play(*this); })
    {}

    ~ScriptedServer() { finish(); }

    /// Waits for the script to end.
    void finish()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

    RawPeer accept()
    {
        ++m_accepted;
        return m_listener.accept();
    }

    /// The number of clients accepted so far.
    int accepted() const { return m_accepted; }

    /// Echoes every request, over `connections` successive clients; closes each after
    /// `requestsEach`.
    void echo(int connections, int requestsEach)
    {
        for (int i = 0; i < connections; ++i) {
            RawPeer peer = accept();
            for (int k = 0; k < requestsEach; ++k)
                peer.send(peer.receiveMessage());
        }
    }

    /// Whether a client is waiting to be accepted right now.
    bool hasWaitingClient() const { return isReadable(m_listener, 0); }

    /// Whether `peer` has bytes to read within `timeout` milliseconds.
    static bool isReadable(const RawPeer &peer, int timeout = 20'000)
    {
        pollfd entry = {.fd = peer.descriptor(), .events = POLLIN, .revents = 0};
        return ::poll(&entry, 1, timeout) == 1;
    }

    /// Sends `bytes` in pieces of `size`, each once the peer has taken the one before.
    static void sendInPieces(RawPeer &peer, const QByteArray &bytes, qsizetype size)
    {
        for (qsizetype done = 0; done < bytes.size(); done += size) {
            if (!peer.send(bytes.mid(done, size)))
                return;
            int unread = 1;
            while (unread > 0 && ::ioctl(peer.descriptor(), SIOCOUTQ, &unread) == 0)
                std::this_thread::yield();
        }
    }

    /// A message as packets of `packetSize` payload bytes each, encoded independently of the
    /// library.
    static QByteArray packets(const QByteArray &message, qsizetype packetSize = 65516)
    {
        QByteArray bytes;
        for (qsizetype done = 0; done < message.size(); done += packetSize) {
            const QByteArray payload = message.mid(done, packetSize);
            bytes += QByteArray::number(payload.size() + 4, 16).rightJustified(4, '0') + payload;
        }
        return bytes + "0000";
    }

private:
    RawPeer m_listener;
    std::atomic<int> m_accepted = 0;
    std::thread m_thread;
};
