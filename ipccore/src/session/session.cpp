// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "endpoint/handlerscope.h"
#include "session/handlercall.h"
#include "session/serverobserver.h"
#include "session/sessionhost.h"
#include "shared/sharedlink.h"

#include <algorithm>
#include <limits>
#include <new>

namespace IpcCore {

namespace {

// A session yields to others after this much time.
constexpr std::chrono::microseconds TurnLimit{200};
// Read and dropped at the end, so that closing does not look like a reset to the client.
constexpr qsizetype CloseDrain = 64 * 1024;

QString outOfMemory()
{
    return QStringLiteral("There is no memory for a request");
}

} // namespace

Session::Session(quint64 id, std::unique_ptr<Channel> channel, const PeerCredentials &credentials,
                 std::shared_ptr<ServerContext> context)
    : m_link(id, std::move(channel), credentials, std::move(context))
    , m_replies(m_link)
    , m_intake(m_link.context())
    , m_since(Clock::now())
    , m_connectedAt(m_since)
{}

Session::Need Session::advance(std::span<char> buffer, Reading reading)
{
    Lock lock(m_link.mutex());
    return advance(lock, buffer, reading);
}

Session::Need Session::advance(Lock &, std::span<char> buffer, Reading reading)
{
    if (!m_link.isOpen())
        return Need::Nothing;
    try {
        return goOn(buffer, reading);
    } catch (const std::bad_alloc &) {
        // The memory of this one connection, once freed, may be what the others need.
        context().counters.hit(&ServerStats::outOfMemory, outOfMemory);
        if (m_replies.isHandling()) {
            // The worker ends the request, and then the engine comes again.
            m_link.abort(AbortReason::Stopped);
            return Need::Nothing;
        }
        m_replies.giveUp();
        return Need::Close;
    }
}

Session::Need Session::goOn(std::span<char> buffer, Reading reading)
{
    if (m_replies.isHandling()) {
        m_link.flush();
        return m_link.output().isEmpty() ? Need::Nothing : Need::Writable;
    }
    if (m_link.isAborted())
        return Need::Close;
    const Need need = takeTurn(buffer, reading);
    return m_link.isAborted() ? Need::Close : withOutput(need);
}

// Requests that were read already are handled first, so that their replies leave together.
Session::Need Session::takeTurn(std::span<char> buffer, Reading reading)
{
    const bool handled = m_replies.isHandled();
    const bool firstReply = m_replies.rest() && !std::exchange(m_answeredBefore, true);
    const bool isOver = handled && !m_draining && readsLater(firstReply);
    const bool mayRead = !isOver && !m_link.isEnding() && reading == Reading::Allowed
                         && m_replies.state() != ReplyWriter::State::Deferred;
    const auto kept = mayRead && hasOutputRoom()
                          ? takeKeptRequest(handled ? Begins::WithLastEnd : Begins::Now)
                          : std::nullopt;
    if (kept == Need::RunHandler)
        return *kept;
    m_link.flush();
    if (m_link.waitingBytes() > 0)
        watchWriting();
    else if (m_deadline.kind() == Deadline::WriteStall)
        endWriteWindow();
    if (m_link.isAborted() || m_link.isEnding())
        return Need::Close;
    if (kept)
        return *kept;
    if (m_replies.state() == ReplyWriter::State::Deferred)
        return Need::Nothing;
    if (!hasOutputRoom())
        return waitForRoom();
    if (reading == Reading::Paused)
        return pauseReading();
    return isOver ? endTurn() : readRequest(buffer);
}

// What must hold before anybody acts on `need`.
void Session::prepare(Need need)
{
    if (need == Need::RunHandler && !m_link.output().isEmpty())
        context().host->outputWaits(m_link);
    // Somebody may call advance() again before the engine has closed it.
    if (need == Need::Close)
        m_link.endAfterOutput();
}

// While output waits, the session also goes on when the client takes it.
Session::Need Session::withOutput(Need need)
{
    prepare(need);
    if (need == Need::RunHandler || need == Need::Turn || m_link.waitingBytes() == 0)
        return need;
    return need == Need::Readable ? Need::Either : Need::Writable;
}

bool Session::hasOutputRoom() const
{
    return m_link.hasRoom(m_link.output().size());
}

Session::Need Session::waitForRoom()
{
    m_turnEnded = true;
    return Need::Writable;
}

// The time until reading resumes does not count against the client.
Session::Need Session::pauseReading()
{
    if (m_link.waitingBytes() > 0)
        return waitForRoom();
    m_deadline.clear(context());
    m_since = Clock::now();
    return Need::Nothing;
}

// In each window of time, a client must take StallProgress of the bytes waiting for it, or all.
void Session::watchWriting()
{
    const auto window = context().options.writeStallTimeout;
    if (window.count() == 0)
        return;
    const auto taken = static_cast<quint32>(m_link.bytesTaken());
    const quint32 enough = std::min<quint32>(WriteStrategy::StallProgress, m_waitingAtWindow);
    if (m_deadline.kind() == Deadline::WriteStall && taken - m_takenAtWindow < enough)
        return;
    constexpr qsizetype Most = std::numeric_limits<quint32>::max();
    m_waitingAtWindow = static_cast<quint32>(std::min(m_link.waitingBytes(), Most));
    m_takenAtWindow = taken;
    m_deadline.set(context(), Deadline::WriteStall, Clock::now() + window);
}

// The time until then does not count against the request being read.
void Session::endWriteWindow()
{
    m_deadline.clear(context());
    if (m_incomplete)
        m_since = Clock::now();
}

// A client that has had its first reply may close now, though hardly that soon; one that has made a
// second request is checked again at once, for as long as its turn lasts.
bool Session::readsLater(bool firstReply) const
{
    return (m_intake.isChannelEmpty() && firstReply && !m_intake.hasKeptBytes())
           || m_replies.since() > m_turnBegin + TurnLimit;
}

std::optional<Session::Need> Session::takeKeptRequest(Begins begins)
{
    return m_intake.hasKeptBytes() ? afterOutcome(m_intake.resume(context()), begins)
                                   : std::nullopt;
}

Session::Need Session::readRequest(std::span<char> buffer)
{
    // Perhaps there was no room for its reply before the output was written.
    if (const auto need = takeKeptRequest(Begins::Now))
        return *need;
    const auto until = m_draining ? RequestIntake::Until::Empty : RequestIntake::Until::Enough;
    const RequestIntake::Outcome outcome = m_intake.read(m_link, buffer, until);
    if (m_intake.hasEnded())
        return Need::Close;
    const auto need = afterOutcome(outcome, Begins::Now);
    return need ? *need : waitForInput();
}

// Empty if the request continues.
std::optional<Session::Need> Session::afterOutcome(RequestIntake::Outcome outcome, Begins begins)
{
    switch (outcome) {
    case RequestIntake::Outcome::NeedMore:
        return std::nullopt;
    case RequestIntake::Outcome::Complete:
        announce(Part::End, begins);
        return Need::RunHandler;
    case RequestIntake::Outcome::Piece:
        announce(Part::Piece, begins);
        return Need::RunHandler;
    case RequestIntake::Outcome::Malformed:
        context().counters.hit(&ServerStats::protocolErrors, [&] {
            return QStringLiteral("Malformed packet from %1").arg(describe());
        });
        return Need::Close;
    case RequestIntake::Outcome::TooLarge:
        context().counters.hit(&ServerStats::requestsTooLarge, [&] {
            return QStringLiteral("Request above the limit from %1").arg(describe());
        });
        return Need::Close;
    case RequestIntake::Outcome::NoBudget:
        return waitForBudget();
    }
    return Need::Close;
}

Session::Need Session::waitForBudget()
{
    if (m_draining)
        return Need::Close;
    noteIncomplete();
    if (m_deadline.kind() != Deadline::Budget && m_link.waitingBytes() == 0) {
        context().counters.hit(&ServerStats::budgetPauses, [&] {
            return QStringLiteral("No memory budget left, reading pauses: %1").arg(describe());
        });
        const auto limit = context().options.requestReadTimeout;
        m_deadline.set(context(), Deadline::Budget,
                       limit.count() > 0 ? m_since + limit : Clock::time_point::max());
    }
    return Need::Nothing;
}

// Others get their turn: after that, continue at once if there are requests left, otherwise when
// there is input.
Session::Need Session::endTurn()
{
    if (!m_intake.hasKeptBytes())
        return waitForInput();
    m_turnEnded = true;
    return Need::Turn;
}

Session::Need Session::waitForInput()
{
    m_turnEnded = true;
    // What was complete at the stop has been answered; there will be no more.
    if (m_draining)
        return Need::Close;
    const ServerOptions &options = context().options;
    const bool atStart = m_intake.atStart();
    // Only the client's reading has a deadline while output waits for it.
    const bool writes = m_link.waitingBytes() > 0;
    if (atStart && m_answeredBefore) {
        if (!writes && m_deadline.kind() != Deadline::Idle && options.idleTimeout.count() > 0)
            m_deadline.set(context(), Deadline::Idle, Clock::now(), options.idleTimeout);
        return Need::Readable;
    }
    noteIncomplete();
    // Each piece that was handled starts the time again.
    const bool advanced = m_replies.since() > m_since;
    if (advanced)
        m_since = m_replies.since();
    if (writes)
        return Need::Readable;
    if (atStart) {
        m_deadline.set(context(), Deadline::FirstByte, m_since, options.firstByteTimeout);
    } else if (m_deadline.kind() != Deadline::RequestRead || advanced) {
        if (m_deadline.kind() == Deadline::FirstByte)
            m_since = Clock::now();
        m_deadline.set(context(), Deadline::RequestRead, m_since, options.requestReadTimeout);
    }
    return Need::Readable;
}

void Session::noteIncomplete()
{
    if (m_incomplete)
        return;
    // A new connection is incomplete from the start.
    if (m_answeredBefore)
        m_since = Clock::now();
    setIncomplete(true);
}

void Session::announce(Part part, Begins begins)
{
    if (part == Part::Piece) {
        noteIncomplete();
    } else {
        if (m_deadline.kind() != Deadline::WriteStall)
            m_deadline.clear(context());
        setIncomplete(false);
        ++m_requests;
    }
    m_replies.queue(part, begins == Begins::Now ? Clock::now() : m_replies.since());
    if (std::exchange(m_turnEnded, false))
        m_turnBegin = m_replies.since();
}

bool Session::takeFollowing()
{
    const Lock lock(m_link.mutex());
    // After the stop, advance() decides.
    if (!m_link.isOpen() || !m_link.takesReplies() || m_draining || !m_intake.hasKeptBytes()
        || m_replies.since() > m_turnBegin + TurnLimit || !hasOutputRoom() || !m_replies.rest())
        return false;
    m_answeredBefore = true;
    try {
        const RequestIntake::Outcome outcome = m_intake.resume(context());
        // advance() asks again for a budget.
        if (outcome == RequestIntake::Outcome::NoBudget)
            return false;
        const auto need = afterOutcome(outcome, Begins::WithLastEnd);
        if (need)
            prepare(*need);
        return need == Need::RunHandler;
    } catch (const std::bad_alloc &) {
        context().counters.hit(&ServerStats::outOfMemory, outOfMemory);
        m_link.abort(AbortReason::Stopped);
        return false;
    }
}

void Session::keepRequest()
{
    const Lock lock(m_link.mutex());
    m_intake.keepMessage();
}

void Session::runHandler(const std::shared_ptr<Session> &session, bool mayWait)
{
    Lock lock(session->m_link.mutex());
    session->handle(session, lock, mayWait);
}

void Session::runHandler(const std::shared_ptr<Session> &session, Lock &lock)
{
    session->handle(session, lock, true);
}

void Session::handle(const std::shared_ptr<Session> &self, Lock &lock, bool mayWait)
{
    if (context().dropsQueued() && !m_replies.hasStream()) {
        m_intake.clearMessage();
        m_replies.drop();
        return;
    }
    HandlerResult result = HandlerResult::Failed;
    try {
        result = answer(self, lock, mayWait);
    } catch (const std::bad_alloc &) {
        if (!lock.owns_lock())
            lock.lock();
        dropRequest();
    }
    if (result == HandlerResult::Quit) {
        lock.unlock();
        context().onQuit();
        lock.lock();
    }
}

HandlerResult Session::answer(const std::shared_ptr<Session> &self, Lock &lock, bool mayWait)
{
    // The thread keeps what a reply needs, so idle sessions need none of it.
    thread_local std::unique_ptr<OpenReply> spare;
    const Part part = m_replies.begin(self, spare);
    lock.unlock();
    SharedBytes shared;
    const HandlerResult result = callHandler(self, mayWait, part, shared);
    lock.lock();
    if (part == Part::Piece && result == HandlerResult::Failed) {
        // Refused, it is over before it is complete.
        ++m_requests;
        context().counters.requests.fetch_add(1, std::memory_order_relaxed);
    }
    m_replies.keepCommand(shared.isShared() ? shared.view() : m_intake.message());
    // Before the client gets the reply, so that its next request can have the same place.
    shared = {};
    m_intake.clearMessage();
    const bool followed = m_intake.hasKeptBytes();
    m_replies.handlerReturned(
        result, followed ? ReplyWriter::Followed::Soon : ReplyWriter::Followed::No, lock);
    if (std::unique_ptr<OpenReply> unused = m_replies.takeBack())
        spare = std::move(unused);
    return result;
}

// `shared` is where the request is, if that is in shared memory.
HandlerResult Session::callHandler(const std::shared_ptr<Session> &self, bool mayWait, Part part,
                                   SharedBytes &shared)
{
    if (part == Part::End)
        context().counters.requests.fetch_add(1, std::memory_order_relaxed);
    // Nobody else touches the request while a worker has it.
    const QByteArrayView message = m_intake.message();
    if (context().offers && message.size() == SharedLink::ReferenceSize) {
        if (const auto result = takeReference(message, shared))
            return *result;
    }
    HandlerCall call;
    {
        Reply reply(std::shared_ptr<ReplyStream>(self, &m_replies), mayWait);
        const HandlerScope scope(context().endpoint);
        if (const Handler *const handler = std::get_if<Handler>(&context().handler))
            call.run(*handler,
                     shared.isShared() ? Request(shared, credentials(), id())
                                       : Request(message, credentials(), id()),
                     reply);
        else if (call.receive(*context().streams(), {credentials(), id()}, m_replies.stream(),
                              message)
                 && part == Part::End)
            call.finish(m_replies.stream(), reply);
    }
    // Reported first: with the end of the reply, the connection may be closed.
    if (call.result == HandlerResult::Failed) {
        m_replies.noteFailed();
        context().observer.handlerError(id(), call.failure);
    }
    return call.result;
}

void Session::giveUp()
{
    const Lock lock(m_link.mutex());
    dropRequest();
}

void Session::dropRequest()
{
    context().counters.hit(&ServerStats::outOfMemory, outOfMemory);
    m_intake.clearMessage();
    m_replies.giveUp();
}

bool Session::flushDuringHandler()
{
    const Lock lock(m_link.mutex());
    if (!m_link.isOpen())
        return false;
    m_link.flush();
    m_link.setEntrusted(m_replies.isHandling() && !m_link.output().isEmpty());
    return m_link.isEntrusted();
}

bool Session::hasUnfinished() const
{
    const Lock lock(m_link.mutex());
    return m_replies.hasStream();
}

void Session::destroyUnfinished()
{
    Lock lock(m_link.mutex());
    std::unique_ptr<StreamHandler> unfinished = m_replies.takeStream();
    lock.unlock();
    destroy(std::move(unfinished));
}

void Session::destroy(std::unique_ptr<StreamHandler> unfinished)
{
    if (!unfinished)
        return;
    const HandlerScope scope(context().endpoint);
    unfinished.reset();
}

bool Session::close()
{
    std::unique_ptr<StreamHandler> unfinished;
    Lock lock(m_link.mutex());
    if (!m_link.isOpen())
        return false;
    unfinished = m_replies.takeStream();
    if (!m_intake.hasEnded())
        m_link.channel().discardInput(CloseDrain);
    m_link.close();
    m_replies.close();
    m_deadline.clear(context());
    setIncomplete(false);
    m_intake.clearMessage();
    lock.unlock();
    destroy(std::move(unfinished));
    return true;
}

void Session::setIncomplete(bool incomplete)
{
    if (m_incomplete == incomplete)
        return;
    m_incomplete = incomplete;
    if (incomplete) {
        context().incompleteSessions.fetch_add(1);
    } else {
        context().incompleteSessions.fetch_sub(1);
        context().onRoomForOthers();
    }
}

} // namespace IpcCore
