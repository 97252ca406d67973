// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/writestrategy.h"

#include "session/servercontext.h"
#include "session/sessionhost.h"

namespace IpcCore {

namespace {

// More than this is sent at once: the kernel copies it in pieces of this size.
constexpr qsizetype HoldLimit = 32 * 1024;
// How long one reply may wait for its client before another worker is called in.
constexpr std::chrono::milliseconds Patience{2};

class Unlocked
{
public:
    explicit Unlocked(WriteStrategy::Lock &lock)
        : m_lock(lock)
    {
        m_lock.unlock();
    }

    ~Unlocked() { m_lock.lock(); }

    Unlocked(const Unlocked &) = delete;
    Unlocked &operator=(const Unlocked &) = delete;

private:
    WriteStrategy::Lock &m_lock;
};

bool isHalfFree(const WriteStrategy::Sending &to)
{
    return to.link.output().size() <= to.context.options.replyBuffer / 2;
}

} // namespace

Result<void> WriteStrategy::waitForRoom(Sending &to) const
{
    const std::shared_ptr<Session> &session = *to.reply.session;
    SessionHost &host = *to.context.host;
    {
        // The engine may now abort another session, which needs that session's lock.
        const Unlocked unlocked(to.lock);
        host.workerBlocked(session);
    }
    Result<void> result = to.link.writable();
    while (result) {
        waitInWindow(to, Clock::duration::max());
        result = to.link.writable();
        if (isHalfFree(to))
            break;
    }
    const Unlocked unlocked(to.lock);
    host.workerUnblocked(session);
    return result;
}

// In each window of time, the client must take StallProgress bytes; only time spent here counts.
bool WriteStrategy::waitInWindow(Sending &to, Clock::duration limit) const
{
    StallWindow &window = to.reply.window;
    const Clock::duration length = to.context.options.writeStallTimeout;
    const auto rest =
        length.count() > 0 ? length - window.waited : Clock::duration(std::chrono::hours(1));
    const auto begin = Clock::now();
    const auto deadline = begin + std::min(limit, rest);
    const bool ready = awaitRoom(to, deadline);
    const auto end = Clock::now();
    window.waited += end - begin;
    if (length.count() == 0 || window.waited < length)
        return ready;
    const auto taken = to.link.bytesOut() - window.bytesOutBefore;
    // If this is much later than planned, the process itself was stopped: give the client another
    // window.
    if (end < deadline + LateTolerance && taken < StallProgress && !to.link.isAborted()) {
        to.context.counters.hit(&ServerStats::writeStalls, [&] {
            return QStringLiteral("Reply not read on connection %1").arg(to.link.id());
        });
        to.link.abort(AbortReason::Stalled);
    }
    window = {.bytesOutBefore = to.link.bytesOut()};
    return ready;
}

void WriteStrategy::noteStored(Sending &to, bool wasEmpty)
{
    if (wasEmpty && !to.reply.handlerReturned)
        to.context.host->kick(to.link);
}

bool DirectWriting::hold(Sending &to, std::span<const QByteArrayView> parts) const
{
    const ReplyBuffer &output = to.link.output();
    return output.size() + totalSize(parts) <= HoldLimit
           && (output.isEmpty() || to.link.isHolding()) && to.link.tryHold(parts);
}

Result<void> DirectWriting::send(Sending &to, std::span<QByteArrayView> parts,
                                 qsizetype following) const
{
    Link &link = to.link;
    if (link.isHolding()) {
        const bool together = hold(to, parts);
        link.flush();
        if (together)
            return link.writable();
    }
    for (;;) {
        const bool wasEmpty = link.output().isEmpty();
        if (wasEmpty)
            link.write(parts);
        if (parts.empty() || link.isAborted())
            return link.writable();
        // If the buffer cannot hold the rest of the piece, the handler waits anyway, and the bytes
        // are better sent in place.
        const qsizetype all = link.output().size() + totalSize(parts) + following;
        const bool stored = to.wait == Wait::Never
                            || (all <= to.context.options.replyBuffer && link.tryStore(parts));
        if (to.wait == Wait::Never)
            link.store(parts);
        if (stored) {
            noteStored(to, wasEmpty);
            return {};
        }
        if (waitBriefly(to))
            continue;
        if (const Result<void> room = waitForRoom(to); !room)
            return room;
    }
}

// Most clients take waiting output at once, and no other worker needs to be called in. False if
// this one does not.
bool DirectWriting::waitBriefly(Sending &to) const
{
    if (to.reply.window.waited >= Patience)
        return false;
    const bool ready = waitInWindow(to, Patience - to.reply.window.waited);
    return to.link.isAborted() || (ready && isHalfFree(to));
}

bool DirectWriting::awaitRoom(Sending &to, Clock::time_point deadline) const
{
    // Stays open meanwhile: a session with a running handler is never closed.
    const Channel &channel = to.link.channel();
    to.lock.unlock();
    const bool ready = channel.awaitRoom(deadline);
    to.lock.lock();
    to.link.flush();
    return ready;
}

Result<void> QueuedWriting::send(Sending &to, std::span<QByteArrayView> parts, qsizetype) const
{
    while (!parts.empty()) {
        const bool wasEmpty = to.link.output().isEmpty();
        const std::size_t stored = store(to, parts);
        // The engine sends it while the handler continues with the next piece; what follows the
        // first piece it finds by itself.
        if (stored > 0)
            noteStored(to, wasEmpty);
        parts = parts.subspan(stored);
        if (parts.empty())
            break;
        if (const Result<void> room = waitForRoom(to); !room)
            return room;
    }
    return {};
}

// @return how many parts found room.
std::size_t QueuedWriting::store(Sending &to, std::span<const QByteArrayView> parts)
{
    Link &link = to.link;
    if (to.wait == Wait::Never) {
        link.store(parts);
        return parts.size();
    }
    std::size_t count = 0;
    qsizetype size = link.output().size();
    while (count < parts.size() && size + parts[count].size() <= to.context.options.replyBuffer)
        size += parts[count++].size();
    if (count > 0 && link.tryStore(parts.first(count)))
        return count;
    if (!link.output().isEmpty())
        return 0;
    // Others use up the budget, or what was collected exceeds the buffer; each session may still
    // have one part.
    link.store(parts.first(1));
    return 1;
}

bool QueuedWriting::awaitRoom(Sending &to, Clock::time_point deadline) const
{
    // The engine does not report again what it wrote before this call.
    return to.link.output().isEmpty()
           || to.context.outputMoved.wait_until(to.lock, deadline) == std::cv_status::no_timeout;
}

} // namespace IpcCore
