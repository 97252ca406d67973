// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/servercore.h"

#include "base/deadline.h"
#include "base/ornomemory.h"
#include "endpoint/handlerscope.h"
#include "engine/qtengine.h"
#include "session/serverobserver.h"
#if IPCCORE_LINUX
#include "engine/epollengine.h"
#endif

namespace IpcCore {

namespace {

std::unique_ptr<Engine> makeEngine(Connections &connections)
{
#if IPCCORE_LINUX
    if (connections.options().engine == EngineKind::Epoll)
        return std::make_unique<EpollEngine>(connections);
#endif
    return std::make_unique<QtEngine>(connections);
}

Error wrongState(const char *what)
{
    return {ErrorCode::WrongState, QLatin1String(what)};
}

} // namespace

ServerCore::ServerCore(const EndpointPath &path, const ServerOptions &options, AnyHandler handler,
                       ServerObserver &observer)
    : m_path(path)
    , m_context(std::make_shared<ServerContext>(options, std::move(handler), observer))
    , m_connections(
          m_context, [this] { m_engine->resumeAccepting(); }, [this] { m_supervisor.wake(); })
    , m_supervisor(*this)
{
    m_context->onTimedSession = [this] { m_supervisor.wake(); };
    m_context->requestMemory.ranges.setOnKept([this] { m_supervisor.wake(); });
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
    m_connections.dropDeferred();
    m_supervisor.join();
}

Result<void> ServerCore::listen()
{
    if (state() != ServerState::Idle)
        return wrongState("This server has already listened");
    const ServerOptions &options = m_context->options;
    return adoptClaim(
        EndpointClaim::acquire(m_path, {.mode = options.socketMode,
                                        .backlog = options.backlog,
                                        .allowSharedDirectory = options.allowSharedDirectory,
                                        .disallowChdir = options.disallowChdir}));
}

Result<void> ServerCore::listen(UniqueFd listener)
{
    if (const ServerState now = state(); now != ServerState::Idle) {
        // The same socket was passed twice; it is still in use.
        if (listener.get() == m_adopted && now != ServerState::Stopped)
            static_cast<void>(listener.release());
        return wrongState("This server has already listened");
    }
    m_adopted = listener.get();
    return adoptClaim(EndpointClaim::adopt(std::move(listener), m_path));
}

Result<void> ServerCore::adoptClaim(Result<EndpointClaim> claim)
{
    if (!claim)
        return claim.error();
    const std::lock_guard lock(m_stateMutex);
    m_claim = std::move(*claim);
    m_context->endpoint = m_claim.fileId();
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
    startOffers();
    Result<void> started = startEngine();
    if (started && !m_supervisor.start()) {
        // Clients may have been served by now.
        m_engine->acceptRest();
        m_connections.abortAll();
        m_connections.waitUntilNone(Clock::time_point::max());
        m_engine->shutdown();
        started = Engine::noThread();
    }
    if (!started) {
        if (m_offers)
            m_offers->stop();
        m_claim.release();
        noteStopped();
        return started;
    }
    m_context->observer.started();
    return {};
}

Result<void> ServerCore::startEngine()
{
    return orNoMemory([this] {
        m_engine = makeEngine(m_connections);
        m_context->host = m_engine.get();
        return m_engine->start(m_claim.listener());
    });
}

// A server without shared memory still serves. Clients share memory only with the process that made
// the socket.
void ServerCore::startOffers()
{
    const ServerOptions &options = m_context->options;
    if (options.sharedMemory == 0 || m_claim.isAdopted() || m_context->streams())
        return;
    const Result<void> started = orNoMemory([&] {
        const SharedOffers::Limits limits = {
            .perConnection = std::max(options.sharedMemory, SharedLink::MinPool),
            .total = options.totalSharedMemory};
        m_offers = std::make_unique<SharedOffers>(limits, [this] {
            m_context->counters.hit(&ServerStats::sharedMemoryRefused, [] {
                return QStringLiteral("All memory to be shared is in use");
            });
        });
        return m_offers->start(m_path, {.allowSharedDirectory = options.allowSharedDirectory,
                                        .disallowChdir = options.disallowChdir});
    });
    if (started) {
        m_context->offers = m_offers.get();
        return;
    }
    m_offers.reset();
    qCWarning(lcServer).noquote() << "No memory is shared with clients of"
                                  << m_path.toString() + QLatin1Char(':')
                                  << started.error().message;
}

void ServerCore::stop()
{
    {
        const std::lock_guard lock(m_stateMutex);
        if (m_state == ServerState::Started) {
            m_state = ServerState::Stopping;
            m_context->stopStage.store(StopStage::Draining);
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

// The order matters: the path goes first, so that a successor may start, and clients whose replies
// end now do not return to this server; clients connected by then are served; what is complete is
// answered; the rest ends when that is done or time is up.
void ServerCore::finishStop()
{
    if (m_offers)
        m_offers->stop();
    m_claim.releasePath();
    m_context->observer.stopping();
    m_engine->acceptRest();
    m_claim.closeListener();
    m_connections.drain();
    if (!m_connections.waitUntilNone(timeAfter(Clock::now(), m_context->options.drainTimeout))) {
        m_connections.abortAll();
        m_connections.waitUntilNone(Clock::time_point::max());
    }
    m_engine->shutdown();
    m_context->requestMemory.ranges.trim(Clock::time_point::max());
    noteStopped();
    m_context->observer.stopped();
}

void ServerCore::noteStopped()
{
    const std::lock_guard lock(m_stateMutex);
    m_state = ServerState::Stopped;
    m_stopped.notify_all();
}

Result<void> ServerCore::waitForStopped(Clock::time_point deadline)
{
    std::unique_lock lock(m_stateMutex);
    if (m_state == ServerState::Idle)
        return wrongState("This server has not listened yet");
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
                     .arg(m_connections.runningHandlers()));
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

void ServerCore::endAcceptPause(Clock::time_point now)
{
    if (m_connections.gate().endPause(now))
        m_engine->resumeAccepting();
}

void ServerCore::checkEndpoint(Clock::time_point now)
{
    const auto interval = m_context->options.ownershipCheck;
    if (interval.count() == 0)
        return;
    switch (m_claim.ownership()) {
    case EndpointClaim::Ownership::Held:
    case EndpointClaim::Ownership::Unknown:
        break;
    case EndpointClaim::Ownership::Missing:
        return endpointLost(
            QStringLiteral("The socket file was removed: %1").arg(m_path.toString()));
    case EndpointClaim::Ownership::Replaced:
        return endpointLost(
            QStringLiteral("The socket file was replaced: %1").arg(m_path.toString()));
    }
    const auto broken = m_connections.gate().broken();
    if (broken && now - broken->since >= interval)
        endpointLost(QStringLiteral("The socket accepts no connections any more: %1")
                         .arg(qt_error_string(broken->systemError)));
}

void ServerCore::endpointLost(const QString &reason)
{
    m_context->observer.endpointLost(reason);
    stop();
}

} // namespace IpcCore
