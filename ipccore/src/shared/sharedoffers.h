// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/pipe.h"
#include "endpoint/endpointclaim.h"
#include "shared/sharedlink.h"

#include <ipccore/peercredentials.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <thread>

namespace IpcCore {

/// The server's side of agreeing to share memory: a thread that makes offers on a socket beside the
/// server's own, to programs of this user that ask.
class SharedOffers
{
public:
    struct Limits
    {
        qint64 perConnection = 0; ///< size of each of its two pools
        qint64 total = 0;         ///< all pools together
    };

    /// @param onRefused called when a client got no memory because of Limits::total; any thread.
    SharedOffers(Limits limits, std::function<void()> onRefused);

    ~SharedOffers() { stop(); }

    Q_DISABLE_COPY_MOVE(SharedOffers)

    /// Makes offers to the clients of the server at `path`. Call it once.
    /// @return NotSupported where memory cannot be shared; the errors of EndpointClaim::acquire();
    ///         SystemResources.
    Result<void> start(const EndpointPath &path, const ClaimOptions &options);

    /// No more offers; what has been agreed upon remains.
    void stop();

    /// In a forked child: only closes the descriptors. Async-signal-safe.
    void closeInChild() { m_claim.closeInChild(); }

    /// Ends the agreement whose greeting is `message`, if `peer` made it, and returns its memory;
    /// otherwise null. Any thread.
    std::shared_ptr<SharedLink> take(QByteArrayView message, const PeerCredentials &peer);

    /// Whether `message` is or was the greeting of some agreement. Any thread.
    bool isGreeting(QByteArrayView message) const
    {
        return message.size() == SharedLink::ReferenceSize
               && message.startsWith(QByteArrayView(m_common.data(), 8));
    }

private:
    using Clock = std::chrono::steady_clock;

    /// A client that was made an offer.
    struct Client
    {
        UniqueFd socket;
        PeerCredentials peer;
        SharedLink::Marker marker = {};
        Clock::time_point deadline;
        std::shared_ptr<SharedLink> link; ///< guarded by m_mutex; null until it has accepted
        bool hasAccepted = false;
    };

    void run();
    bool takeTurn();
    void acceptClient();
    bool proceed(Client &client);
    std::shared_ptr<void> lease(qint64 bytes);

    const Limits m_limits;
    const std::array<char, 8> m_common; ///< how all markers of this object begin
    const std::function<void()> m_onRefused;
    /// Of all pools; outlives this object with them.
    const std::shared_ptr<std::atomic<qint64>> m_used;
    EndpointClaim m_claim;
    Pipe m_wake; ///< ends the thread
    std::thread m_thread;
    Clock::time_point m_pausedUntil; ///< the thread's; accept() had failed
    std::mutex m_mutex;
    std::list<Client> m_clients; ///< changed by the thread, with m_mutex locked
};

} // namespace IpcCore
