// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/replywriter.h"

#include "session/link.h"
#include "session/servercontext.h"
#include "session/sessionhost.h"
#include "shared/buffermemory.h"
#include "shared/sharedlink.h"

#include <algorithm>
#include <new>

namespace IpcCore {

namespace {

// How much memory for small replies a worker keeps between two of them.
constexpr qsizetype CollectLimit = 2 * PktLine::MaxLineSize;
constexpr qsizetype KeptCollector = CollectLimit + PktLine::MaxLineSize;

} // namespace

void ReplyWriter::queue(Part part, Clock::time_point now)
{
    m_state = part == Part::End ? State::Queued : State::PieceQueued;
    m_since = now;
}

ReplyWriter::Part ReplyWriter::begin(const std::shared_ptr<Session> &session,
                                     std::unique_ptr<OpenReply> &spare)
{
    if (hasStream()) {
        m_open->session = &session;
    } else {
        m_open = spare ? std::move(spare) : std::make_unique<OpenReply>();
        m_open->restart(&session);
    }
    m_open->window.bytesOutBefore = m_link.bytesOut();
    const Part part = m_state == State::Queued ? Part::End : Part::Piece;
    m_state = part == Part::End ? State::Handling : State::Receiving;
    return part;
}

void ReplyWriter::handlerReturned(HandlerResult result, Followed followed, Lock &lock)
{
    if (m_state == State::Receiving) {
        if (result != HandlerResult::Failed)
            return receiveMore();
        // Its rest will not be read.
        m_state = State::Handling;
    }
    m_open->handlerReturned = true;
    if (m_state == State::Handling
        || (m_state == State::HandlingDeferred && result == HandlerResult::Failed))
        static_cast<void>(guarded([&] { return endReply(result, followed, lock); }));
    else if (m_state == State::HandlingDeferred)
        m_state = State::Deferred;
    if (m_state != State::Deferred)
        return end();
    // Otherwise the engine, which runs next, closes the connection.
    if (m_link.context().stopStage.load() == StopStage::Dropping)
        m_link.abort(AbortReason::Stopped);
    m_open->handlerReturned = false;
    m_open->session = nullptr;
}

void ReplyWriter::receiveMore()
{
    m_state = State::Received;
    m_since = Clock::now();
    m_open->session = nullptr;
}

void ReplyWriter::keepCommand(QByteArrayView message)
{
    const bool isPart = m_state == State::Receiving || m_open->hasCommand;
    const bool isShown = isPart || m_state == State::HandlingDeferred
                         || m_link.context().traceSink.load(std::memory_order_relaxed) != nullptr;
    if (!isShown)
        return;
    const qsizetype room = m_link.context().options.tracePreview - m_open->command.size();
    m_open->commandSize += message.size();
    m_open->command.append(message.first(std::min(message.size(), room)));
    m_open->hasCommand = true;
}

std::unique_ptr<OpenReply> ReplyWriter::takeBack()
{
    if (m_state != State::Ended)
        return nullptr;
    // Not even after a reply that was given up may its bytes reach the next one.
    m_open->collected.clear(KeptCollector);
    return std::move(m_open);
}

bool ReplyWriter::dropDeferred()
{
    if (m_state != State::Deferred)
        return false;
    m_link.abort(AbortReason::Stopped);
    return true;
}

void ReplyWriter::drop()
{
    m_link.endAfterOutput();
    end();
}

void ReplyWriter::giveUp()
{
    m_link.abort(AbortReason::Stopped);
    if (isHandling() || m_state == State::Deferred)
        end();
}

void ReplyWriter::close()
{
    // A deferred reply without a recipient. Its holder may be in add(): m_open stays.
    if (m_state == State::Deferred)
        end();
}

bool ReplyWriter::rest()
{
    if (!isHandled())
        return false;
    return std::exchange(m_state, State::Idle) == State::Ended;
}

// An exception must not reach the program that writes a reply, nor a reply with a hole the client.
template <typename Function>
Result<void> ReplyWriter::guarded(Function function)
{
    try {
        return function();
    } catch (const std::bad_alloc &) {
        m_link.abort(AbortReason::Stopped);
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("There is no memory for the reply"));
    }
}

