// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "endpoint/handlerscope.h"
#include "session/engine.h"
#include "session/serverobserver.h"

#include <exception>

namespace IpcCore {

namespace {

// A session gives way to others after this much time or input.
constexpr std::chrono::microseconds TurnLimit{200};
constexpr qsizetype ReadShare = 4 * 1024 * 1024;
// Read and dropped at the end, so that closing does not look like a reset to the client.
constexpr qsizetype CloseDrain = 64 * 1024;
// Read beyond the packet that is coming in: the next header, or the whole end of the request.
constexpr std::size_t DirectSlack = 512;
// A client that has sent this much is waited for on the spot, so long in each share.
constexpr qsizetype BulkRead = 16 * 1024;
constexpr std::chrono::microseconds BulkPatience{1000};

QString describe(const Session &session)
{
    return QStringLiteral("connection %1 (pid %2, uid %3)")
        .arg(session.id())
        .arg(session.credentials().pid)
        .arg(session.credentials().uid);
}

} // namespace

Session::Session(quint64 id, std::unique_ptr<Channel> channel, const PeerCredentials &credentials,
                 std::shared_ptr<ServerContext> context)
    : m_id(id)
    , m_credentials(credentials)
    , m_context(std::move(context))
    , m_channel(std::move(channel))
    , m_reader(m_context->requestBudget, m_context->options.maxRequestSize)
    , m_since(Clock::now())
    , m_output(m_context->replyBudget)
    , m_connectedAt(m_since)
{}

Session::~Session() = default;

Session::Need Session::advance(std::span<char> buffer, Reading reading)
{
    Lock lock(m_mutex);
    return advance(lock, buffer, reading);
}

Session::Need Session::advance(Lock &, std::span<char> buffer, Reading reading)
{
    if (m_phase == Phase::Closed)
        return Need::Nothing;
    if (!flushOutput())
        breakOff(Cut::Closed);
    if (m_handlerRunning)
        return m_output.isEmpty() || m_cut ? Need::Nothing : Need::Writable;
    if (m_cut)
        return Need::Close;
    const qsizetype waiting = m_output.size() + m_channel->bufferedBytes();
    if (waiting > 0) {
        watchWriting(waiting);
        return Need::Writable;
    }
    if (m_timer == Timer::WriteStall)
        clearTimer();
    if (m_phase == Phase::Handling)
        return Need::Nothing;
    return reading == Reading::Allowed ? readRequest(buffer) : pauseReading();
}

// The time until reading goes on is not the client's.
Session::Need Session::pauseReading()
{
    clearTimer();
    m_since = Clock::now();
    return Need::Nothing;
}

// A client has one window of time after the other to take StallProgress bytes of what waits for it.
void Session::watchWriting(qsizetype waiting)
{
    const auto window = m_context->options.writeStallTimeout;
    if (window.count() == 0)
        return;
    if (m_timer == Timer::WriteStall && waiting > m_waitingAtWindow - StallProgress)
        return;
    m_waitingAtWindow = waiting;
    setTimer(Timer::WriteStall, Clock::now() + window);
}

Session::Need Session::readRequest(std::span<char> buffer)
{
    if (std::exchange(m_readsLater, false) && !m_draining)
        return m_reader.hasKeptBytes() ? endTurn() : waitForInput();
    if (m_reader.hasKeptBytes()) {
        if (const auto need = afterOutcome(m_reader.resume(m_overBudget)))
            return *need;
    }
    std::chrono::microseconds patience = BulkPatience;
    for (qsizetype share = 0; share < ReadShare;) {
        const std::span<char> direct = m_reader.directRoom(m_overBudget);
        const std::span<char> rest = direct.empty() ? buffer : buffer.first(DirectSlack);
        const Channel::IoResult result =
            direct.empty() ? m_channel->read(rest) : m_channel->readScattered(direct, rest);
        if (result.status == Channel::Status::WouldBlock)
            return waitForInput();
        if (result.status != Channel::Status::Ok) {
            m_inputEnded = true;
            return Need::Close;
        }
        m_context->counters.bytesIn.fetch_add(static_cast<quint64>(result.bytes),
                                              std::memory_order_relaxed);
        m_bytesIn += static_cast<quint64>(result.bytes);
        share += result.bytes;
        const qsizetype placed = std::min<qsizetype>(result.bytes, std::ssize(direct));
        m_reader.directFilled(placed);
        const bool isShort = result.bytes < std::ssize(direct) + std::ssize(rest);
        m_inputTaken = isShort && m_context->engine->writesDirectly();
        const QByteArrayView bytes(rest.data(), result.bytes - placed);
        if (const auto need = afterOutcome(m_reader.feed(bytes, m_overBudget)))
            return *need;
        // A short read emptied the socket: asking again would only cost a system call. Who sends
        // much is only a moment behind, and waking another worker for the rest would take longer.
        if (isShort && !m_draining && (share < BulkRead || !awaitMore(patience)))
            return waitForInput();
    }
    return waitForInput();
}

// Whether input came within `patience`, from which the wait is taken.
bool Session::awaitMore(std::chrono::microseconds &patience)
{
    if (patience.count() <= 0)
        return false;
    const auto begin = Clock::now();
    const bool came = m_channel->awaitInput(patience);
    patience -= std::chrono::ceil<std::chrono::microseconds>(Clock::now() - begin);
    return came;
}

// Empty: the request goes on.
std::optional<Session::Need> Session::afterOutcome(RequestReader::Outcome outcome)
{
    switch (outcome) {
    case RequestReader::Outcome::NeedMore:
        return std::nullopt;
    case RequestReader::Outcome::Complete:
        beginRequest();
        return Need::RunHandler;
    case RequestReader::Outcome::Malformed:
        m_context->counters.hit(&ServerStats::protocolErrors,
                                QStringLiteral("Malformed packet from ") + describe(*this));
        return Need::Close;
    case RequestReader::Outcome::TooLarge:
        m_context->counters.hit(&ServerStats::requestsTooLarge,
                                QStringLiteral("Request above the limit from ") + describe(*this));
        return Need::Close;
    case RequestReader::Outcome::NoBudget:
        if (m_draining)
            return Need::Close;
        noteIncomplete();
        if (m_timer != Timer::Budget) {
            m_context->counters.hit(&ServerStats::budgetPauses,
                                    QStringLiteral("No memory budget left, reading pauses: ")
                                        + describe(*this));
            const auto limit = m_context->options.requestReadTimeout;
            setTimer(Timer::Budget, limit.count() > 0 ? m_since + limit : Clock::time_point::max());
        }
        return Need::Nothing;
    }
    return Need::Close;
}

Session::Need Session::endTurn()
{
    m_turnEnded = true;
    return Need::Turn;
}

Session::Need Session::waitForInput()
{
    m_turnEnded = true;
    // What was complete at the stop has been answered; there will be no more.
    if (m_draining)
        return Need::Close;
    const ServerOptions &options = m_context->options;
    const auto arm = [this](Timer timer, std::chrono::milliseconds limit, Clock::time_point since) {
        if (limit.count() > 0)
            setTimer(timer, since + limit);
        else
            clearTimer();
    };
    const bool atStart = m_reader.atStart();
    if (atStart && m_answeredBefore) {
        if (m_timer != Timer::Idle && options.idleTimeout.count() > 0)
            arm(Timer::Idle, options.idleTimeout, Clock::now());
        return Need::Readable;
    }
    noteIncomplete();
    if (atStart) {
        arm(Timer::FirstByte, options.firstByteTimeout, m_since);
    } else if (m_timer != Timer::RequestRead) {
        if (m_timer == Timer::FirstByte)
            m_since = Clock::now();
        arm(Timer::RequestRead, options.requestReadTimeout, m_since);
    }
    return Need::Readable;
}

void Session::noteIncomplete()
{
    if (m_incomplete)
        return;
    // A new connection is incomplete from its beginning.
    if (m_answeredBefore)
        m_since = Clock::now();
    setIncomplete(true);
}

void Session::beginRequest()
{
    clearTimer();
    setIncomplete(false);
    m_overBudget = false;
    // Where handlers run on other threads, the reader's buffer will be used for others meanwhile.
    if (!m_context->engine->writesDirectly())
        m_reader.keepMessage();
    m_phase = Phase::Handling;
    m_handlerRunning = true;
    m_handlerBegun.store(false, std::memory_order_relaxed);
    m_since = Clock::now();
    ++m_requests;
    if (m_turnEnded) {
        m_turnEnded = false;
        m_turnBegin = m_since;
    }
    m_slowNoted = false;
    m_deferred = false;
    m_replyEnded = false;
    m_failed = false;
}

void Session::runHandler(const std::shared_ptr<Session> &session, bool mayWait)
{
    session->handle(session, mayWait);
}

void Session::handle(const std::shared_ptr<Session> &self, bool mayWait)
{
    m_context->counters.requests.fetch_add(1, std::memory_order_relaxed);
    m_handlerBegun.store(true, std::memory_order_relaxed);
    // What a reply needs stays with the thread, so that idle sessions have none of it.
    thread_local std::unique_ptr<OpenReply> spare;
    m_open = spare ? std::move(spare) : std::make_unique<OpenReply>();
    m_open->restart();
    m_open->session = &self;
    HandlerResult result = HandlerResult::Failed;
    QString failure = QStringLiteral("The handler returned Failed");
    {
        // Nobody else touches the request while m_handlerRunning is set.
        const Request request(m_reader.message(), m_credentials, m_id);
        Reply reply(self, mayWait);
        const HandlerScope scope(m_context->endpoint);
        try {
            result = m_context->handler(request, reply);
        } catch (const std::exception &exception) {
            failure = QStringLiteral("The handler threw an exception: ")
                      + QString::fromLocal8Bit(exception.what());
        } catch (...) {
            failure = QStringLiteral("The handler threw something that is no std::exception");
        }
    }
    // Told first: with the end of the reply the connection may be closed.
    if (result == HandlerResult::Failed) {
        noteFailed();
        m_context->observer.handlerError(m_id, failure);
    }
    {
        Lock lock(m_mutex);
        keepCommand();
        m_reader.clearMessage();
        m_engineComes = true;
        // An error means that the client is gone; advance() finds out by itself.
        if (!m_deferred || result == HandlerResult::Failed)
            static_cast<void>(endReply(result, lock));
        m_engineComes = false;
        m_handlerRunning = false;
        if (exchangeComplete())
            completeExchange();
        if (!m_deferred)
            spare = std::move(m_open);
    }
    if (result == HandlerResult::Quit)
        m_context->onQuit();
}

// For those who look at a deferred reply, or at the request when it has ended.
void Session::keepCommand()
{
    if (!m_deferred && !m_context->traceSink.load(std::memory_order_relaxed))
        return;
    const QByteArrayView message = m_reader.message();
    const qsizetype shown = std::min<qsizetype>(message.size(), m_context->options.tracePreview);
    m_open->hasCommand = true;
    m_open->commandSize = message.size();
    m_open->command.append(message.first(shown));
}

void Session::noteExchange(Clock::time_point end)
{
    m_context->counters.latency.add(end - m_since);
    m_requestsFailed += m_failed ? 1 : 0;
    // Who came to watch only after the command was gone begins with the next request.
    TraceSink *const sink = m_context->traceSink.load(std::memory_order_acquire);
    if (!sink || !m_open->hasCommand)
        return;
    auto status = TraceEvent::Status::Ok;
    if (m_failed)
        status = TraceEvent::Status::Failed;
    else if (m_cut)
        status = TraceEvent::Status::Gone;
    sink->record({.begin = m_since,
                  .end = end,
                  .status = status,
                  .connectionId = m_id,
                  .peer = m_credentials,
                  .requestSize = m_open->commandSize,
                  .replySize = m_open->payload,
                  .preview = m_open->command});
}

void Session::completeExchange()
{
    const auto now = Clock::now();
    noteExchange(now);
    m_since = now;
    if (m_deferred)
        m_open.reset();
    // A client that has had its first reply may be one that closes then, but hardly so soon; one
    // that has made a second request is looked at again at once, for as long as its turn lasts.
    m_readsLater = (m_inputTaken && !m_answeredBefore) || now > m_turnBegin + TurnLimit;
    m_answeredBefore = true;
    if (m_phase == Phase::Handling)
        m_phase = Phase::Reading;
}

bool Session::close()
{
    const std::lock_guard lock(m_mutex);
    if (m_phase == Phase::Closed)
        return false;
    if (!m_cut)
        m_cut = Cut::Closed;
    // A deferred reply that will find nobody.
    if (m_phase == Phase::Handling && !m_handlerRunning)
        noteExchange(Clock::now());
    m_phase = Phase::Closed;
    clearTimer();
    setIncomplete(false);
    m_broken.store(true, std::memory_order_relaxed);
    m_output.clear();
    m_reader.clearMessage();
    if (!m_inputEnded)
        m_channel->discardInput(CloseDrain);
    m_channel.reset();
    m_context->outputMoved.notify_all();
    return true;
}

void Session::breakOff(Cut why)
{
    if (m_cut)
        return;
    m_cut = why;
    m_broken.store(true, std::memory_order_relaxed);
    m_output.clear();
    m_channel->shutdown();
    m_context->outputMoved.notify_all();
}

void Session::cut(Cut why)
{
    const std::lock_guard lock(m_mutex);
    if (m_phase == Phase::Closed)
        return;
    breakOff(why);
    clearTimer();
    setIncomplete(false);
    m_context->engine->kick(*this);
}

void Session::drain()
{
    const std::lock_guard lock(m_mutex);
    if (m_phase == Phase::Closed)
        return;
    m_draining = true;
    m_channel->shutdownReading();
    m_context->engine->kick(*this);
}

void Session::expire(Clock::time_point now)
{
    Limit limit = &ServerStats::idleTimeouts;
    const char *what = "";
    {
        const std::lock_guard lock(m_mutex);
        if (m_timer == Timer::None || now < m_deadline || m_phase == Phase::Closed)
            return;
        // Bytes that wait are our delay, not the client's.
        if (m_timer != Timer::WriteStall && m_timer != Timer::Budget && m_channel->hasInput())
            return;
        switch (m_timer) {
        case Timer::None:
            return;
        case Timer::FirstByte:
            limit = &ServerStats::firstByteTimeouts;
            what = "No request in time from ";
            break;
        case Timer::RequestRead:
        case Timer::Budget:
            limit = &ServerStats::requestReadTimeouts;
            what = "Request not complete in time from ";
            break;
        case Timer::Idle:
            limit = &ServerStats::idleTimeouts;
            what = "Idle for too long: ";
            break;
        case Timer::WriteStall:
            limit = &ServerStats::writeStalls;
            what = "Reply not read by ";
            break;
        }
    }
    m_context->counters.hit(limit, QLatin1String(what) + describe(*this));
    cut(limit == &ServerStats::writeStalls ? Cut::Stalled : Cut::Closed);
}

void Session::resumeReading(bool overBudget)
{
    const std::lock_guard lock(m_mutex);
    if (m_phase == Phase::Closed)
        return;
    m_overBudget = m_overBudget || overBudget;
    m_context->engine->kick(*this);
}

std::optional<Session::Clock::time_point> Session::incompleteSince() const
{
    const std::lock_guard lock(m_mutex);
    return m_incomplete ? std::optional(m_since) : std::nullopt;
}

bool Session::isPausedForBudget() const
{
    const std::lock_guard lock(m_mutex);
    return m_timer == Timer::Budget;
}

std::optional<Session::Clock::time_point> Session::handlerSince() const
{
    const std::lock_guard lock(m_mutex);
    return m_handlerRunning ? std::optional(m_since) : std::nullopt;
}

bool Session::noteSlowHandler(Clock::time_point limit)
{
    const std::lock_guard lock(m_mutex);
    if (!m_handlerRunning || m_slowNoted || m_since > limit)
        return false;
    m_slowNoted = true;
    return true;
}

void Session::setTimer(Timer timer, Clock::time_point deadline)
{
    const bool wasOff = m_timer == Timer::None;
    m_timer = timer;
    m_deadline = deadline;
    if (wasOff && m_context->timedSessions.fetch_add(1) == 0)
        m_context->onTimedSession();
}

void Session::clearTimer()
{
    if (m_timer == Timer::None)
        return;
    m_timer = Timer::None;
    m_context->timedSessions.fetch_sub(1);
}

void Session::setIncomplete(bool incomplete)
{
    if (m_incomplete == incomplete)
        return;
    m_incomplete = incomplete;
    if (incomplete) {
        m_context->incompleteSessions.fetch_add(1);
    } else {
        m_context->incompleteSessions.fetch_sub(1);
        m_context->onRoomForOthers();
    }
}

} // namespace IpcCore
