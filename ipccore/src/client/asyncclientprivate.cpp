// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asyncclientprivate.h"

#include "base/deadline.h"
#include "client/callbackrequest.h"
#include "client/clientoptions.h"
#include "client/connectpolicy.h"
#include "client/futurerequest.h"

#include <QtCore/qabstracteventdispatcher.h>
#include <QtCore/qpromise.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace IpcCore {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Half of the time until a future's cancel() takes effect at the latest.
constexpr milliseconds WatchedAfter{10};

// Of a request that is not sent.
QFuture<AsyncRequest::Outcome> finishedFuture(AsyncRequest::Outcome outcome)
{
    QPromise<AsyncRequest::Outcome> promise;
    promise.start();
    promise.addResult(std::move(outcome));
    promise.finish();
    return promise.future();
}

Result<void> validated(const EndpointPath &path, const AsyncClientOptions &options)
{
    const Result<void> valid = validateOptions(options);
    if (valid && options.launch && options.launch->path() != path)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("The launcher's path is not that of the client"));
    return valid;
}

// The end of a request whose reply has arrived, but whose user did not want the last piece.
Error unwanted()
{
    Error error(ErrorCode::Canceled, QStringLiteral("The reply was canceled by its reader"));
    error.state = ActiveState::Listening;
    error.phase = Phase::Receive;
    error.delivery = Delivery::MaybeProcessed;
    return error;
}

} // namespace

AsyncClientPrivate::AsyncClientPrivate(AsyncClient *client, const EndpointPath &endpoint,
                                       const AsyncClientOptions &clientOptions)
    : q(client)
    , path(endpoint)
    , options(clientOptions)
    , m_validity(validated(endpoint, clientOptions))
    , m_dialer(endpoint, clientOptions, client,
               [this](Result<UniqueFd> connection) {
                   AsyncEffects effects;
                   dialed(std::move(connection), effects);
                   dispatch(effects);
                   deliver(std::move(effects));
               })
    , m_mostLinks(clientOptions.connections)
    , m_deadlineTimer(client)
    , m_watchTimer(client)
{
    m_deadlineTimer.setSingleShot(true);
    m_deadlineTimer.setTimerType(Qt::PreciseTimer);
    m_watchTimer.setSingleShot(true);
    if (options.launch)
        m_launcher = std::make_unique<AsyncLauncher>(
            *options.launch, options.connect, client,
            [this](const Result<void> &outcome) { launched(outcome); });
    QObject::connect(&m_watchTimer, &QTimer::timeout, q, [this] { watchPending(); });
    QObject::connect(&m_deadlineTimer, &QTimer::timeout, q, [this] { deadlinePassed(); });
}

AsyncClientPrivate::~AsyncClientPrivate() = default;

AsyncReply AsyncClientPrivate::send(const QByteArray &message, AsyncClient::ReplyMode mode,
                                    const RequestOptions &requestOptions)
{
    ++m_lastId;
    if (const std::optional<Error> error = refusal(requestOptions))
        return {finishedFuture(*error), m_lastId, q};
    auto request =
        std::make_unique<FutureRequest>(m_lastId, message, mode, q, [this] { noteCanceled(); });
    const QFuture<Outcome> future = request->future();
    enqueue(std::move(request), requestOptions);
    return {future, m_lastId, q};
}

AsyncClient::RequestId AsyncClientPrivate::send(const QByteArray &message, QObject *context,
                                                AsyncClient::ReplyHandler onReply,
                                                AsyncClient::ReplyMode mode,
                                                const RequestOptions &requestOptions)
{
    ++m_lastId;
    if (std::optional<Error> error = refusal(requestOptions))
        CallbackRequest::callLater(context, std::move(onReply), std::move(*error));
    else
        enqueue(
            std::make_unique<CallbackRequest>(m_lastId, message, mode, context, std::move(onReply)),
            requestOptions);
    return m_lastId;
}

// Why a request is not even put into the queue; empty if it is.
std::optional<Error> AsyncClientPrivate::refusal(const RequestOptions &requestOptions) const
{
    if (!m_validity)
        return m_validity.error();
    if (const Result<void> valid = validateOptions(requestOptions); !valid)
        return valid.error();
    // If none is under way, the first does not wait for its turn.
    const std::size_t turns =
        !m_queue.empty()
                && std::all_of(m_links.begin(), m_links.end(),
                               [](const auto &link) { return link->isIdle(); })
            ? 1
            : 0;
    if (m_queue.size() - turns >= static_cast<std::size_t>(options.maxQueue))
        return Error(ErrorCode::QueueFull, QStringLiteral("Too many requests are waiting"));
    return {};
}

