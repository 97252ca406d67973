// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asyncclientprivate.h"

#include "base/deadline.h"
#include "client/clientoptions.h"
#include "client/connectpolicy.h"

#include <QtCore/qabstracteventdispatcher.h>

#include <algorithm>
#include <array>
#include <new>

namespace IpcCore {

namespace {

// Per turn of the event loop: some megabytes, so that a long request or reply does not hold up
// everything else.
constexpr int MaxReadsPerTurn = 64;
constexpr int MaxWritesPerTurn = 4;

} // namespace

AsyncClientPrivate::Link::Link(UniqueFd connection, QObject *client)
    : channel(std::move(connection))
    , readable(channel.descriptor(), QSocketNotifier::Read, client)
    , writable(channel.descriptor(), QSocketNotifier::Write, client)
{
    writable.setEnabled(false);
}

AsyncClientPrivate::AsyncClientPrivate(AsyncClient *client, const EndpointPath &endpoint,
                                       const AsyncClientOptions &clientOptions)
    : q(client)
    , path(endpoint)
    , options(clientOptions)
    , m_validity(validateOptions(clientOptions))
    , m_dialer(endpoint, clientOptions, client)
    , m_collect([this](QByteArrayView chunk) {
        m_payload.append(chunk);
        return true;
    })
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
                                                              AsyncClient::ReplyMode mode,
                                                              AsyncClient::RequestId *id)
{
    ++m_lastId;
    if (id)
        *id = m_lastId;
    if (!m_validity)
        return QtFuture::makeReadyFuture(Outcome(m_validity.error()));
    if (m_current && m_queue.size() >= static_cast<std::size_t>(options.maxQueue))
        return QtFuture::makeReadyFuture(
            Outcome(Error(ErrorCode::QueueFull, QStringLiteral("Too many requests are waiting"))));

    auto request =
        std::make_unique<AsyncRequest>(m_lastId, message, mode, q, [this] { noteCanceled(); });
    request->waitingSince = m_clock.elapsed();
    request->replyTime = options.connect.replyTimeout;
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

bool AsyncClientPrivate::cancel(AsyncClient::RequestId id)
{
    const auto chosen = [id](const AsyncRequest &request) { return request.id == id; };
    Effects effects =
        takeOut(chosen, ErrorCode::Canceled, QStringLiteral("The request was canceled"));
    if (effects.ends.empty())
        return false;
    deliver(std::move(effects));
    return true;
}

void AsyncClientPrivate::cancelAll()
{
    Effects effects = takeOut([](const AsyncRequest &) { return true; }, ErrorCode::Canceled,
                              QStringLiteral("All requests were canceled"));
    closeLink(effects);
    deliver(std::move(effects));
}

void AsyncClientPrivate::stop()
{
    Effects effects = takeOut([](const AsyncRequest &) { return true; }, ErrorCode::Stopped,
                              QStringLiteral("The client was destroyed"));
    for (const End &end : effects.ends)
        end.request->detach();
    endQuietly(std::move(effects.ends));
}

template <typename Predicate>
AsyncClientPrivate::Effects AsyncClientPrivate::takeOut(Predicate chosen, ErrorCode code,
                                                        const QString &text)
{
    Effects effects;
    if (m_current && chosen(*m_current)) {
        const bool underWay = m_current->begun;
        endCurrent(effects, abandoned(*m_current, code, text));
        if (underWay)
            closeLink(effects);
    }
    std::deque<RequestPointer> kept;
    for (RequestPointer &request : m_queue) {
        if (!chosen(*request)) {
            kept.push_back(std::move(request));
            continue;
        }
        Error error = abandoned(*request, code, text);
        effects.ends.push_back({std::move(request), std::move(error)});
    }
    m_queue = std::move(kept);
    return effects;
}

// Always the last thing a function does: any of this may delete the client.
void AsyncClientPrivate::deliver(Effects effects)
{
    if (effects.disconnected || !effects.ends.empty())
        planAdvance();
    handOut(q, std::move(effects));
}

void AsyncClientPrivate::handOut(const QPointer<AsyncClient> &client, Effects effects)
{
    for (const End &end : effects.ends)
        end.request->detach();
    if (effects.connected && client)
        Q_EMIT client->connected();
    if (!effects.chunk.isEmpty() && client)
        Q_EMIT client->chunkReceived(effects.chunkOf, effects.chunk);
    if (effects.disconnected && client)
        Q_EMIT client->disconnected();
    for (std::size_t i = 0; i < effects.ends.size() && client; ++i) {
        const RequestPointer request = std::move(effects.ends[i].request);
        request->finish(std::move(effects.ends[i].outcome));
    }
    std::erase_if(effects.ends, [](const End &end) { return !end.request; });
    endQuietly(std::move(effects.ends));
}

// The client is gone, and its owner may be too, at least in part. So functions attached with then()
// must not run, now or later. Dropping them cancels the futures they would have filled, which may
// run onCanceled() handlers: let the event loop do it, if there still is one.
void AsyncClientPrivate::endQuietly(std::vector<End> ends)
{
    for (End &end : ends)
        end.request->finishQuietly(std::move(end.outcome));
    if (QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance();
        loop && !ends.empty())
        QMetaObject::invokeMethod(
            loop, [kept = std::move(ends)] {}, Qt::QueuedConnection);
}

void AsyncClientPrivate::noteCanceled()
{
    m_canceledSome = true;
    planAdvance();
}

// From the event loop, so that no future finishes and no signal comes before send() returns.
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

// Gets the request at the head of the queue as far as possible.
void AsyncClientPrivate::advance()
{
    Effects effects;
    if (std::exchange(m_canceledSome, false))
        effects = takeOut([](const AsyncRequest &request) { return request.isCanceled(); },
                          ErrorCode::Canceled, QStringLiteral("The request was canceled"));
    if (!m_current && !m_queue.empty()) {
        m_current = std::move(m_queue.front());
        m_queue.pop_front();
    }
    const bool waits = m_current && !m_current->begun && !m_dialer.isActive();
    if (waits && m_link && hasIdleInput())
        closeLink(effects);
    if (effects.disconnected || !effects.ends.empty())
        return deliver(std::move(effects));
    if (!waits)
        return;
    if (m_link)
        apply(begin(), {});
    else
        dial();
}

// The connect timeout starts when the connection was found missing, or when send() was called if
// that was later: requests queued behind others for the same absent server do not each wait the
// whole time again.
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
    m_link = std::make_unique<Link>(m_dialer.takeConnection(), q);
    m_protocol.connected();
    QObject::connect(&m_link->readable, &QSocketNotifier::activated, q, [this] { readyRead(); });
    QObject::connect(&m_link->writable, &QSocketNotifier::activated, q,
                     [this] { apply(write(), {}); });
    // Without checking the connection first: a server that closes every connection must end the
    // request, not make this client reconnect forever.
    Effects effects;
    effects.connected = true;
    apply(m_current->isCanceled() ? Action::Continue : begin(), std::move(effects));
}

