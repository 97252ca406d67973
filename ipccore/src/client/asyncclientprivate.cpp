// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asyncclientprivate.h"

#include "base/deadline.h"
#include "client/callbackrequest.h"
#include "client/clientoptions.h"
#include "client/connectpolicy.h"
#include "client/futurerequest.h"

#include <QtCore/qabstracteventdispatcher.h>

#include <algorithm>
#include <array>
#include <functional>
#include <new>

namespace IpcCore {

namespace {

// Per turn of the event loop: some megabytes, so that a long request or reply does not hold up
// everything else.
constexpr int MaxReadsPerTurn = 64;
constexpr int MaxWritesPerTurn = 4;

// No request is sent behind one that has been under way for longer, in ms: it would share its fate.
constexpr qint64 SlowRequest = 100;

// The future's cancel() of a request that is younger takes effect only then.
constexpr std::chrono::milliseconds WatchedAfter{20};

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
        if (m_underWay.front().request)
            m_payload.append(chunk);
        return true;
    })
    , m_payload(clientOptions.connect.maxReplySize)
    , m_replyTimer(client)
    , m_watchTimer(client)
{
    m_clock.start();
    m_replyTimer.setSingleShot(true);
    m_replyTimer.setTimerType(Qt::PreciseTimer);
    m_watchTimer.setSingleShot(true);
    QObject::connect(&m_watchTimer, &QTimer::timeout, q, [this] { watchPending(); });
    QObject::connect(&m_replyTimer, &QTimer::timeout, q, [this] { replyTimeout(); });
    QObject::connect(&m_dialer, &ServerDialer::connected, q, [this] { dialed(); });
    QObject::connect(&m_dialer, &ServerDialer::failed, q,
                     [this](const Error &error) { dialingFailed(error); });
}

AsyncClientPrivate::~AsyncClientPrivate() = default;

AsyncReply AsyncClientPrivate::send(const QByteArray &message, AsyncClient::ReplyMode mode)
{
    ++m_lastId;
    if (const std::optional<Error> error = refusal())
        return {QtFuture::makeReadyFuture(Outcome(*error)), m_lastId, q};
    auto request =
        std::make_unique<FutureRequest>(m_lastId, message, mode, q, [this] { noteCanceled(); });
    const QFuture<Outcome> future = request->future();
    enqueue(std::move(request));
    return {future, m_lastId, q};
}

AsyncClient::RequestId AsyncClientPrivate::send(const QByteArray &message, QObject *context,
                                                AsyncClient::ReplyHandler onReply,
                                                AsyncClient::ReplyMode mode)
{
    ++m_lastId;
    if (std::optional<Error> error = refusal())
        CallbackRequest::callLater(context, std::move(onReply), std::move(*error));
    else
        enqueue(std::make_unique<CallbackRequest>(m_lastId, message, mode, context,
                                                  std::move(onReply)));
    return m_lastId;
}

// Why a request is not even put into the queue; empty if it is.
std::optional<Error> AsyncClientPrivate::refusal() const
{
    if (!m_validity)
        return m_validity.error();
    // If none is under way, the first does not wait for its turn.
    const std::size_t turns = m_underWay.empty() && !m_queue.empty() ? 1 : 0;
    if (m_queue.size() - turns >= static_cast<std::size_t>(options.maxQueue))
        return Error(ErrorCode::QueueFull, QStringLiteral("Too many requests are waiting"));
    return {};
}

void AsyncClientPrivate::enqueue(RequestPointer request)
{
    request->waitingSince = m_clock.elapsed();
    request->replyTime = options.connect.replyTimeout;
    m_queue.push_back(std::move(request));
    if (!m_watchTimer.isActive())
        m_watchTimer.start(WatchedAfter);
    planAdvance();
}

int AsyncClientPrivate::pendingRequests() const
{
    const auto underWay =
        std::count_if(m_underWay.begin(), m_underWay.end(), std::mem_fn(&UnderWay::isAwaited));
    return static_cast<int>(m_queue.size()) + static_cast<int>(underWay);
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
    dropUnderWay(effects, chosen, code, text);
    const bool dials = m_dialer.isActive();
    std::deque<RequestPointer> kept;
    for (RequestPointer &request : m_queue) {
        if (!chosen(*request)) {
            kept.push_back(std::move(request));
            continue;
        }
        const bool isFirst = &request == &m_queue.front();
        Error error(code, text);
        error.phase = dials && isFirst ? Phase::Connect : Phase::None;
        // Its time to connect is not that of the next.
        if (isFirst)
            m_dialer.stop();
        effects.ends.push_back({std::move(request), std::move(error), {}});
    }
    m_queue = std::move(kept);
    return effects;
}