Result<void> ReplyWriter::writable() const
{
    if (const Result<void> open = m_link.writable(); !open)
        return open;
    if (!isWriting())
        return Error(ErrorCode::WrongState, QStringLiteral("The reply has been ended"));
    return {};
}

// No lock: this is the reply's own thread, and only write() and flush() send what is collected.
Result<void> ReplyWriter::add(QByteArrayView bytes, Wait wait)
{
    if (m_link.isAborted() || !m_open->collected.appendSmall(bytes))
        return write(bytes, wait);
    m_open->payload += bytes.size();
    return {};
}

Result<void> ReplyWriter::write(QByteArrayView bytes, Wait wait)
{
    Lock lock(m_link.mutex());
    if (const Result<void> open = writable(); !open)
        return open;
    // This reply's own part; those before it may fill the buffer, too.
    const qsizetype waiting = std::min<qsizetype>(m_link.output().size(), m_open->payload);
    if (wait == Wait::Never && !m_link.hasRoom(waiting))
        return Error(ErrorCode::WouldBlock,
                     QStringLiteral("The client reads slowly and the reply buffer is full"));
    return guarded([&] { return appendPiece(bytes, wait, lock); });
}

// Small pieces share packets; of a large one, whole packets are sent in place.
Result<void> ReplyWriter::appendPiece(QByteArrayView bytes, Wait wait, Lock &lock)
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
                WriteStrategy::Sending to = sending(wait, lock);
                if (const Result<void> sent = strategy().send(to, packets, following); !sent)
                    return sent;
            }
            continue;
        }
        bytes = bytes.sliced(m_open->collected.append(bytes));
        if (m_open->collected.size() >= CollectLimit) {
            if (const Result<void> sent = sendCollected(wait, Followed::No, lock); !sent)
                return sent;
        }
    }
    return {};
}

Result<void> ReplyWriter::flush(Wait wait)
{
    Lock lock(m_link.mutex());
    if (const Result<void> open = writable(); !open)
        return open;
    return guarded([&] { return sendCollected(wait, Followed::No, lock); });
}

Result<MessageBuffer> ReplyWriter::allocate(qsizetype size)
{
    std::shared_ptr<SharedLink> memory;
    {
        const Lock lock(m_link.mutex());
        memory = m_link.sharedMemory();
    }
    return memory ? memory->allocate(size) : allocateOrdinary(size);
}

// A reference stands for a whole reply.
Result<void> ReplyWriter::writeLast(const MessageBuffer &buffer, Wait wait)
{
    Lock lock(m_link.mutex());
    if (const Result<void> open = writable(); !open)
        return open;
    return guarded([&] {
        const std::shared_ptr<SharedLink> memory = m_link.sharedMemory();
        const bool isWhole = memory && m_open->payload == 0;
        const QByteArray reference = isWhole ? memory->send(buffer) : QByteArray();
        if (reference.isEmpty())
            return appendPiece(buffer.view(), wait, lock);
        m_open->payload += buffer.size() - reference.size();
        return appendPiece(reference, wait, lock);
    });
}

Result<void> ReplyWriter::sendCollected(Wait wait, Followed followed, Lock &lock)
{
    if (m_open->collected.isEmpty())
        return {};
    QByteArrayView part = m_open->collected.close();
    WriteStrategy::Sending to = sending(wait, lock);
    const bool held = followed == Followed::Soon && strategy().hold(to, {&part, 1});
    const Result<void> sent = held ? Result<void>() : strategy().send(to, {&part, 1}, 0);
    m_open->collected.clear(KeptCollector);
    return sent;
}

WriteStrategy::Sending ReplyWriter::sending(Wait wait, Lock &lock)
{
    return {
        .link = m_link, .reply = *m_open, .context = m_link.context(), .lock = lock, .wait = wait};
}

const WriteStrategy &ReplyWriter::strategy() const
{
    return m_link.context().host->writeStrategy();
}