void AsyncClientPrivate::enqueue(RequestPointer request, const RequestOptions &requestOptions)
{
    const Time now = steady_clock::now();
    request->plan(requestOptions, options.connect, now);
    watchDeadline(request->deadline(), now);
    auto place = m_queue.end();
    while (place != m_queue.begin() && (*std::prev(place))->priority() < request->priority())
        --place;
    m_queue.insert(place, std::move(request));
    if (!m_watchTimer.isActive())
        m_watchTimer.start(WatchedAfter);
    if (mayBeginAtOnce()) {
        dispatch(m_sendEffects);
        sendAgain(m_sendEffects);
        if (m_queue.empty() && m_sendEffects.ends.empty())
            return;
    }
    planAdvance();
}

// The first of many leaves at once, which saves it a turn of the event loop; the others leave
// together.
bool AsyncClientPrivate::mayBeginAtOnce() const
{
    return m_queue.size() == 1 && !m_advancePlanned
           && std::any_of(m_links.begin(), m_links.end(),
                          [](const auto &link) { return link->isOpen() && link->isIdle(); });
}

int AsyncClientPrivate::pendingRequests() const
{
    return std::accumulate(m_links.begin(), m_links.end(), static_cast<int>(m_queue.size()),
                           [](int count, const auto &link) { return count + link->awaited(); });
}

bool AsyncClientPrivate::cancel(AsyncClient::RequestId id)
{
    AsyncEffects effects;
    takeOut([id](const AsyncRequest &request) { return request.id == id; }, ErrorCode::Canceled,
            QStringLiteral("The request was canceled"), effects);
    if (effects.ends.empty())
        return false;
    deliver(std::move(effects));
    return true;
}

void AsyncClientPrivate::cancelAll()
{
    AsyncEffects effects;
    takeOut([](const AsyncRequest &) { return true; }, ErrorCode::Canceled,
            QStringLiteral("All requests were canceled"), effects);
    for (const auto &link : m_links)
        link->close();
    deliver(std::move(effects));
}

bool AsyncClientPrivate::setPaused(AsyncClient::RequestId id, bool paused)
{
    for (const auto &link : m_links) {
        if (!link->setPaused(id, paused))
            continue;
        watchDeadlines(steady_clock::now());
        return true;
    }
    for (const RequestPointer &request : m_queue) {
        if (request->id != id)
            continue;
        request->setPaused(paused);
        return true;
    }
    return false;
}

void AsyncClientPrivate::stop()
{
    AsyncEffects effects = std::exchange(m_sendEffects, {});
    takeOut([](const AsyncRequest &) { return true; }, ErrorCode::Stopped,
            QStringLiteral("The client was destroyed"), effects);
    for (const AsyncEnd &end : effects.ends)
        end.request->detach();
    endQuietly(std::move(effects.ends));
}

// Ends the chosen requests, wherever they are.
void AsyncClientPrivate::takeOut(const AsyncLink::Choice &chosen, ErrorCode code,
                                 const QString &text, AsyncEffects &effects)
{
    for (const auto &link : m_links)
        link->takeOut(chosen, code, text, effects);
    takeOutWaiting(chosen, code, text, effects);
}

void AsyncClientPrivate::takeOutWaiting(const AsyncLink::Choice &chosen, ErrorCode code,
                                        const QString &text, AsyncEffects &effects)
{
    const bool dials = isConnecting() && !isConnected();
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
}

void AsyncClientPrivate::sendAgain(AsyncEffects &effects)
{
    m_queue.insert(m_queue.begin(), std::make_move_iterator(effects.again.begin()),
                   std::make_move_iterator(effects.again.end()));
    effects.again.clear();
}

