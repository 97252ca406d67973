// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asyncclientprivate.h"

#include "client/connectpolicy.h"

#include <algorithm>
#include <limits>

namespace IpcCore {

namespace {

constexpr int LargestQueue = 1'000'000;

// A server that closes later than this after its reply has another reason than being of git's kind.
constexpr std::chrono::milliseconds CloseAfterReply{1000};

// Reads of one turn of the event loop, some megabytes, so that a long reply leaves it to others
// too.
constexpr int MaxReadsPerTurn = 64;

Error outOfRange(const char *option)
{
    return {ErrorCode::InvalidArgument,
            QStringLiteral("The client option %1 is out of its range").arg(QLatin1String(option))};
}

Result<void> validate(const AsyncClientOptions &options)
{
    if (const Result<void> valid = validateOptions(options.connect); !valid)
        return valid.error();
    if (options.maxQueue < 1 || options.maxQueue > LargestQueue)
        return outOfRange("maxQueue");
    if (options.retryPause.count() < 1)
        return outOfRange("retryPause");
    if (options.maxRetryPause.count() < 1)
        return outOfRange("maxRetryPause");
    return {};
}

} // namespace

AsyncClientPrivate::AsyncClientPrivate(AsyncClient *client, const EndpointPath &endpoint,
                                       const AsyncClientOptions &clientOptions)
    : q(client)
    , path(endpoint)
    , options(clientOptions)
    , m_validity(validate(clientOptions))
    , m_dialer(endpoint, clientOptions, client)
    , m_replyTimer(client)
{
    m_clock.start();
    m_replyTimer.setSingleShot(true);
    m_replyTimer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_replyTimer, &QTimer::timeout, q, [this] { replyTimeout(); });
    QObject::connect(&m_dialer, &ServerDialer::connected, q, [this] { dialed(); });
    QObject::connect(&m_dialer, &ServerDialer::failed, q,
                     [this](const Error &error) { dialingFailed(error); });
}

AsyncClientPrivate::~AsyncClientPrivate() = default;

QFuture<AsyncClientPrivate::Outcome> AsyncClientPrivate::send(const QByteArray &message,
                                                              AsyncClient::ReplyMode mode)
{
    ++lastId;
    if (!m_validity)
        return QtFuture::makeReadyFuture(Outcome(m_validity.error()));
    if (stopping)
        return QtFuture::makeReadyFuture(
            Outcome(Error(ErrorCode::Stopped, QStringLiteral("The client is being destroyed"))));
    if (m_current && m_queue.size() >= static_cast<std::size_t>(options.maxQueue))
        return QtFuture::makeReadyFuture(Outcome(
            Error(ErrorCode::QueueFull, QStringLiteral("Too many requests wait for their turn"))));

    auto request =
        std::make_unique<AsyncRequest>(lastId, message, mode, q, [this] { noteCanceled(); });
    request->waitingSince = m_clock.elapsed();
    QFuture<Outcome> future = request->future();
    if (m_current)
        m_queue.push_back(std::move(request));
    else
        m_current = std::move(request);
    planAdvance();
    return future;
}

int AsyncClientPrivate::pendingRequests() const
{
    return static_cast<int>(m_queue.size()) + (m_current ? 1 : 0);
}

void AsyncClientPrivate::endAll(ErrorCode code, const QString &text)
{
    Effects effects;
    if (m_current)
        endCurrent(effects, abandoned(*m_current, code, text));
    for (RequestPointer &request : m_queue) {
        Error error = abandoned(*request, code, text);
        effects.ends.push_back({std::move(request), std::move(error)});
    }
    m_queue.clear();
    closeStream(effects);
    effects.disconnected = effects.disconnected && !stopping;
    deliver(q, std::move(effects));
}