// A failed reply never gets an end, so it cannot be taken for a complete one.
Result<void> ReplyWriter::endReply(HandlerResult result, Followed followed, Lock &lock)
{
    if (const Result<void> open = writable(); !open || result == HandlerResult::Failed) {
        m_open->collected.clear(0);
        // The replies before this one are not lost with it.
        if (open)
            m_link.endAfterOutput();
        return open;
    }
    m_open->collected.finish();
    return sendCollected(Wait::Never, followed, lock);
}

Result<void> ReplyWriter::finish(QByteArrayView bytes)
{
    Lock lock(m_link.mutex());
    const Result<void> result = guarded([&]() -> Result<void> {
        if (const Result<void> open = writable(); !open)
            return open;
        if (const Result<void> appended = appendPiece(bytes, Wait::Never, lock); !appended)
            return appended;
        return endReply(HandlerResult::Done, Followed::No, lock);
    });
    deferredEnded();
    return result;
}

void ReplyWriter::abandon()
{
    Lock lock(m_link.mutex());
    if (!isDeferred())
        return;
    // Counted before the client can see it. Giving up because the client left is not a failure.
    if (!m_open->failed && !m_link.isPeerGone()) {
        m_open->failed = true;
        m_link.context().counters.requestsFailed.fetch_add(1, std::memory_order_relaxed);
    }
    static_cast<void>(endReply(HandlerResult::Failed, Followed::No, lock));
    deferredEnded();
}

void ReplyWriter::setEndless()
{
    const Lock lock(m_link.mutex());
    if (m_open && isWriting())
        m_open->isEndless = true;
}

void ReplyWriter::noteFailed()
{
    const Lock lock(m_link.mutex());
    // A deferred reply abandoned earlier is the same failure.
    if (!m_open || !m_open->failed)
        m_link.context().counters.requestsFailed.fetch_add(1, std::memory_order_relaxed);
    // Giving up because the client left is not a failure of the handler.
    if (m_open)
        m_open->failed = m_open->failed || m_link.takesReplies();
}

// Only the engine reads on; it does so by itself when a handler returns.
void ReplyWriter::deferredEnded()
{
    if (m_state == State::HandlingDeferred) {
        m_state = State::HandlingEnded;
    } else if (m_state == State::Deferred) {
        end();
        m_open.reset();
        m_link.context().host->kick(m_link);
    }
}

bool ReplyWriter::peerGone() const
{
    const Lock lock(m_link.mutex());
    return m_link.isPeerGone();
}

qint64 ReplyWriter::pendingBytes() const
{
    const Lock lock(m_link.mutex());
    return writable() ? m_open->collected.size() + m_link.waitingBytes() : 0;
}

bool ReplyWriter::serverStopping() const
{
    return m_link.context().stopStage.load(std::memory_order_relaxed) != StopStage::Running;
}

void ReplyWriter::defer()
{
    const Lock lock(m_link.mutex());
    // A handler in a context object may defer what was deferred for it.
    if (m_state == State::Handling)
        m_state = State::HandlingDeferred;
}

// The request is over: updates statistics and traces.
void ReplyWriter::end()
{
    const auto begin = std::exchange(m_since, Clock::now());
    m_state = State::Ended;
    if (!m_open || !m_open->isEndless)
        m_link.context().counters.latency.add(m_since - begin, m_since);
    const bool failed = m_open && m_open->failed;
    m_requestsFailed += failed ? 1 : 0;
    // If tracing started after the command was dropped, it begins with the next request.
    TraceSink *const sink = m_link.context().traceSink.load(std::memory_order_acquire);
    if (!sink || !m_open || !m_open->hasCommand)
        return;
    auto status = TraceEvent::Status::Ok;
    if (failed)
        status = TraceEvent::Status::Failed;
    else if (!m_link.takesReplies())
        status = TraceEvent::Status::Gone;
    try {
        sink->record({.begin = begin,
                      .end = m_since,
                      .status = status,
                      .connectionId = m_link.id(),
                      .peer = m_link.credentials(),
                      .requestSize = m_open->commandSize,
                      .replySize = m_open->payload,
                      .preview = m_open->command});
    } catch (const std::bad_alloc &) {
        // One line less in the trace.
    }
}

} // namespace IpcCore
