// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/epollengine.h"

#include "base/adaptivespin.h"
#include "base/retry.h"
#include "channel/unixchannel.h"
#include "endpoint/streamsocket.h"
#include "engine/connections.h"
#include "engine/workerhooks.h"

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <vector>

namespace IpcCore {

namespace {

// Session ids start at 1.
constexpr quint64 ListenerId = 0;
constexpr quint64 ExitId = ~quint64(0);
constexpr quint64 TurnId = ExitId - 1;

int descriptorOf(const Link &link)
{
    return static_cast<UnixChannel &>(link.channel()).descriptor();
}

} // namespace

EpollEngine::EpollEngine(Connections &connections)
    : m_connections(connections)
    , m_blockedWriters(connections.options().extraThreads)
    , m_flusher([this](quint64 id) { return flushDuringHandler(id); })
    , m_pool(connections.options().threadCount + connections.options().extraThreads,
             WorkerPool::Idle::Ends, workerHooks(connections.context()))
{}

EpollEngine::~EpollEngine() = default;

Result<void> EpollEngine::start(int listener)
{
    m_listener = listener;
    m_epoll = UniqueFd(::epoll_create1(EPOLL_CLOEXEC));
    m_exitEvent = UniqueFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    m_turnEvent = UniqueFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE));
    epoll_event exitEvent = {.events = EPOLLIN, .data = {.u64 = ExitId}};
    epoll_event turnEvent = {.events = EPOLLIN, .data = {.u64 = TurnId}};
    epoll_event listenerEvent = {.events = EPOLLIN | EPOLLONESHOT, .data = {.u64 = ListenerId}};
    if (!m_epoll || !m_exitEvent || !m_turnEvent
        || ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_exitEvent.get(), &exitEvent) != 0
        || ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_turnEvent.get(), &turnEvent) != 0
        || ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_listener, &listenerEvent) != 0)
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("Cannot create the epoll set: ") + qt_error_string(errno),
                     errno);
    const std::lock_guard lock(m_workersMutex);
    for (int i = 0; i < m_connections.options().threadCount; ++i)
        addWorker();
    if (m_workers == 0)
        return noThread();
    return {};
}

// Call it with m_workersMutex locked. Allocates the buffer here, where a lack of memory just means
// one worker fewer.
void EpollEngine::addWorker()
{
    try {
        const auto memory = std::make_shared<std::vector<char>>(ReadBufferSize);
        m_workers += m_pool.start([this, memory] { work(*memory); }) ? 1 : 0;
    } catch (const std::bad_alloc &) {
    }
}

/// How one worker waits for its next event: asleep with all the others, or polling alone, while it
/// keeps its seat.
class EpollEngine::Watch
{
public:
    explicit Watch(EpollEngine &engine)
        : m_engine(engine)
        , m_spin(engine.m_connections.options().busyPoll)
    {}

    ~Watch() { m_engine.m_seat.leave(m_ticket); }

    /// False if nothing has happened.
    bool next(quint64 &id)
    {
        if (!m_spin.isOn())
            return m_engine.takeEvent(id, WithoutEnd);
        LeaderSeat &seat = m_engine.m_seat;
        m_ticket = seat.take(m_ticket);
        bool found = m_spin([&] { return m_engine.takeEvent(id, 0); });
        if (!found) {
            seat.beginSleep();
            found = m_engine.takeEvent(id, WithoutEnd);
            seat.endSleep();
        }
        seat.beginEvent();
        return found;
    }

private:
    static constexpr int WithoutEnd = -1;

    EpollEngine &m_engine;
    AdaptiveSpin m_spin;
    LeaderSeat::Ticket m_ticket = 0;
};

void EpollEngine::work(std::span<char> buffer)
{
    Watch watch(*this);
    while (!isSurplus()) {
        quint64 id = 0;
        if (!watch.next(id))
            continue;
        if (id == ExitId)
            return;
        if (id == TurnId)
            id = takeTurn();
        if (id == ListenerId)
            acceptOne(buffer);
        else if (const std::shared_ptr<Session> session = m_connections.find(id))
            serve(session, buffer, Watched::Yes);
    }
}