// Static, and nothing is to be done after it: any of this may delete the client.
void AsyncClientPrivate::deliver(const QPointer<AsyncClient> &client, Effects effects)
{
    for (const End &end : effects.ends)
        end.request->detach();
    if (!effects.chunk.isEmpty() && client)
        Q_EMIT client->chunkReceived(effects.chunkOf, effects.chunk);
    if (effects.disconnected && client)
        Q_EMIT client->disconnected();
    for (End &end : effects.ends)
        end.request->finish(std::move(end.outcome));
}

void AsyncClientPrivate::noteCanceled()
{
    m_canceledSome = true;
    planAdvance();
}

// One step of the event loop later: no future ends and no signal comes before send() has returned.
void AsyncClientPrivate::planAdvance()
{
    if (std::exchange(m_advancePlanned, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            m_advancePlanned = false;
            advance();
        },
        Qt::QueuedConnection);
}

// Brings the head of the queue forward as far as it goes.
void AsyncClientPrivate::advance()
{
    Effects effects;
    collectCanceled(effects);
    if (!m_current && !m_queue.empty()) {
        m_current = std::move(m_queue.front());
        m_queue.pop_front();
    }
    const bool waits = m_current && !m_current->begun && !m_dialer.isActive();
    if (waits && stream && !stream->isReusable()) {
        noteClosedByServer();
        closeStream(effects);
    }
    if (effects.disconnected || !effects.ends.empty()) {
        planAdvance();
        return deliver(q, std::move(effects));
    }
    if (waits)
        stream ? begin() : dial();
}

// Canceled futures hold no result; the errors made here are for nobody.
void AsyncClientPrivate::collectCanceled(Effects &effects)
{
    if (!std::exchange(m_canceledSome, false))
        return;
    const Error error(ErrorCode::Canceled, QStringLiteral("The request was canceled"));
    if (m_current && m_current->isCanceled()) {
        const bool underWay = m_current->begun;
        endCurrent(effects, error);
        if (underWay)
            closeStream(effects);
    }
    std::deque<RequestPointer> kept;
    for (RequestPointer &request : m_queue) {
        if (request->isCanceled())
            effects.ends.push_back({std::move(request), error});
        else
            kept.push_back(std::move(request));
    }
    m_queue = std::move(kept);
}

// The time to connect counts from when the request was sent, or from when the connection was found
// missing if that was later: requests that waited behind others for the same absent server do not
// each wait the whole time again.
void AsyncClientPrivate::dial()
{
    if (m_dialingSince < 0)
        m_dialingSince = m_clock.elapsed();
    QDeadlineTimer deadline = deadlineIn(options.connect.connectTimeout);
    if (!deadline.isForever()) {
        const qint64 since = std::max(m_dialingSince, m_current->waitingSince);
        deadline += since - m_clock.elapsed();
    }
    m_dialer.start(deadline);
}

void AsyncClientPrivate::dialed()
{
    m_dialingSince = -1;
    stream = std::make_unique<ClientStream>(m_dialer.takeConnection(), q);
    QObject::connect(stream.get(), &ClientStream::readyRead, q, [this] { readyRead(); });
    // At once, not after a look at the connection: a server that closes every connection must end
    // the request, not make this client connect for ever.
    if (!m_current->isCanceled())
        begin();
    Q_EMIT q->connected();
}

void AsyncClientPrivate::dialingFailed(const Error &error)
{
    Effects effects;
    endCurrent(effects, error);
    planAdvance();
    deliver(q, std::move(effects));
}

void AsyncClientPrivate::begin()
{
    m_current->begun = true;
    const std::chrono::milliseconds timeout = options.connect.replyTimeout;
    if (timeout != Forever)
        m_replyTimer.start(
            static_cast<int>(std::min<qint64>(timeout.count(), std::numeric_limits<int>::max())));
    const bool whole = m_current->mode == AsyncClient::ReplyMode::Whole;
    stream->beginRequest(m_current->message, whole ? options.connect.maxReplySize : -1);
}

