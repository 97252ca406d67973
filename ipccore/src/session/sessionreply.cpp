// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// The reply half of Session: what Reply and DeferredReply write.
#include "session/engine.h"
#include "session/session.h"

namespace IpcCore {

namespace {

// How long one reply may wait for its client before another worker is called in.
constexpr std::chrono::milliseconds Patience{2};
// Memory for small replies that a worker keeps between two of them.
constexpr qsizetype CollectLimit = 2 * PktLine::MaxLineSize;
constexpr qsizetype KeptCollector = CollectLimit + PktLine::MaxLineSize;

// Drops what was written from the front.
std::span<QByteArrayView> dropFront(std::span<QByteArrayView> parts, qsizetype bytes)
{
    while (!parts.empty() && bytes >= parts.front().size()) {
        bytes -= parts.front().size();
        parts = parts.subspan(1);
    }
    if (!parts.empty())
        parts.front() = parts.front().sliced(bytes);
    return parts;
}

} // namespace

Result<void> Session::writable() const
{
    if (m_cut == Cut::Stopped)
        return Error(ErrorCode::Stopped, QStringLiteral("The server cut the connection"));
    if (m_cut == Cut::Stalled)
        return Error(ErrorCode::PeerStalled, QStringLiteral("The client does not read its reply"));
    if (m_cut || m_phase == Phase::Closed)
        return Error(ErrorCode::PeerGone, QStringLiteral("The client has closed the connection"));
    if (m_replyEnded || m_phase != Phase::Handling)
        return Error(ErrorCode::WrongState, QStringLiteral("The reply has been ended"));
    return {};
}

// No lock: the reply's own thread, and nobody sends what is collected but write() and flush().
bool Session::collect(QByteArrayView bytes)
{
    if (m_broken.load(std::memory_order_relaxed) || !m_open->collected.appendSmall(bytes))
        return false;
    m_open->payload += bytes.size();
    return true;
}

Result<void> Session::write(QByteArrayView bytes, Wait wait)
{
    Lock lock(m_mutex);
    if (const Result<void> open = writable(); !open)
        return open;
    const bool full = m_output.size() > m_context->options.replyBuffer
                      || (!m_output.isEmpty() && m_context->replyBudget.isExhausted());
    if (wait == Wait::Never && full)
        return Error(ErrorCode::WouldBlock,
                     QStringLiteral("The client reads slowly and the reply buffer is full"));
    return appendPiece(bytes, wait, lock);
}

// Small pieces share packets; of a large one, whole packets are sent from where they lie.
Result<void> Session::appendPiece(QByteArrayView bytes, Wait wait, Lock &lock)
{
    m_open->payload += bytes.size();
    while (!bytes.isEmpty()) {
        if (m_open->collected.isEmpty() && bytes.size() >= PktLine::MaxPayload) {
            const qsizetype whole = bytes.size() - bytes.size() % PktLine::MaxPayload;
            PktLineFramer framer(bytes.first(whole));
            bytes = bytes.sliced(whole);
            while (!framer.atEnd()) {
                const std::span<QByteArrayView> packets = framer.next();
                const qsizetype following = framer.remaining() + bytes.size();
                if (const Result<void> sent = send(packets, following, wait, lock); !sent)
                    return sent;
            }
            continue;
        }
        bytes = bytes.sliced(m_open->collected.append(bytes));
        if (m_open->collected.size() >= CollectLimit) {
            if (const Result<void> sent = sendCollected(wait, lock); !sent)
                return sent;
        }
    }
    return {};
}

Result<void> Session::flush(Wait wait)
{
    Lock lock(m_mutex);
    if (const Result<void> open = writable(); !open)
        return open;
    return sendCollected(wait, lock);
}

Result<void> Session::sendCollected(Wait wait, Lock &lock)
{
    if (m_open->collected.isEmpty())
        return {};
    QByteArrayView part = m_open->collected.close();
    const Result<void> sent = send({&part, 1}, 0, wait, lock);
    m_open->collected.clear(KeptCollector);
    return sent;
}

// Hands the parts to the channel, and what it does not take to the output buffer. `following` bytes
// of the same piece come after them.
Result<void> Session::send(std::span<QByteArrayView> parts, qsizetype following, Wait wait,
                           Lock &lock)
{
    while (!parts.empty()) {
        if (m_output.isEmpty() && m_context->engine->writesDirectly()) {
            const Channel::IoResult result = m_channel->write(parts);
            if (result.status == Channel::Status::Ok) {
                noteWritten(result.bytes);
                parts = dropFront(parts, result.bytes);
                continue;
            }
            if (result.status != Channel::Status::WouldBlock) {
                breakOff(Cut::Closed);
                return writable();
            }
        }
        const bool isFirst = m_output.isEmpty();
        const std::size_t stored = mayKeep(parts, following, wait) ? store(parts, wait) : 0;
        parts = parts.subspan(stored);
        // The engine goes on with it while the handler goes on with the next piece; what comes
        // after the first it finds by itself.
        if (stored > 0 && isFirst && !m_engineComes)
            m_context->engine->kick(*this);
        if (parts.empty())
            break;
        if (const Result<void> room = waitForRoom(lock); !room)
            return room;
    }
    return {};
}

// Where the buffer will not do for the rest of the piece, the handler waits anyway, and the bytes
// are better sent from where they lie.
bool Session::mayKeep(std::span<const QByteArrayView> parts, qsizetype following, Wait wait) const
{
    if (wait == Wait::Never || !m_context->engine->writesDirectly())
        return true;
    qsizetype size = m_output.size() + following;
    for (const QByteArrayView part : parts)
        size += part.size();
    return size <= m_context->options.replyBuffer;
}

// Puts as many parts into the output buffer as there is room for. @return how many.
std::size_t Session::store(std::span<const QByteArrayView> parts, Wait wait)
{
    if (wait == Wait::Never) {
        m_output.append(parts);
        return parts.size();
    }
    std::size_t count = 0;
    qsizetype size = m_output.size();
    while (count < parts.size() && size + parts[count].size() <= m_context->options.replyBuffer)
        size += parts[count++].size();
    if (count > 0 && m_output.tryAppend(parts.first(count)))
        return count;
    if (!m_output.isEmpty() || m_context->engine->writesDirectly())
        return 0;
    // Others use up what there is for all, or what was collected is more than the buffer; each
    // session may have one part all the same.
    m_output.append(parts.first(1));
    return 1;
}

Result<void> Session::waitForRoom(Lock &lock)
{
    if (waitBriefly(lock))
        return writable();
    const std::shared_ptr<Session> &self = *m_open->session;
    // The engine may cut another session now, which needs that session's lock.
    lock.unlock();
    m_context->engine->workerBlocked(self);
    lock.lock();

    const qint64 enough = m_context->options.replyBuffer / 2;
    Result<void> result = writable();
    // What an engine has written since the lock was given up, it does not tell of again.
    while (result && (m_context->engine->writesDirectly() || !m_output.isEmpty())) {
        awaitRoom(Clock::duration::max(), lock);
        result = writable();
        if (m_output.size() <= enough)
            break;
    }

    lock.unlock();
    m_context->engine->workerUnblocked(self);
    lock.lock();
    return result;
}

// Most clients take at once what waits for them, and no other worker needs to be called in. False:
// this one does not.
bool Session::waitBriefly(Lock &lock)
{
    if (!m_context->engine->writesDirectly() || m_open->waitedInWindow >= Patience)
        return false;
    const bool ready = awaitRoom(Patience - m_open->waitedInWindow, lock);
    return m_cut || (ready && m_output.size() <= m_context->options.replyBuffer / 2);
}

// Waits once, at most for `limit` and for what is left of the window that a client has for taking
// StallProgress bytes; only time spent here counts for it.
bool Session::awaitRoom(Clock::duration limit, Lock &lock)
{
    const auto window = m_context->options.writeStallTimeout;
    const auto most = window.count() > 0 ? Clock::duration(window) - m_open->waitedInWindow
                                         : Clock::duration(std::chrono::hours(1));
    const auto begin = Clock::now();
    const auto deadline = begin + std::min(limit, most);
    const bool ready = m_context->engine->awaitWritable(*this, lock, deadline);
    if (m_phase != Phase::Closed && m_context->engine->writesDirectly() && !flushOutput())
        breakOff(Cut::Closed);
    const auto end = Clock::now();
    m_open->waitedInWindow += end - begin;
    if (window.count() == 0 || m_open->waitedInWindow < window)
        return ready;
    // Much later than planned the process itself was stopped: the client gets another window.
    if (end < deadline + LateTolerance && m_open->writtenInWindow < StallProgress && !m_cut) {
        m_context->counters.hit(&ServerStats::writeStalls,
                                QStringLiteral("Reply not read on connection %1").arg(m_id));
        breakOff(Cut::Stalled);
    }
    m_open->waitedInWindow = {};
    m_open->writtenInWindow = 0;
    return ready;
}

// False when the connection is broken.
bool Session::flushOutput()
{
    if (m_output.isEmpty() || m_cut)
        return true;
    const Channel::IoResult result = m_output.flushTo(*m_channel);
    noteWritten(result.bytes);
    return result.status == Channel::Status::Ok || result.status == Channel::Status::WouldBlock;
}

void Session::noteWritten(qsizetype bytes)
{
    if (bytes == 0)
        return;
    m_context->counters.bytesOut.fetch_add(static_cast<quint64>(bytes), std::memory_order_relaxed);
    m_bytesOut += static_cast<quint64>(bytes);
    if (m_open)
        m_open->writtenInWindow += bytes;
    if (!m_context->engine->writesDirectly())
        m_context->outputMoved.notify_all();
}

// A reply that failed never gets an end, so that it cannot be taken for a whole one.
Result<void> Session::endReply(HandlerResult result, Lock &lock)
{
    if (m_replyEnded)
        return writable();
    if (const Result<void> open = writable(); !open || result == HandlerResult::Failed) {
        m_replyEnded = true;
        m_open->collected.clear(0);
        if (open)
            breakOff(Cut::Closed);
        return open;
    }
    m_open->collected.finish();
    const Result<void> sent = sendCollected(Wait::Never, lock);
    m_replyEnded = true;
    return sent;
}

Result<void> Session::finish(QByteArrayView bytes)
{
    Lock lock(m_mutex);
    Result<void> result = writable();
    if (result)
        result = appendPiece(bytes, Wait::Never, lock);
    if (result)
        result = endReply(HandlerResult::Done, lock);
    resumeAfterDeferred();
    return result;
}

void Session::noteFailed()
{
    const Lock lock(m_mutex);
    // A deferred reply that was given up before is the same failure.
    if (!m_failed)
        m_context->counters.requestsFailed.fetch_add(1, std::memory_order_relaxed);
    // A handler that gives up because its client has left is no failure of its own.
    m_failed = m_failed || !m_cut;
}

void Session::abandon()
{
    Lock lock(m_mutex);
    // Told before the client can see it. Who gives up as the client has left has not failed.
    if (!m_failed && !isPeerGone()) {
        m_failed = true;
        m_context->counters.requestsFailed.fetch_add(1, std::memory_order_relaxed);
    }
    static_cast<void>(endReply(HandlerResult::Failed, lock));
    resumeAfterDeferred();
}

// Nobody but the engine reads on; it does so when the handler has returned too.
void Session::resumeAfterDeferred()
{
    m_replyEnded = true;
    if (m_phase == Phase::Closed || !exchangeComplete())
        return;
    completeExchange();
    m_context->engine->kick(*this);
}

bool Session::peerGone() const
{
    const std::lock_guard lock(m_mutex);
    return isPeerGone();
}

bool Session::isPeerGone() const
{
    return m_cut || m_phase == Phase::Closed || m_channel->peerGone();
}

void Session::defer()
{
    const std::lock_guard lock(m_mutex);
    m_deferred = true;
}

} // namespace IpcCore
