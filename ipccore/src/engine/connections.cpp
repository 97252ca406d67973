// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/connections.h"

#include "base/retry.h"
#include "channel/peergroups.h"
#include "channel/peeridentity.h"
#include "endpoint/streamsocket.h"
#include "session/serverobserver.h"

#include <algorithm>
#include <new>

namespace IpcCore {

namespace {

// The first client in the queue has left, or a signal came.
bool isPassing(int systemError)
{
    return systemError == EINTR || systemError == ECONNABORTED;
}

} // namespace

Connections::Connections(std::shared_ptr<ServerContext> context, std::function<void()> onRoom,
                         std::function<void()> onTicksNeeded)
    : m_context(std::move(context))
    , m_onRoom(std::move(onRoom))
    , m_onTicksNeeded(std::move(onTicksNeeded))
    , m_policy(m_context->options)
    , m_gate(*m_context, m_sessions)
{
    m_context->onRoomForOthers = [this] { tellOfRoom(); };
}

bool Connections::mayAccept()
{
    try {
        if (m_gate.mayAccept())
            return true;
    } catch (const std::bad_alloc &) {
        m_gate.failed(ENOMEM);
    }
    m_onTicksNeeded();
    return false;
}

bool Connections::acceptFailed(int listener, int systemError)
{
    const bool nobodyWaits = systemError == EAGAIN || systemError == EWOULDBLOCK;
    if (isPassing(systemError) || (nobodyWaits && !isShutDown(listener)))
        return true;
    m_gate.failed(nobodyWaits ? ESHUTDOWN : systemError);
    m_onTicksNeeded();
    return false;
}

std::shared_ptr<Session> Connections::open(std::unique_ptr<Channel> channel, int descriptor)
{
    m_gate.succeeded();
    const Result<PeerCredentials> peer = peerIdentity(descriptor);
    if (!peer) {
        m_context->counters.hit(&ServerStats::refusedAccess, [&] { return peer.error().message; });
        return nullptr;
    }
    if (!admit(*peer, descriptor))
        return nullptr;
    std::shared_ptr<Session> session;
    try {
        session = std::make_shared<Session>(++m_lastId, std::move(channel), *peer, m_context);
        m_sessions.insert(session);
    } catch (const std::bad_alloc &) {
        m_policy.leave(*peer);
        throw;
    }
    m_context->counters.connectionOpened();
    m_context->observer.connectionOpened(session->id(), *peer);
    return session;
}

bool Connections::admit(const PeerCredentials &peer, int descriptor)
{
    ServerCounters &counters = m_context->counters;
    switch (m_policy.enter(peer, counters.connectionsOpen.load(std::memory_order_relaxed),
                           [descriptor] { return peerGroups(descriptor); })) {
    case AccessPolicy::Verdict::Allowed:
        return true;
    case AccessPolicy::Verdict::Denied:
        counters.hit(&ServerStats::refusedAccess, [&] {
            return QStringLiteral("Refused uid %1, pid %2").arg(peer.uid).arg(peer.pid);
        });
        break;
    case AccessPolicy::Verdict::TooMany:
        counters.hit(&ServerStats::refusedPerUid, [&] {
            return QStringLiteral("Too many connections of uid %1").arg(peer.uid);
        });
        break;
    }
    return false;
}

void Connections::close(const std::shared_ptr<Session> &session)
{
    if (!session->close())
        return;
    // Before the table drops it: with its last session, the server may go.
    m_context->counters.connectionsOpen.fetch_sub(1, std::memory_order_relaxed);
    m_policy.leave(session->credentials());
    m_context->observer.connectionClosed(session->id());
    m_sessions.remove(session->id());
    tellOfRoom();
}

QList<ConnectionInfo> Connections::infos() const
{
    QList<ConnectionInfo> infos;
    const auto now = Clock::now();
    for (const std::shared_ptr<Session> &session : m_sessions.all()) {
        if (const auto info = session->info(now))
            infos.append(*info);
    }
    return infos;
}

int Connections::runningHandlers() const
{
    const auto sessions = m_sessions.all();
    return static_cast<int>(std::count_if(sessions.begin(), sessions.end(),
                                          [](const auto &each) { return each->isHandling(); }));
}

bool Connections::closeConnection(quint64 id)
{
    const std::shared_ptr<Session> session = m_sessions.find(id);
    // One that is closed may be in the table for another moment.
    return session && session->abort(AbortReason::Stopped);
}

// Each session at least once: a stop must get through, memory or not.
template <typename Function>
void Connections::forAll(Function function)
{
    retryForMemory([&] {
        for (const std::shared_ptr<Session> &session : m_sessions.all())
            function(*session);
    });
}

void Connections::drain()
{
    forAll([](Session &session) { session.drain(); });
}

void Connections::dropDeferred()
{
    m_context->stopStage.store(StopStage::Dropping);
    forAll([](Session &session) { session.dropDeferred(); });
}

void Connections::abortAll()
{
    forAll([](Session &session) { session.abort(AbortReason::Stopped); });
}

void Connections::tellOfRoom()
{
    if (m_gate.reopen())
        m_onRoom();
}

bool Connections::needsTicks() const
{
    return m_context->timedSessions.load() > 0 || m_gate.isWaiting();
}

void Connections::tick(Clock::time_point now, bool late)
{
    std::shared_ptr<Session> oldest;
    auto oldestSince = Clock::time_point::max();
    for (const std::shared_ptr<Session> &session : m_sessions.all()) {
        if (!late)
            session->expire(now);
        const auto since = session->incompleteSince();
        if (since && *since < oldestSince) {
            oldest = session;
            oldestSince = *since;
        }
        if (session->isPausedForBudget() && !m_context->requestMemory.budget.isExhausted())
            session->resumeReading(false);
    }
    // At least one request always continues, so that the budget is freed eventually.
    if (oldest && oldest->isPausedForBudget())
        oldest->resumeReading(true);
    tellOfRoom();
}

void Connections::warnOfSlowHandlers(Clock::time_point now)
{
    const auto limit = m_context->options.handlerWarning;
    if (limit.count() == 0)
        return;
    for (const std::shared_ptr<Session> &session : m_sessions.all()) {
        if (session->noteSlowHandler(now - limit))
            m_context->counters.hit(&ServerStats::slowHandlers, [&] {
                return QStringLiteral(
                           "A handler has been running for more than %1 ms, connection %2")
                    .arg(limit.count())
                    .arg(session->id());
            });
    }
}

} // namespace IpcCore