// Always the last thing a function does: any of this may delete the client.
void AsyncClientPrivate::deliver(AsyncEffects effects)
{
    sendAgain(effects);
    const bool wasConnected = isConnected();
    countLinks();
    effects.disconnected = wasConnected && !isConnected();
    if (effects.disconnected)
        m_mostLinks = options.connections;
    else if (effects.refused)
        m_mostLinks = m_openLinks;
    // What it did for all requests together is now up to the first.
    if (effects.disconnected || m_queue.empty())
        m_dialer.stop();
    if (!m_queue.empty() && m_queue.front()->isCanceled())
        noteCanceled();
    else if (mayDispatch())
        planAdvance();
    handOut(q, std::move(effects));
}

void AsyncClientPrivate::handOut(const QPointer<AsyncClient> &client, AsyncEffects effects)
{
    for (const AsyncEnd &end : effects.ends)
        end.request->detach();
    if (effects.connected && client)
        Q_EMIT client->connected();
    for (std::size_t i = 0; i < effects.ends.size() && client; ++i) {
        AsyncEnd &end = effects.ends[i];
        if (!end.chunk.isEmpty() && !end.request->passChunk(client, end.chunk))
            end.outcome = unwanted();
    }
    if (effects.disconnected && client)
        Q_EMIT client->disconnected();
    for (std::size_t i = 0; i < effects.ends.size() && client; ++i) {
        const RequestPointer request = std::move(effects.ends[i].request);
        request->finish(std::move(effects.ends[i].outcome));
    }
    std::erase_if(effects.ends, [](const AsyncEnd &end) { return !end.request; });
    endQuietly(std::move(effects.ends));
}

