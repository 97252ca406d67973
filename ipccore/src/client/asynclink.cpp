// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asynclink.h"

#include <QtCore/qpointer.h>

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

// No request is sent behind one that has been under way for longer: it would share its fate. With
// several connections, another one will soon be free.
constexpr std::chrono::milliseconds SlowRequest{100};
constexpr std::chrono::milliseconds SlowAmongSeveral{2};

} // namespace

AsyncLink::Socket::Socket(UniqueFd connection, QObject *client)
    : channel(std::move(connection))
    , readable(channel.descriptor(), QSocketNotifier::Read, client)
    , writable(channel.descriptor(), QSocketNotifier::Write, client)
{
    writable.setEnabled(false);
}

AsyncLink::AsyncLink(AsyncClient *client, const AsyncClientOptions &options, Deliver deliver)
    : m_client(client)
    , m_options(options)
    , m_deliver(std::move(deliver))
    , m_slow(options.connections > 1 ? SlowAmongSeveral : SlowRequest)
    , m_collect([this](QByteArrayView chunk) {
        if (m_underWay.front().isAwaited())
            m_payload.append(chunk);
        return true;
    })
    , m_payload(options.connect.maxReplySize)
{}

int AsyncLink::awaited() const
{
    return static_cast<int>(
        std::count_if(m_underWay.begin(), m_underWay.end(), std::mem_fn(&UnderWay::isAwaited)));
}

// Whether requests are under way, but nobody waits for any of them.
bool AsyncLink::isAbandoned() const
{
    return !m_underWay.empty()
           && std::none_of(m_underWay.begin(), m_underWay.end(), std::mem_fn(&UnderWay::isAwaited));
}

// Whether the next bytes are for somebody who does not want them yet.
bool AsyncLink::isPaused() const
{
    return !m_underWay.empty() && m_underWay.front().isAwaited()
           && m_underWay.front().request->isPaused();
}

void AsyncLink::watchInput()
{
    if (isOpen())
        m_socket->readable.setEnabled(!isPaused());
}

bool AsyncLink::setPaused(AsyncRequest::Id id, bool paused)
{
    const auto found =
        std::find_if(m_underWay.begin(), m_underWay.end(), [id](const UnderWay &each) {
            return each.isAwaited() && each.request->id == id;
        });
    if (found == m_underWay.end())
        return false;
    if (isPaused())
        m_progress = std::chrono::steady_clock::now();
    found->request->setPaused(paused);
    watchInput();
    return true;
}

void AsyncLink::open(UniqueFd connection, bool isAnother)
{
    m_socket = std::make_unique<Socket>(std::move(connection), m_client);
    m_isNew = true;
    m_isAnother = isAnother;
    m_protocol.connected();
    QObject::connect(&m_socket->readable, &QSocketNotifier::activated, m_client,
                     [this] { read(); });
    QObject::connect(&m_socket->writable, &QSocketNotifier::activated, m_client, [this] {
        AsyncEffects effects;
        write(effects, std::chrono::steady_clock::now());
        m_deliver(std::move(effects));
    });
}

void AsyncLink::close()
{
    m_protocol.disconnected();
    m_underWay.clear();
    m_payload.clear();
    m_socket.reset();
}

bool AsyncLink::closeIfEnded()
{
    if (std::exchange(m_isNew, false) || !hasIdleInput())
        return false;
    close();
    return true;
}

// Whether the end of the stream, or bytes that nobody asked for, came between two requests.
bool AsyncLink::hasIdleInput()
{
    std::array<char, 1> buffer;
    if (m_socket->channel.read(buffer).status == Channel::Status::WouldBlock)
        return false;
    m_protocol.idleInput(std::chrono::steady_clock::now());
    return true;
}

bool AsyncLink::mayBegin(qsizetype size, Time now) const
{
    return m_underWay.size() < static_cast<std::size_t>(m_options.maxInFlight) && !isPaused()
           && (m_underWay.empty() || now - m_underWay.front().since < m_slow)
           && m_protocol.mayBegin(size);
}