// One event at a time, so that the next one goes to the next worker. `timeout` as in epoll_wait().
bool EpollEngine::takeEvent(quint64 &id, int timeout) const
{
    epoll_event event = {};
    const int count = ::epoll_wait(m_epoll.get(), &event, 1, timeout);
    id = event.data.u64;
    return count == 1;
}

// Whether this worker is surplus now that another one has returned from a slow client.
bool EpollEngine::isSurplus()
{
    if (m_surplus.load(std::memory_order_relaxed) <= 0)
        return false;
    const std::lock_guard lock(m_workersMutex);
    if (m_surplus.load() <= 0)
        return false;
    // Counted out at once, so that no second one leaves for the same reason.
    --m_workers;
    updateSurplus();
    return true;
}

// Call it with m_workersMutex locked, after each change.
void EpollEngine::updateSurplus()
{
    m_surplus.store(m_workers - m_blocked - m_connections.options().threadCount);
}

void EpollEngine::acceptOne(std::span<char> buffer)
{
    bool more = false;
    std::shared_ptr<Session> session;
    try {
        session = openNext(more);
    } catch (const std::bad_alloc &) {
        more = m_connections.acceptFailed(m_listener, ENOMEM);
    }
    // Others accept while this worker serves.
    if (more)
        resumeAccepting();
    if (session)
        serve(session, buffer, Watched::NotYet);
}

// `more`: whether to watch the listening socket again now.
std::shared_ptr<Session> EpollEngine::openNext(bool &more)
{
    const std::lock_guard lock(m_acceptMutex);
    more = false;
    if (!m_accepting || !m_connections.mayAccept())
        return nullptr;
    UniqueFd fd = acceptConnection(m_listener);
    if (!fd) {
        more = m_connections.acceptFailed(m_listener, errno);
        return nullptr;
    }
    more = true;
    const int descriptor = fd.get();
    return m_connections.open(std::make_unique<UnixChannel>(std::move(fd)), descriptor);
}

void EpollEngine::resumeAccepting()
{
    const std::lock_guard lock(m_listenerMutex);
    // Later the listener is closed, and its number may be reused.
    if (!m_listenerWatched)
        return;
    epoll_event event = {.events = EPOLLIN | EPOLLONESHOT, .data = {.u64 = ListenerId}};
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, m_listener, &event);
}