// The client is gone, and its owner may be too, at least in part. So functions attached with then()
// must not run, now or later. Dropping them cancels the futures they would have filled, which may
// run onCanceled() handlers: let the event loop do it, if there still is one.
void AsyncClientPrivate::endQuietly(std::vector<AsyncEnd> ends)
{
    for (AsyncEnd &end : ends)
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

// Only requests of that age: with many in flight, each of them would be watched in vain otherwise.
void AsyncClientPrivate::watchPending()
{
    const Time since = steady_clock::now() - WatchedAfter;
    bool isComplete = true;
    const auto watch = [&](AsyncRequest &request) {
        if (request.waitingSince() <= since)
            request.watch();
        else
            isComplete = false;
    };
    for (const auto &link : m_links)
        link->forEach(watch);
    for (const RequestPointer &request : m_queue)
        watch(*request);
    if (!isComplete)
        m_watchTimer.start(WatchedAfter);
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
    AsyncEffects effects = std::exchange(m_sendEffects, {});
    if (!m_queue.empty() && m_queue.front()->isCanceled())
        m_canceledSome = true;
    if (std::exchange(m_canceledSome, false))
        takeOut([](const AsyncRequest &request) { return request.isCanceled(); },
                ErrorCode::Canceled, QStringLiteral("The request was canceled"), effects);
    if (effects.ends.empty())
        dispatch(effects);
    deliver(std::move(effects));
}

// To the least busy connection. To another one if all are busy and there may be more.
void AsyncClientPrivate::dispatch(AsyncEffects &effects)
{
    const Time now = steady_clock::now();
    // One that was canceled stays in the queue, to be taken out.
    while (effects.ends.empty() && !m_queue.empty() && !m_queue.front()->isCanceled()) {
        AsyncLink *const link = leastBusy(now);
        if ((!link || !link->isIdle()) && mayDial()) {
            dial(effects);
        } else if (!link || (link->isIdle() && link->closeIfEnded())) {
            break;
        } else {
            RequestPointer request = std::move(m_queue.front());
            m_queue.pop_front();
            watchDeadline(link->begin(std::move(request), now), now);
        }
    }
    for (const auto &link : m_links)
        link->write(effects, now);
}

// @return null if none can take the first request in the queue now.
AsyncLink *AsyncClientPrivate::leastBusy(Time now) const
{
    const qsizetype size = m_queue.front()->message.size();
    AsyncLink *found = nullptr;
    for (const auto &link : m_links) {
        if (link->mayBegin(size, now) && (!found || link->load(now) < found->load(now)))
            found = link.get();
    }
    return found;
}

bool AsyncClientPrivate::isConnecting() const
{
    return m_dialer.isActive() || (m_launcher && m_launcher->isActive());
}

bool AsyncClientPrivate::mayDial() const
{
    return !isConnecting() && m_openLinks < m_mostLinks;
}

bool AsyncClientPrivate::mayDispatch() const
{
    return !m_queue.empty() && (mayDial() || leastBusy(steady_clock::now()));
}

// The connect timeout starts when the server was found missing, or when send() was called if that
// was later: requests queued behind others for the same absent server do not each wait the whole
// time again. While there is a connection, nothing ends for want of another.
void AsyncClientPrivate::dial(AsyncEffects &effects)
{
    if (isConnected()) {
        if (std::optional<Result<UniqueFd>> connection = m_dialer.startAnother())
            dialed(std::move(*connection), effects);
        return;
    }
    const Time now = steady_clock::now();
    if (!m_dialingSince)
        m_dialingSince = now;
    QDeadlineTimer deadline = deadlineIn(options.connect.connectTimeout);
    if (!deadline.isForever()) {
        const Time since = std::max(*m_dialingSince, m_queue.front()->waitingSince());
        deadline -= std::chrono::duration_cast<milliseconds>(now - since).count();
    }
    if (std::optional<Result<UniqueFd>> connection = m_dialer.start(deadline))
        dialed(std::move(*connection), effects);
}

void AsyncClientPrivate::dialed(Result<UniqueFd> connection, AsyncEffects &effects)
{
    if (!connection && m_launcher && isMissing(connection.error()) && !m_launchedNow)
        return m_launcher->start();
    if (!connection) {
        effects.ends.push_back({std::move(m_queue.front()), connection.error(), {}});
        m_queue.pop_front();
        return;
    }
    m_dialingSince.reset();
    effects.connected = effects.connected || !isConnected();
    openLink(std::move(*connection));
}

void AsyncClientPrivate::launched(const Result<void> &outcome)
{
    AsyncEffects effects;
    if (outcome) {
        // A server that ends at once must end a request, not make this client start it forever.
        m_launchedNow = true;
        dispatch(effects);
        m_launchedNow = false;
    } else {
        for (RequestPointer &request : m_queue)
            effects.ends.push_back({std::move(request), outcome.error(), {}});
        m_queue.clear();
    }
    deliver(std::move(effects));
}

// In place of one that was closed, which knows the server.
void AsyncClientPrivate::openLink(UniqueFd connection)
{
    auto place = std::find_if(m_links.begin(), m_links.end(),
                              [](const auto &link) { return !link->isOpen(); });
    if (place == m_links.end()) {
        m_links.push_back(std::make_unique<AsyncLink>(
            q, options, [this](AsyncEffects effects) { deliver(std::move(effects)); }));
        place = m_links.end() - 1;
    }
    (*place)->open(std::move(connection), isConnected());
    countLinks();
}

void AsyncClientPrivate::countLinks()
{
    m_openLinks = static_cast<int>(std::count_if(m_links.begin(), m_links.end(),
                                                 [](const auto &link) { return link->isOpen(); }));
}

void AsyncClientPrivate::watchDeadline(Time deadline, Time now)
{
    if (deadline >= m_nextDeadline)
        return;
    m_nextDeadline = deadline;
    const auto left = std::clamp(std::chrono::ceil<milliseconds>(deadline - now), milliseconds(0),
                                 milliseconds(std::numeric_limits<int>::max()));
    m_deadlineTimer.start(left);
}

void AsyncClientPrivate::watchDeadlines(Time now)
{
    m_nextDeadline = AsyncRequest::Never;
    for (const auto &link : m_links)
        watchDeadline(link->nextDeadline(now), now);
    for (const RequestPointer &request : m_queue) {
        if (request->deadline() > now)
            watchDeadline(request->deadline(), now);
    }
}

void AsyncClientPrivate::deadlinePassed()
{
    watchDeadlines(steady_clock::now());
    // The whole process may have been late, not just the server: what has arrived counts.
    const QPointer<AsyncClient> client(q);
    for (std::size_t i = 0; client && i < m_links.size(); ++i)
        m_links[i]->read();
    if (!client)
        return;
    const Time now = steady_clock::now();
    AsyncEffects effects;
    for (const auto &link : m_links)
        link->takeOutExpired(now, effects);
    takeOutWaiting([now](const AsyncRequest &request) { return request.deadline() <= now; },
                   ErrorCode::Timeout,
                   QStringLiteral("The deadline has passed before the request was sent"), effects);
    watchDeadlines(now);
    deliver(std::move(effects));
}

} // namespace IpcCore