void AsyncClientPrivate::readyRead()
{
    if (!m_current || !m_current->begun) {
        // Nothing was asked: the end of the stream, or what no request explains.
        if (stream->isReusable())
            return;
        noteClosedByServer();
        Effects effects;
        closeStream(effects);
        return deliver(q, std::move(effects));
    }
    for (int reads = 0; reads < MaxReadsPerTurn; ++reads) {
        switch (stream->receive()) {
        case ClientStream::Step::Nothing:
            return;
        case ClientStream::Step::More:
            if (!mayGoOn())
                return;
            break;
        case ClientStream::Step::Complete:
            return replyComplete();
        case ClientStream::Step::Failed:
            return streamFailed();
        }
    }
}

// Hands out what was read where pieces are wanted.
// @return false when the request, or the client, did not survive that.
bool AsyncClientPrivate::mayGoOn()
{
    if (m_current->mode == AsyncClient::ReplyMode::Whole)
        return true;
    const QByteArray chunk = stream->takePayload();
    if (chunk.isEmpty() || m_current->isCanceled())
        return true;
    const QPointer<AsyncClient> client(q);
    const AsyncRequest::Id id = m_current->id;
    Q_EMIT q->chunkReceived(id, chunk);
    return client && m_current && m_current->id == id;
}

void AsyncClientPrivate::replyComplete()
{
    Effects effects;
    QByteArray reply = stream->takePayload();
    if (m_current->mode == AsyncClient::ReplyMode::Chunks && !m_current->isCanceled()) {
        effects.chunkOf = m_current->id;
        effects.chunk = std::exchange(reply, {});
    }
    endCurrent(effects, std::move(reply));
    if (!m_serverKeepsOpen || stream->isSpent())
        closeStream(effects);
    planAdvance();
    deliver(q, std::move(effects));
}

void AsyncClientPrivate::streamFailed()
{
    Effects effects;
    // A server may close an idle connection in the very moment the next request is sent. Where it
    // is proved that the server did not read it whole, the request goes out once more: over a new
    // connection, where no failure leads here again.
    if (stream->provedUnread() && stream->replies() > 0) {
        noteClosedByServer();
        m_replyTimer.stop();
        m_current->begun = false;
    } else {
        endCurrent(effects, stream->error());
    }
    closeStream(effects);
    planAdvance();
    deliver(q, std::move(effects));
}

void AsyncClientPrivate::replyTimeout()
{
    // The timer may be late together with everything else: what has arrived meanwhile counts.
    const QPointer<AsyncClient> client(q);
    const AsyncRequest::Id id = m_current->id;
    readyRead();
    if (!client || !m_current || m_current->id != id || !m_current->begun)
        return;
    Effects effects;
    endCurrent(effects, stream->failure(ErrorCode::Timeout,
                                        QStringLiteral("The deadline for the reply has passed")));
    closeStream(effects);
    planAdvance();
    deliver(q, std::move(effects));
}

void AsyncClientPrivate::endCurrent(Effects &effects, Outcome outcome)
{
    m_replyTimer.stop();
    m_dialer.stop();
    effects.ends.push_back({std::move(m_current), std::move(outcome)});
}

void AsyncClientPrivate::closeStream(Effects &effects)
{
    if (!stream)
        return;
    stream.reset();
    effects.disconnected = true;
}

// A server that closes right after the first reply of a connection, as git's does, will do so
// again: from then on each request gets a connection of its own. One that closes later is
// restarting, or tired of an idle client.
void AsyncClientPrivate::noteClosedByServer()
{
    if (stream->replies() == 1 && stream->sinceLastReply() < CloseAfterReply)
        m_serverKeepsOpen = false;
}

// The error of a request that is given up, whatever it waits for.
Error AsyncClientPrivate::abandoned(const AsyncRequest &request, ErrorCode code,
                                    const QString &text) const
{
    if (request.begun)
        return stream->failure(code, text);
    Error error(code, text);
    error.phase = m_dialer.isActive() && &request == m_current.get() ? Phase::Connect : Phase::None;
    return error;
}

} // namespace IpcCore