void EpollEngine::acceptRest()
{
    {
        const std::lock_guard lock(m_listenerMutex);
        m_listenerWatched = false;
    }
    const std::lock_guard lock(m_acceptMutex);
    m_accepting = false;
    for (int i = 0; i <= LongestQueue; ++i) {
        UniqueFd fd = acceptConnection(m_listener);
        if (!fd && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (!fd)
            return;
        openUnserved(std::move(fd));
    }
}

// No worker has it in hand: the epoll set brings one.
void EpollEngine::openUnserved(UniqueFd fd)
{
    try {
        const int descriptor = fd.get();
        const std::shared_ptr<Session> session =
            m_connections.open(std::make_unique<UnixChannel>(std::move(fd)), descriptor);
        if (!session)
            return;
        std::unique_lock lock(session->link().mutex());
        if (watch(session->link(), EPOLLIN | EPOLLOUT, Watched::NotYet))
            return;
        lock.unlock();
        closeUnwatched(session, errno);
    } catch (const std::bad_alloc &) {
        m_connections.acceptFailed(m_listener, ENOMEM);
    }
}

void EpollEngine::serve(const std::shared_ptr<Session> &session, std::span<char> buffer,
                        Watched watched)
{
    Link &link = session->link();
    // Held until the session is armed, except while a handler runs: after a kick, another worker
    // may continue with it, and what that one waits for must not be overwritten by what this one
    // saw earlier.
    std::unique_lock lock(link.mutex());
    for (;;) {
        quint32 events = 0;
        const Session::Need need = session->advance(lock, buffer);
        switch (need) {
        case Session::Need::Readable:
            events = EPOLLIN;
            break;
        case Session::Need::Writable:
            events = EPOLLOUT;
            break;
        case Session::Need::Either:
        case Session::Need::Turn:
            events = EPOLLIN | EPOLLOUT;
            break;
        case Session::Need::RunHandler:
            Session::runHandler(session, lock);
            continue;
        case Session::Need::Nothing:
            if (watched == Watched::Yes || !link.isOpen())
                return;
            // Still added to the set, so that a kick finds it there.
            break;
        case Session::Need::Close:
            lock.unlock();
            m_connections.close(session);
            return;
        }
        const bool isWatched = watch(link, events, watched);
        const int systemError = errno;
        if (need == Session::Need::Turn)
            comeBack(link);
        lock.unlock();
        if (!isWatched)
            closeUnwatched(session, systemError);
        return;
    }
}

// Without an event it would never be served, nor its end noticed.
void EpollEngine::closeUnwatched(const std::shared_ptr<Session> &session, int systemError)
{
    m_connections.context().counters.hit(&ServerStats::acceptFailures, [systemError] {
        return QStringLiteral("Cannot watch a connection: %1").arg(qt_error_string(systemError));
    });
    m_connections.close(session);
}

void EpollEngine::kick(Link &link)
{
    // If this fails, the worker that opened the connection still has it, and will notice.
    watch(link, EPOLLIN | EPOLLOUT, Watched::Yes);
    comeBack(link);
}

// A socket with room is ready at once. Any other, even if all was written, may have to wait for a
// client that, in turn, waits for the server to read.
void EpollEngine::comeBack(Link &link)
{
    if (link.channel().awaitRoom({}))
        return;
    const std::lock_guard lock(m_turnMutex);
    retryForMemory([&] { m_turns.add(link.id()); });
    const quint64 one = 1;
    retryOnInterrupt([&] { return ::write(m_turnEvent.get(), &one, sizeof(one)); });
}

// The id of no session if others were faster.
quint64 EpollEngine::takeTurn()
{
    const std::lock_guard lock(m_turnMutex);
    quint64 one = 0;
    if (::read(m_turnEvent.get(), &one, sizeof(one)) < 0 || m_turns.isEmpty())
        return TurnId;
    return m_turns.takeFirst();
}

void EpollEngine::outputWaits(Link &link)
{
    if (link.isEntrusted())
        return;
    link.setEntrusted(m_flusher.add(link.id()));
    if (link.isEntrusted())
        return;
    // There is no thread or memory for that.
    link.flush();
    if (!link.output().isEmpty())
        kick(link);
}

bool EpollEngine::flushDuringHandler(quint64 id)
{
    const std::shared_ptr<Session> session = m_connections.find(id);
    return session && session->flushDuringHandler();
}

// `watched` is what the caller believes; another worker may have been faster.
bool EpollEngine::watch(Link &link, quint32 events, Watched watched)
{
    epoll_event event = {.events = events | EPOLLONESHOT, .data = {.u64 = link.id()}};
    const int descriptor = descriptorOf(link);
    const bool isIn = watched == Watched::Yes;
    if (::epoll_ctl(m_epoll.get(), isIn ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event) == 0)
        return true;
    return errno == (isIn ? ENOENT : EEXIST)
           && ::epoll_ctl(m_epoll.get(), isIn ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event)
                  == 0;
}

void EpollEngine::workerBlocked(const std::shared_ptr<Session> &session)
{
    const ServerOptions &options = m_connections.options();
    // First: it may run out of memory.
    m_blockedWriters.enter(session, m_connections.context().counters);
    const std::lock_guard lock(m_workersMutex);
    ++m_blocked;
    if (m_workers - m_blocked < options.threadCount
        && m_workers < options.threadCount + options.extraThreads)
        addWorker();
    updateSurplus();
}

void EpollEngine::workerUnblocked(const std::shared_ptr<Session> &session)
{
    m_blockedWriters.leave(session);
    const std::lock_guard lock(m_workersMutex);
    --m_blocked;
    updateSurplus();
}

void EpollEngine::shutdown()
{
    const quint64 one = 1;
    retryOnInterrupt([&] { return ::write(m_exitEvent.get(), &one, sizeof(one)); });
    m_pool.waitForDone();
    m_flusher.stop();
}

} // namespace IpcCore