// Their replies are dropped when they come. If nobody waits for another one, the connection is
// closed instead, which tells the server.
template <typename Predicate>
void AsyncClientPrivate::dropUnderWay(Effects &effects, Predicate chosen, ErrorCode code,
                                      const QString &text)
{
    bool droppedSome = false;
    for (std::size_t i = 0; i < m_underWay.size(); ++i) {
        RequestPointer &request = m_underWay[i].request;
        if (!request || !chosen(*request))
            continue;
        Error error = m_protocol.abandoned(i);
        error.code = code;
        error.message = text;
        effects.ends.push_back({std::move(request), std::move(error), {}});
        droppedSome = true;
        if (i == 0)
            m_payload.clear();
    }
    if (droppedSome && !isAnybodyWaiting())
        closeLink(effects);
}

bool AsyncClientPrivate::isAnybodyWaiting() const
{
    return std::any_of(m_underWay.begin(), m_underWay.end(), std::mem_fn(&UnderWay::isAwaited));
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
    for (std::size_t i = 0; i < effects.ends.size() && client; ++i) {
        if (!effects.ends[i].chunk.isEmpty())
            Q_EMIT client->chunkReceived(effects.ends[i].request->id, effects.ends[i].chunk);
    }
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

void AsyncClientPrivate::watchPending()
{
    for (const UnderWay &each : m_underWay) {
        if (each.request)
            each.request->watch();
    }
    for (const RequestPointer &request : m_queue)
        request->watch();
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

// Gets the requests in the queue as far as possible.
void AsyncClientPrivate::advance()
{
    Effects effects;
    if (!m_queue.empty() && m_queue.front()->isCanceled())
        m_canceledSome = true;
    if (std::exchange(m_canceledSome, false))
        effects = takeOut([](const AsyncRequest &request) { return request.isCanceled(); },
                          ErrorCode::Canceled, QStringLiteral("The request was canceled"));
    const bool waits = !m_queue.empty() && !m_dialer.isActive();
    if (waits && m_link && m_protocol.state() == State::Idle && hasIdleInput())
        closeLink(effects);
    if (effects.disconnected || !effects.ends.empty())
        return deliver(std::move(effects));
    if (!waits)
        return;
    if (!m_link)
        return dial();
    beginMore();
    apply(write(), {});
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
        const qint64 since = std::max(m_dialingSince, m_queue.front()->waitingSince);
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
    beginMore();
    apply(write(), std::move(effects));
}

void AsyncClientPrivate::dialingFailed(const Error &error)
{
    Effects effects;
    effects.ends.push_back({std::move(m_queue.front()), error, {}});
    m_queue.pop_front();
    deliver(std::move(effects));
}

// One that was canceled stays in the queue, to be taken out.
bool AsyncClientPrivate::mayBegin() const
{
    return !m_queue.empty() && !m_queue.front()->isCanceled()
           && m_underWay.size() < static_cast<std::size_t>(options.maxInFlight)
           && (m_underWay.empty() || m_clock.elapsed() - m_underWay.front().since < SlowRequest)
           && m_protocol.mayBegin(m_queue.front()->message.size());
}

void AsyncClientPrivate::beginMore()
{
    while (mayBegin()) {
        m_underWay.push_back({std::move(m_queue.front()), {}, m_clock.elapsed()});
        m_queue.pop_front();
        UnderWay &added = m_underWay.back();
        added.message = added.request->message;
        added.request->deadline = deadlineIn(added.request->replyTime);
        const bool whole = added.request->mode == AsyncClient::ReplyMode::Whole;
        m_protocol.begin(added.message, m_collect, whole ? options.connect.maxReplySize : -1);
    }
    if (!m_queue.empty() && m_queue.front()->isCanceled())
        noteCanceled();
    watchDeadline();
}

// They have been begun in the order of their deadlines, or nearly: the timer looks at all.
void AsyncClientPrivate::watchDeadline()
{
    if (m_underWay.empty())
        return m_replyTimer.stop();
    if (m_replyTimer.isActive() || options.connect.replyTimeout == Forever)
        return;
    QDeadlineTimer first(QDeadlineTimer::Forever);
    for (const UnderWay &each : m_underWay) {
        if (each.request)
            first = std::min(first, each.request->deadline);
    }
    if (!first.isForever())
        m_replyTimer.start(millisecondsLeft(first));
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
    if (action == Action::Continue && mayBegin())
        planAdvance();
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
    Effects effects;
    for (int reads = 0; reads < MaxReadsPerTurn && effects.ends.empty(); ++reads) {
        const std::optional<Action> action = read(effects);
        if (!action)
            return;
        if (*action != Action::Continue || !effects.ends.empty())
            return apply(*action, std::move(effects));
        if (!mayGoOn())
            return;
    }
}

// A function of its own, so that its large buffer is off the stack while user code runs.
// @return empty if there is nothing to read.
std::optional<AsyncClientPrivate::Action> AsyncClientPrivate::read(Effects &effects)
{
    std::array<char, ClientProtocol::ReadSize> buffer;
    const AsyncRequest *const oldest = m_underWay.front().request.get();
    const bool whole = oldest && oldest->mode == AsyncClient::ReplyMode::Whole;
    const Channel::IoResult result =
        whole ? m_payload.read(m_link->channel, m_protocol, buffer) : m_link->channel.read(buffer);
    if (result.status == Channel::Status::WouldBlock)
        return {};
    const auto now = std::chrono::steady_clock::now();
    try {
        Action action = m_protocol.received(result, buffer, now);
        while (action == Action::Deliver && m_protocol.hasInput()) {
            takeReply(effects);
            action = m_protocol.proceed(now);
        }
        return action;
    } catch (const std::bad_alloc &) {
        m_protocol.giveUp(ErrorCode::SystemResources, QStringLiteral("No memory for the reply"));
        return Action::Fail;
    }
}

// Delivers what was read, if the request wants pieces.
// @return false if the request, or the client, did not survive that.
bool AsyncClientPrivate::mayGoOn()
{
    const AsyncRequest *const oldest = m_underWay.front().request.get();
    if (!oldest || oldest->mode == AsyncClient::ReplyMode::Whole)
        return true;
    const QByteArray chunk = m_payload.take();
    if (chunk.isEmpty() || oldest->isCanceled())
        return true;
    const QPointer<AsyncClient> client(q);
    const AsyncRequest::Id id = oldest->id;
    Q_EMIT q->chunkReceived(id, chunk);
    return client && !m_underWay.empty() && m_underWay.front().request
           && m_underWay.front().request->id == id;
}

// Carries out the protocol's decision, together with `effects`.
void AsyncClientPrivate::apply(Action action, Effects effects)
{
    switch (action) {
    case Action::Continue:
        break;
    case Action::Deliver:
        takeReply(effects);
        break;
    case Action::Fail:
        if (m_underWay.front().request)
            effects.ends.push_back({std::move(m_underWay.front().request), m_protocol.error(), {}});
        settle(effects, 1);
        break;
    case Action::SendAgain:
        break;
    }
    if (m_protocol.state() == State::Closed) {
        settle(effects, 0);
        closeLink(effects);
    } else if (!m_underWay.empty() && !isAnybodyWaiting()) {
        closeLink(effects);
    }
    watchDeadline();
    deliver(std::move(effects));
}

// The reply to the oldest is complete.
void AsyncClientPrivate::takeReply(Effects &effects)
{
    RequestPointer request = std::move(m_underWay.front().request);
    m_underWay.pop_front();
    QByteArray reply = m_payload.take();
    if (!request)
        return;
    QByteArray chunk;
    if (request->mode == AsyncClient::ReplyMode::Chunks && !request->isCanceled())
        chunk = std::exchange(reply, {});
    effects.ends.push_back({std::move(request), std::move(reply), chunk});
}

// The connection is closed: what the server cannot have handled is sent again, the rest from number
// `from` on has failed.
void AsyncClientPrivate::settle(Effects &effects, std::size_t from)
{
    std::deque<RequestPointer> again;
    for (std::size_t i = from; i < m_underWay.size(); ++i) {
        RequestPointer &request = m_underWay[i].request;
        if (!request)
            continue;
        if (m_protocol.deliveryOf(i) == Delivery::NotSent) {
            request->replyTime = std::chrono::milliseconds(request->deadline.remainingTime());
            again.push_back(std::move(request));
        } else {
            effects.ends.push_back({std::move(request), m_protocol.abandoned(i), {}});
        }
    }
    m_queue.insert(m_queue.begin(), std::make_move_iterator(again.begin()),
                   std::make_move_iterator(again.end()));
    m_underWay.clear();
}

void AsyncClientPrivate::replyTimeout()
{
    // The whole process may have been late, not just the server: what has arrived counts.
    const QPointer<AsyncClient> client(q);
    readyRead();
    if (!client)
        return;
    Effects effects;
    dropUnderWay(
        effects, [](const AsyncRequest &request) { return request.deadline.hasExpired(); },
        ErrorCode::Timeout, QStringLiteral("The deadline for the reply has passed"));
    watchDeadline();
    if (!effects.ends.empty())
        deliver(std::move(effects));
}

void AsyncClientPrivate::closeLink(Effects &effects)
{
    m_protocol.disconnected();
    m_replyTimer.stop();
    m_underWay.clear();
    m_payload.clear();
    effects.disconnected = std::exchange(m_link, nullptr) || effects.disconnected;
}

} // namespace IpcCore