void AsyncClientPrivate::dialingFailed(const Error &error)
{
    Effects effects;
    endCurrent(effects, error);
    deliver(std::move(effects));
}

AsyncClientPrivate::Action AsyncClientPrivate::begin()
{
    m_current->begun = true;
    m_replyDeadline = deadlineIn(m_current->replyTime);
    if (!m_replyDeadline.isForever())
        m_replyTimer.start(millisecondsLeft(m_replyDeadline));
    const bool whole = m_current->mode == AsyncClient::ReplyMode::Whole;
    m_payload.clear();
    m_protocol.begin(m_current->message, m_collect, whole ? options.connect.maxReplySize : -1);
    return write();
}

AsyncClientPrivate::Action AsyncClientPrivate::write()
{
    Action action = Action::Continue;
    bool hasRoom = true;
    for (int i = 0; i < MaxWritesPerTurn && hasRoom && m_protocol.hasOutput(); ++i) {
        const Channel::IoResult result = m_link->channel.write(m_protocol.output());
        hasRoom = result.status == Channel::Status::Ok;
        action = m_protocol.written(result);
    }
    m_link->writable.setEnabled(action == Action::Continue && m_protocol.hasOutput());
    return action;
}

// Whether the end of the stream, or bytes that nobody asked for, came between two requests.
bool AsyncClientPrivate::hasIdleInput()
{
    std::array<char, 1> buffer;
    if (m_link->channel.read(buffer).status == Channel::Status::WouldBlock)
        return false;
    m_protocol.idleInput(std::chrono::steady_clock::now());
    return true;
}

