// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/tracefeed.h"

#include <ipccore/introspection.h>

#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <system_error>

namespace IpcCore {

namespace {

using Clock = std::chrono::steady_clock;

// Enough for a burst between two polls of the ring; about a megabyte.
constexpr std::size_t RingCapacity = 8192;
// Amount per batch: about a millisecond, so that the server's threads need not wait for a core.
constexpr std::size_t BatchSize = 256;
// Short enough to look live, long enough to handle many lines per wake-up.
constexpr std::chrono::milliseconds Pause{10};
// The thread rests this many times as long as it has worked.
constexpr int RestPerWork = 9;
// How soon a departed subscriber is noticed while nothing happens.
constexpr std::chrono::milliseconds LongestRest{500};

TraceEvent toEvent(const TraceRing::Entry &entry, std::optional<int> preview)
{
    const auto age = std::chrono::ceil<std::chrono::milliseconds>(Clock::now() - entry.begin);
    const auto size = static_cast<qsizetype>(entry.preview.size());
    const qsizetype shown = std::min<qsizetype>(size, preview.value_or(static_cast<int>(size)));
    TraceEvent event;
    event.number = entry.number;
    event.time = QDateTime::currentDateTimeUtc().addMSecs(-age.count());
    event.latency = std::chrono::duration_cast<std::chrono::microseconds>(entry.end - entry.begin);
    event.status = entry.status;
    event.connectionId = entry.connectionId;
    event.peer = entry.peer;
    event.requestSize = entry.requestSize;
    event.replySize = entry.replySize;
    event.preview = QByteArray(entry.preview.data(), shown);
    return event;
}

void appendLine(QByteArray &lines, const TraceEvent &event)
{
    lines += QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact);
    lines += '\n';
}

// Reports `lost` entries from number `next` on; empty if there are none.
QByteArray gapLine(quint64 next, quint64 lost)
{
    QByteArray line;
    if (lost > 0) {
        TraceEvent gap;
        gap.number = next;
        gap.lost = lost;
        appendLine(line, gap);
    }
    return line;
}

} // namespace

TraceFeed::TraceFeed(ServerContext &context)
    : m_context(context)
    , m_ring(RingCapacity)
    , m_batch(BatchSize)
{}

TraceFeed::~TraceFeed()
{
    stop();
}

Result<void> TraceFeed::subscribe(DeferredReply &reply, const TraceFilter &filter)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopped)
        return Error(ErrorCode::Stopped, QStringLiteral("The server is stopping"));
    if (m_subscribers.size() >= MaxSubscribers)
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("There are already %1 traces").arg(MaxSubscribers));
    if (!m_running) {
        if (m_thread.joinable())
            m_thread.join();
        try {
            m_thread = std::thread([this] { run(); });
        } catch (const std::system_error &) {
            return Error(ErrorCode::SystemResources,
                         QStringLiteral("The system cannot create a thread for the trace"));
        }
        m_running = true;
    }
    m_subscribers.push_back({.reply = std::move(reply), .filter = filter, .next = m_ring.next()});
    setCount(m_subscribers.size());
    m_changed.notify_all();
    return {};
}

// Call it with m_mutex locked.
void TraceFeed::setCount(std::size_t count)
{
    m_count.store(static_cast<int>(count), std::memory_order_relaxed);
    m_context.traceSink.store(count > 0 ? this : nullptr, std::memory_order_release);
}

void TraceFeed::stop()
{
    std::thread thread;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
        thread = std::move(m_thread);
    }
    if (thread.joinable())
        thread.join();
    m_context.traceSink.store(nullptr, std::memory_order_release);
}

void TraceFeed::record(const TraceRecord &record)
{
    m_ring.add(record);
    if (!m_waits.load(std::memory_order_relaxed) || !m_waits.exchange(false))
        return;
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

void TraceFeed::run()
{
    Lock lock(m_mutex);
    while (!m_stopped && !m_subscribers.empty()) {
        const auto begin = Clock::now();
        m_subscribers.remove_if([this](Subscriber &subscriber) { return !feed(subscriber); });
        setCount(m_subscribers.size());
        rest(lock, Clock::now() - begin);
    }
    for (Subscriber &subscriber : m_subscribers)
        finish(subscriber);
    m_subscribers.clear();
    setCount(0);
    m_ring.clear();
    m_running = false;
}

void TraceFeed::rest(Lock &lock, Clock::duration busy)
{
    const auto stopped = [this] { return m_stopped; };
    m_changed.wait_for(lock, std::max<Clock::duration>(Pause, RestPerWork * busy), stopped);
    // Checked after the flag is set, so that no entry is missed in between.
    m_waits.store(true);
    const quint64 next = m_ring.next();
    const auto seenAll = [next](const Subscriber &subscriber) { return subscriber.next == next; };
    if (!m_stopped && std::all_of(m_subscribers.begin(), m_subscribers.end(), seenAll))
        m_changed.wait_for(lock, LongestRest);
    m_waits.store(false);
}

// Sends the next batch. False if the subscriber has left.
bool TraceFeed::feed(Subscriber &subscriber)
{
    if (subscriber.reply.peerGone())
        return false;
    quint64 lost = 0;
    const std::size_t count = m_ring.read(subscriber.next, m_batch, lost);
    QByteArray text = gapLine(subscriber.next, lost);
    text += lines(subscriber, std::span(m_batch).first(count));
    if (!text.isEmpty()) {
        const Result<void> written = subscriber.reply.write(text);
        // It reads slowly: the ring keeps the rest as long as it can.
        if (!written)
            return written.error().code == ErrorCode::WouldBlock;
        static_cast<void>(subscriber.reply.flush());
    }
    subscriber.next += lost + count;
    return true;
}

// Sends everything left, as far as the subscriber takes it, and the end.
void TraceFeed::finish(Subscriber &subscriber)
{
    const quint64 end = m_ring.next();
    quint64 before = 0;
    while (subscriber.next != before && subscriber.next < end) {
        before = subscriber.next;
        static_cast<void>(feed(subscriber));
    }
    const quint64 unread = end > subscriber.next ? end - subscriber.next : 0;
    static_cast<void>(subscriber.reply.finish(gapLine(subscriber.next, unread)));
}

QByteArray TraceFeed::lines(const Subscriber &subscriber,
                            std::span<const TraceRing::Entry> entries) const
{
    QByteArray text;
    for (const TraceRing::Entry &entry : entries) {
        if (subscriber.filter.matches(entry))
            appendLine(text, toEvent(entry, subscriber.filter.preview));
    }
    return text;
}

} // namespace IpcCore