AsyncLink::Time::duration AsyncLink::load(Time now) const
{
    if (m_underWay.empty())
        return Time::duration::zero();
    return now - m_underWay.front().since + m_underWay.size() * std::chrono::milliseconds(1);
}

AsyncLink::Time AsyncLink::begin(RequestPointer request, Time now)
{
    m_isNew = false;
    request->begin(now);
    UnderWay &added = m_underWay.emplace_back(UnderWay{std::move(request), {}, now});
    added.message = added.request->message;
    m_protocol.begin(added.message, m_collect, added.request->maxReplySize());
    watchInput();
    return std::min(added.request->deadline(), stallDeadline(added));
}

void AsyncLink::write(AsyncEffects &effects, Time now)
{
    if (isOpen())
        apply(flush(now), effects);
}

AsyncLink::Action AsyncLink::flush(Time now)
{
    Action action = Action::Continue;
    bool hasRoom = true;
    for (int i = 0; i < MaxWritesPerTurn && hasRoom && m_protocol.hasOutput(); ++i) {
        const Channel::IoResult result = m_socket->channel.write(m_protocol.output());
        hasRoom = result.status == Channel::Status::Ok;
        if (hasRoom)
            m_progress = now;
        action = m_protocol.written(result);
    }
    m_socket->writable.setEnabled(action == Action::Continue && m_protocol.hasOutput());
    return action;
}

void AsyncLink::read()
{
    if (!isOpen() || isPaused())
        return;
    AsyncEffects effects;
    if (m_protocol.state() == State::Idle) {
        if (!hasIdleInput())
            return;
        close();
        return m_deliver(std::move(effects));
    }
    for (int reads = 0; reads < MaxReadsPerTurn; ++reads) {
        const std::optional<Action> action = readOnce(effects);
        if (!action)
            return;
        if (*action != Action::Continue || !effects.ends.empty()) {
            apply(*action, effects);
            return m_deliver(std::move(effects));
        }
        if (!mayGoOn() || isPaused())
            return;
    }
}

