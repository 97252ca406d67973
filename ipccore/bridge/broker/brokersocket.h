// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qsocketnotifier.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <nats/nats.h>

namespace Bridge {

/// Reads from a broker in its own thread's event loop, and writes in the thread that publishes;
/// the client library would have a thread for each, and one more that hands out messages.
class BrokerSocket : public QObject
{
    Q_OBJECT

public:
    /// A broker that takes nothing for so long is given up.
    static constexpr std::chrono::milliseconds WriteDeadline{5'000};

    BrokerSocket();
    /// After the end of the connection.
    ~BrokerSocket() override;

    /// Has connections with these options use it; one at a time, each for one socket.
    natsStatus addTo(natsOptions *options);

    /// Whether the connection has worked. Any thread.
    bool wasAttached() const { return m_connection != nullptr; }

    /// Does not use the connection any more, which has ended.
    void release();

    /// Calls `function`, which returns a natsStatus, and sends what it has published. Waits while
    /// the broker takes nothing; cuts the connection if that lasts. Any thread.
    template <typename Function>
    natsStatus send(Function function)
    {
        ++Sending;
        const natsStatus status = function();
        --Sending;
        flush();
        return status;
    }

    /// Reads as the event loop would, within `timeout`.
    void waitForInput(std::chrono::milliseconds timeout);

Q_SIGNALS:
    /// Subscriptions may have messages.
    void received();

private:
    class Descriptor;
    using DescriptorPointer = std::shared_ptr<Descriptor>;

    // Called by any thread of the library, with its connection locked.
    natsStatus attach(natsConnection *connection, natsSock socket);
    void detach();
    void setUnsent(bool isUnsent);

    DescriptorPointer current() const;
    void watch();
    void read();
    void flush();

    static thread_local int Sending; ///< Calls of this thread that will flush().

    std::atomic<natsConnection *> m_connection = nullptr;
    natsSock m_original = -1;             ///< The library's, for it to close.
    std::atomic<bool> m_isUnsent = false; ///< The library has something to write.
    std::mutex m_use;                     ///< Held while the library reads or writes.
    mutable std::mutex m_mutex;           ///< Guards m_descriptor.
    DescriptorPointer m_descriptor;       ///< None while there is no connection.
    DescriptorPointer m_watched;
    std::unique_ptr<QSocketNotifier> m_notifier; ///< For m_watched.
};

} // namespace Bridge