void AsyncClientPrivate::readyRead()
{
    if (m_protocol.state() == State::Idle) {
        if (!hasIdleInput())
            return;
        Effects effects;
        closeLink(effects);
        return deliver(std::move(effects));
    }
    for (int reads = 0; reads < MaxReadsPerTurn; ++reads) {
        const std::optional<Action> action = read();
        if (!action)
            return;
        if (*action != Action::Continue)
            return apply(*action, {});
        if (!mayGoOn())
            return;
    }
}

// A function of its own, so that its large buffer is off the stack while user code runs.
// @return empty if there is nothing to read.
std::optional<AsyncClientPrivate::Action> AsyncClientPrivate::read()
{
    std::array<char, ClientProtocol::ReadSize> buffer;
    const Channel::IoResult result = m_link->channel.read(buffer);
    if (result.status == Channel::Status::WouldBlock)
        return {};
    try {
        return m_protocol.received(result, buffer, std::chrono::steady_clock::now());
    } catch (const std::bad_alloc &) {
        m_protocol.giveUp(ErrorCode::SystemResources, QStringLiteral("No memory for the reply"));
        return Action::Fail;
    }
}

// Delivers what was read, if the request wants pieces.
// @return false if the request, or the client, did not survive that.
bool AsyncClientPrivate::mayGoOn()
{
    if (m_current->mode == AsyncClient::ReplyMode::Whole)
        return true;
    const QByteArray chunk = std::exchange(m_payload, {});
    if (chunk.isEmpty() || m_current->isCanceled())
        return true;
    const QPointer<AsyncClient> client(q);
    const AsyncRequest::Id id = m_current->id;
    Q_EMIT q->chunkReceived(id, chunk);
    return client && m_current && m_current->id == id;
}

// Carries out the protocol's decision, together with `effects`.
void AsyncClientPrivate::apply(Action action, Effects effects)
{
    switch (action) {
    case Action::Continue:
        break;
    case Action::Deliver: {
        QByteArray reply = std::exchange(m_payload, {});
        if (m_current->mode == AsyncClient::ReplyMode::Chunks && !m_current->isCanceled()) {
            effects.chunkOf = m_current->id;
            effects.chunk = std::exchange(reply, {});
        }
        endCurrent(effects, std::move(reply));
        break;
    }
    case Action::Fail:
        endCurrent(effects, m_protocol.error());
        break;
    case Action::SendAgain:
        m_replyTimer.stop();
        m_current->begun = false;
        m_current->replyTime = std::chrono::milliseconds(m_replyDeadline.remainingTime());
        break;
    }
    if (m_protocol.state() == State::Closed)
        closeLink(effects);
    deliver(std::move(effects));
}

void AsyncClientPrivate::replyTimeout()
{
    // The whole process may have been late, not just the server: what has arrived counts.
    const QPointer<AsyncClient> client(q);
    const AsyncRequest::Id id = m_current->id;
    readyRead();
    if (!client || !m_current || m_current->id != id || !m_current->begun)
        return;
    if (!m_replyDeadline.hasExpired()) // longer than a QTimer can run
        return m_replyTimer.start(millisecondsLeft(m_replyDeadline));
    m_protocol.giveUp(ErrorCode::Timeout, QStringLiteral("The deadline for the reply has passed"));
    apply(Action::Fail, {});
}

void AsyncClientPrivate::endCurrent(Effects &effects, Outcome outcome)
{
    m_replyTimer.stop();
    m_dialer.stop();
    effects.ends.push_back({std::move(m_current), std::move(outcome)});
}

void AsyncClientPrivate::closeLink(Effects &effects)
{
    m_protocol.disconnected();
    effects.disconnected = std::exchange(m_link, nullptr) || effects.disconnected;
}

// The error of a request given up in any state.
Error AsyncClientPrivate::abandoned(const AsyncRequest &request, ErrorCode code,
                                    const QString &text)
{
    if (request.begun)
        return m_protocol.giveUp(code, text);
    Error error(code, text);
    error.phase = m_dialer.isActive() && &request == m_current.get() ? Phase::Connect : Phase::None;
    return error;
}

} // namespace IpcCore
