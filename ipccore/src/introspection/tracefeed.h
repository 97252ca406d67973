// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "introspection/tracefilter.h"
#include "introspection/tracering.h"
#include "session/servercontext.h"

#include <ipccore/reply.h>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace IpcCore {

/// Streams a server's requests to its subscribers, one line of JSON each.
///
/// The server's threads only add to a ring, and only while there are subscribers. The feed's own
/// thread, which exists while there are any, turns the ring into lines. It limits itself to a small
/// share of the time; what it cannot process, or a subscriber does not read, is lost and counted.
class TraceFeed final : public TraceSink
{
public:
    static constexpr int MaxSubscribers = 8;

    /// @param context of the server; must outlive the feed.
    explicit TraceFeed(ServerContext &context);
    ~TraceFeed() override;

    /// Sends everything from now on that matches `filter`. Any thread.
    /// @param reply taken only on success; ends when the client leaves, or with stop().
    /// @return SystemResources if there are MaxSubscribers already, or no thread can be created;
    ///         Stopped.
    Result<void> subscribe(DeferredReply &reply, const TraceFilter &filter);

    /// Any thread.
    int subscribers() const { return m_count.load(std::memory_order_relaxed); }

    /// Ends the replies of all subscribers, and accepts no more. Not on the feed's thread.
    void stop();

    void record(const TraceRecord &record) override;

private:
    struct Subscriber
    {
        DeferredReply reply;
        TraceFilter filter;
        quint64 next = 0; ///< number of the first unread entry
    };

    using Lock = std::unique_lock<std::mutex>;

    void run();
    void rest(Lock &lock, std::chrono::steady_clock::duration busy);
    bool feed(Subscriber &subscriber);
    void finish(Subscriber &subscriber);
    QByteArray lines(const Subscriber &subscriber, std::span<const TraceRing::Entry> entries) const;
    void setCount(std::size_t count);

    ServerContext &m_context;
    TraceRing m_ring;
    std::atomic<bool> m_waits = false; ///< the thread wants to be woken by the next entry
    std::atomic<int> m_count = 0;      ///< size of m_subscribers, readable without the lock

    std::mutex m_mutex;
    /// \name Guarded by m_mutex
    /// @{
    std::condition_variable m_changed;
    std::list<Subscriber> m_subscribers;
    std::thread m_thread;
    bool m_running = false; ///< the thread will check m_subscribers again
    bool m_stopped = false;
    /// @}
    std::vector<TraceRing::Entry> m_batch; ///< the thread's own
};

} // namespace IpcCore