// A function of its own, so that its large buffer is off the stack while user code runs.
// @return empty if there is nothing to read.
std::optional<AsyncLink::Action> AsyncLink::readOnce(AsyncEffects &effects)
{
    std::array<char, ClientProtocol::ReadSize> buffer;
    const AsyncRequest *const oldest = m_underWay.front().request.get();
    const Channel::IoResult result = oldest && oldest->isWhole()
                                         ? m_payload.read(m_socket->channel, m_protocol, buffer)
                                         : m_socket->channel.read(buffer);
    if (result.status == Channel::Status::WouldBlock)
        return {};
    const Time now = std::chrono::steady_clock::now();
    m_progress = now;
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
bool AsyncLink::mayGoOn()
{
    const AsyncRequest *const oldest = m_underWay.front().request.get();
    if (!oldest || oldest->isWhole())
        return true;
    const QByteArray chunk = m_payload.take();
    if (chunk.isEmpty() || oldest->isCanceled())
        return true;
    const QPointer<AsyncClient> client(m_client);
    const AsyncRequest::Id id = oldest->id;
    if (!oldest->passChunk(m_client, chunk) && client)
        client->cancel(id);
    return client && !m_underWay.empty() && m_underWay.front().request
           && m_underWay.front().request->id == id;
}

// Whether the server has closed one connection of several without reading a request.
bool AsyncLink::wasRefused() const
{
    return m_isAnother && m_protocol.replies() == 0
           && m_protocol.error().code == ErrorCode::ConnectionClosed
           && m_protocol.error().delivery == Delivery::NotSent;
}

// Carries out the protocol's decision.
void AsyncLink::apply(Action action, AsyncEffects &effects)
{
    switch (action) {
    case Action::Continue:
        break;
    case Action::Deliver:
        takeReply(effects);
        break;
    case Action::Fail:
        effects.refused = wasRefused();
        if (effects.refused)
            break;
        if (m_underWay.front().request)
            effects.ends.push_back({std::move(m_underWay.front().request), m_protocol.error(), {}});
        settle(effects, 1);
        break;
    case Action::SendAgain:
        break;
    }
    if (m_protocol.state() == State::Closed) {
        settle(effects, 0);
        close();
    } else if (isAbandoned()) {
        close();
    }
}

// The reply to the oldest is complete.
void AsyncLink::takeReply(AsyncEffects &effects)
{
    RequestPointer request = std::move(m_underWay.front().request);
    m_underWay.pop_front();
    watchInput();
    QByteArray reply = m_payload.take();
    if (!request)
        return;
    QByteArray chunk;
    if (!request->isWhole() && !request->isCanceled())
        chunk = std::exchange(reply, {});
    effects.ends.push_back({std::move(request), std::move(reply), chunk});
}

// The connection is closed: what the server cannot have handled is sent again, the rest from number
// `from` on has failed.
void AsyncLink::settle(AsyncEffects &effects, std::size_t from)
{
    for (std::size_t i = from; i < m_underWay.size(); ++i) {
        RequestPointer &request = m_underWay[i].request;
        if (!request)
            continue;
        if (m_protocol.deliveryOf(i) == Delivery::NotSent)
            effects.again.push_back(std::move(request));
        else
            effects.ends.push_back({std::move(request), m_protocol.abandoned(i), {}});
    }
    m_underWay.clear();
}

template <typename Predicate>
void AsyncLink::takeOutIf(Predicate chosen, ErrorCode code, const QString &text,
                          AsyncEffects &effects)
{
    bool tookSome = false;
    for (std::size_t i = 0; i < m_underWay.size(); ++i) {
        RequestPointer &request = m_underWay[i].request;
        if (!request || !chosen(m_underWay[i]))
            continue;
        Error error = m_protocol.abandoned(i);
        error.code = code;
        error.message = text;
        effects.ends.push_back({std::move(request), std::move(error), {}});
        tookSome = true;
        if (i == 0)
            m_payload.clear();
    }
    if (tookSome && isAbandoned())
        close();
    else if (tookSome)
        watchInput();
}

void AsyncLink::takeOut(const Choice &chosen, ErrorCode code, const QString &text,
                        AsyncEffects &effects)
{
    takeOutIf([&chosen](const UnderWay &each) { return chosen(*each.request); }, code, text,
              effects);
}

void AsyncLink::takeOutExpired(Time now, AsyncEffects &effects)
{
    takeOutIf([now](const UnderWay &each) { return each.request->deadline() <= now; },
              ErrorCode::Timeout, QStringLiteral("The deadline for the reply has passed"), effects);
    takeOutIf([now, this](const UnderWay &each) { return stallDeadline(each) <= now; },
              ErrorCode::Timeout, QStringLiteral("There was no progress for too long"), effects);
}

AsyncLink::Time AsyncLink::stallDeadline(const UnderWay &each) const
{
    return isPaused() ? AsyncRequest::Never
                      : each.request->stallDeadline(std::max(each.since, m_progress));
}

AsyncLink::Time AsyncLink::nextDeadline(Time now) const
{
    Time next = AsyncRequest::Never;
    for (const UnderWay &each : m_underWay) {
        if (!each.request)
            continue;
        for (const Time deadline : {each.request->deadline(), stallDeadline(each)}) {
            if (deadline > now)
                next = std::min(next, deadline);
        }
    }
    return next;
}

void AsyncLink::forEach(const std::function<void(AsyncRequest &request)> &function) const
{
    for (const UnderWay &each : m_underWay) {
        if (each.request)
            function(*each.request);
    }
}

} // namespace IpcCore
