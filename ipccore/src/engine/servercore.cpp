// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/servercore.h"

#include "channel/channel.h"
#include "channel/peergroups.h"
#include "channel/peeridentity.h"
#include "endpoint/handlerscope.h"
#include "engine/qtengine.h"
#include "session/serverobserver.h"
#if IPCCORE_LINUX
#include "engine/epollengine.h"
#endif

namespace IpcCore {

namespace {

std::unique_ptr<Engine> makeEngine(ServerCore &core)
{
#if IPCCORE_LINUX
    if (core.options().engine == EngineKind::Epoll)
        return std::make_unique<EpollEngine>(core);
#endif
    return std::make_unique<QtEngine>(core);
}

Error wrongState(const char *what)
{
    return {ErrorCode::WrongState, QLatin1String(what)};
}

} // namespace

ServerCore::ServerCore(const EndpointPath &path, const ServerOptions &options, Handler handler,
                       ServerObserver &observer)
    : m_path(path)
    , m_context(std::make_shared<ServerContext>(options, std::move(handler), observer))
    , m_policy(m_context->options)
    , m_gate(*m_context, m_sessions)
    , m_supervisor(*this)
{
    m_context->onTimedSession = [this] { m_supervisor.wake(); };
    m_context->onRoomForOthers = [this] { tellOfRoom(); };
    m_context->onQuit = [this] { stop(); };
}

ServerCore::~ServerCore()
{
    shutdown();
}

void ServerCore::shutdown()
{
    if (isInHandler())
        qFatal("IpcCore: a server was destroyed by its own handler");
    stop();
    m_supervisor.join();
}

Result<void> ServerCore::listen()
{
    if (state() != ServerState::Idle)
        return wrongState("This server has listened already");
    const ServerOptions &options = m_context->options;
    return adoptClaim(
        EndpointClaim::acquire(m_path, {.mode = options.socketMode,
                                        .backlog = options.backlog,
                                        .allowSharedDirectory = options.allowSharedDirectory,
                                        .disallowChdir = options.disallowChdir}));
}

Result<void> ServerCore::listen(UniqueFd listener)
{
    if (state() != ServerState::Idle)
        return wrongState("This server has listened already");
    return adoptClaim(EndpointClaim::adopt(std::move(listener), m_path));
}

Result<void> ServerCore::adoptClaim(Result<EndpointClaim> claim)
{
    if (!claim)
        return claim.error();
    m_claim = std::move(*claim);
    m_context->endpoint = m_claim.fileId();
    const std::lock_guard lock(m_stateMutex);
    m_state = ServerState::Listening;
    return {};
}

Result<void> ServerCore::start()
{
    {
        const std::lock_guard lock(m_stateMutex);
        if (m_state != ServerState::Listening)
            return wrongState("A server starts once, after it has listened");
        m_state = ServerState::Started;
    }
    m_engine = makeEngine(*this);
    m_context->engine = m_engine.get();
    Result<void> started = m_engine->start();
    if (started && !m_supervisor.start()) {
        m_engine->shutdown();
        started = Error(ErrorCode::SystemResources,
                        QStringLiteral("The system has no thread for the server"));
    }
    if (!started) {
        m_claim.release();
        const std::lock_guard lock(m_stateMutex);
        m_state = ServerState::Stopped;
        m_stopped.notify_all();
        return started;
    }
    m_context->observer.started();
    return {};
}

void ServerCore::stop()
{
    {
        const std::lock_guard lock(m_stateMutex);
        if (m_state == ServerState::Started) {
            m_state = ServerState::Stopping;
            m_supervisor.requestStop();
            return;
        }
        if (m_state != ServerState::Listening)
            return;
        m_claim.release();
        m_state = ServerState::Stopped;
        m_stopped.notify_all();
    }
    m_context->observer.stopped();
}

// The order matters: the path goes first, so that a successor may start; who has connected by then
// is served; what is complete is answered; what is not ends when the rest is done or time is up.
void ServerCore::finishStop()
{
    m_claim.releasePath();
    m_draining.store(true);
    m_engine->acceptRest();
    m_claim.closeListener();
    for (const std::shared_ptr<Session> &session : m_sessions.all())
        session->drain();
    if (!m_sessions.waitUntilEmpty(Clock::now() + m_context->options.drainTimeout)) {
        for (const std::shared_ptr<Session> &session : m_sessions.all())
            session->cut(Session::Cut::Stopped);
        m_sessions.waitUntilEmpty(Clock::time_point::max());
    }
    m_engine->shutdown();
    {
        const std::lock_guard lock(m_stateMutex);
        m_state = ServerState::Stopped;
        m_stopped.notify_all();
    }
    m_context->observer.stopped();
}

Result<void> ServerCore::waitForStopped(Clock::time_point deadline)
{
    std::unique_lock lock(m_stateMutex);
    if (m_state == ServerState::Idle)
        return wrongState("This server has not listened yet");
    // Asks for the endpoint, which listen() has set by now.
    if (isInHandler())
        return Error(ErrorCode::WouldDeadlock,
                     QStringLiteral("A handler cannot wait for the end of its own server"));
    const auto stopped = [this] { return m_state == ServerState::Stopped; };
    if (deadline == Clock::time_point::max()) {
        m_stopped.wait(lock, stopped);
        return {};
    }
    if (m_stopped.wait_until(lock, deadline, stopped))
        return {};
    lock.unlock();
    return Error(ErrorCode::Timeout,
                 QStringLiteral("The server has not stopped yet; handlers that run: %1")
                     .arg(runningHandlers()));
}

ServerState ServerCore::state() const
{
    const std::lock_guard lock(m_stateMutex);
    return m_state;
}

bool ServerCore::isInHandler() const
{
    return HandlerScope::isHandling(m_context->endpoint);
}

bool ServerCore::closeConnection(quint64 id)
{
    const std::shared_ptr<Session> session = m_sessions.find(id);
    if (!session)
        return false;
    session->cut(Session::Cut::Stopped);
    return true;
}

QList<ConnectionInfo> ServerCore::connections() const
{
    QList<ConnectionInfo> connections;
    const auto now = Clock::now();
    for (const std::shared_ptr<Session> &session : m_sessions.all()) {
        if (const auto info = session->info(now))
            connections.append(*info);
    }
    return connections;
}

int ServerCore::runningHandlers() const
{
    int running = 0;
    for (const std::shared_ptr<Session> &session : m_sessions.all())
        running += session->handlerSince().has_value() ? 1 : 0;
    return running;
}

void ServerCore::acceptFailed(int systemError)
{
    m_gate.failed(systemError);
    m_supervisor.wake();
}

std::shared_ptr<Session> ServerCore::open(std::unique_ptr<Channel> channel, int descriptor)
{
    m_gate.succeeded();
    ServerCounters &counters = m_context->counters;
    const Result<PeerCredentials> peer = peerIdentity(descriptor);
    if (!peer) {
        counters.hit(&ServerStats::refusedAccess, peer.error().message);
        return nullptr;
    }
    switch (m_policy.enter(*peer, counters.connectionsOpen.load(std::memory_order_relaxed),
                           [descriptor] { return peerGroups(descriptor); })) {
    case AccessPolicy::Verdict::Allowed:
        break;
    case AccessPolicy::Verdict::Denied:
        counters.hit(&ServerStats::refusedAccess,
                     QStringLiteral("Refused uid %1, pid %2").arg(peer->uid).arg(peer->pid));
        return nullptr;
    case AccessPolicy::Verdict::TooMany:
        counters.hit(&ServerStats::refusedPerUid,
                     QStringLiteral("Too many connections of uid %1").arg(peer->uid));
        return nullptr;
    }
    const auto session =
        std::make_shared<Session>(++m_lastId, std::move(channel), *peer, m_context);
    counters.connectionOpened();
    m_sessions.insert(session);
    m_context->observer.connectionOpened(session->id(), *peer);
    // Opened after finishStop() looked at all sessions, it would never be told.
    if (m_draining.load())
        session->drain();
    return session;
}

void ServerCore::close(const std::shared_ptr<Session> &session)
{
    if (!session->close())
        return;
    // Told before the table forgets it: with the last session gone, the server may be gone too.
    m_context->counters.connectionsOpen.fetch_sub(1, std::memory_order_relaxed);
    m_policy.leave(session->credentials());
    m_context->observer.connectionClosed(session->id());
    m_sessions.remove(session->id());
    tellOfRoom();
}

void ServerCore::tellOfRoom()
{
    if (m_gate.reopen())
        resumeAccepting();
}

void ServerCore::resumeAccepting()
{
    if (!m_draining.load())
        m_engine->resumeAccepting();
}

bool ServerCore::needsTicks() const
{
    return m_context->timedSessions.load() > 0 || m_gate.isWaiting();
}

void ServerCore::tick(Clock::time_point now, bool late)
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
        if (session->isPausedForBudget() && !m_context->requestBudget.isExhausted())
            session->resumeReading(false);
    }
    // One request at least always goes on, so that the budget is given back some day.
    if (oldest && oldest->isPausedForBudget())
        oldest->resumeReading(true);
    tellOfRoom();
}

void ServerCore::checkEndpoint()
{
    if (m_context->options.ownershipCheck.count() == 0)
        return;
    switch (m_claim.ownership()) {
    case EndpointClaim::Ownership::Held:
    case EndpointClaim::Ownership::Unknown:
        return;
    case EndpointClaim::Ownership::Missing:
        m_context->observer.endpointLost(QStringLiteral("The socket file was removed: ")
                                         + m_path.toString());
        break;
    case EndpointClaim::Ownership::Replaced:
        m_context->observer.endpointLost(QStringLiteral("The socket file was replaced: ")
                                         + m_path.toString());
        break;
    }
    stop();
}

void ServerCore::warnOfSlowHandlers(Clock::time_point now)
{
    const auto limit = m_context->options.handlerWarning;
    if (limit.count() == 0)
        return;
    for (const std::shared_ptr<Session> &session : m_sessions.all()) {
        if (session->noteSlowHandler(now - limit))
            m_context->counters.hit(
                &ServerStats::slowHandlers,
                QStringLiteral("A handler runs for more than %1 ms, connection %2")
                    .arg(limit.count())
                    .arg(session->id()));
    }
}

} // namespace IpcCore
