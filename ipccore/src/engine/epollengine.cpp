// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/epollengine.h"

#include "base/adaptivespin.h"
#include "channel/unixchannel.h"
#include "endpoint/connecterror.h"
#include "engine/servercore.h"

#include <algorithm>
#include <array>
#include <memory>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

namespace IpcCore {

namespace {

// Ids of sessions begin at 1.
constexpr quint64 ListenerId = 0;
constexpr quint64 ExitId = ~quint64(0);

int descriptorOf(Session &session)
{
    return static_cast<UnixChannel &>(session.channel()).descriptor();
}

} // namespace

EpollEngine::EpollEngine(ServerCore &core)
    : m_core(core)
    , m_blockedWriters(core.options().extraThreads)
    , m_pool(core.options().threadCount + core.options().extraThreads, WorkerPool::Idle::Ends)
{}

EpollEngine::~EpollEngine() = default;

Result<void> EpollEngine::start()
{
    m_listener = m_core.listener();
    m_epoll = UniqueFd(::epoll_create1(EPOLL_CLOEXEC));
    m_exitEvent = UniqueFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    epoll_event exitEvent = {.events = EPOLLIN, .data = {.u64 = ExitId}};
    epoll_event listenerEvent = {.events = EPOLLIN | EPOLLONESHOT, .data = {.u64 = ListenerId}};
    if (!m_epoll || !m_exitEvent
        || ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_exitEvent.get(), &exitEvent) != 0
        || ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_listener, &listenerEvent) != 0)
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("Cannot make the epoll set: ") + qt_error_string(errno), errno);
    const std::lock_guard lock(m_workersMutex);
    for (int i = 0; i < m_core.options().threadCount; ++i)
        addWorker();
    if (m_workers == 0)
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("The system has no thread for the server"));
    return {};
}

// Under m_workersMutex.
void EpollEngine::addWorker()
{
    m_workers += m_pool.start([this] { work(); }) ? 1 : 0;
}

/// How one worker waits for its next event: asleep with all the others, or polling busily, alone,
/// with its seat as long as it has it.
class EpollEngine::Watch
{
public:
    explicit Watch(EpollEngine &engine)
        : m_engine(engine)
        , m_spin(engine.m_core.options().busyPoll)
    {}

    ~Watch() { m_engine.m_seat.leave(m_ticket); }

    /// False: nothing has happened.
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

void EpollEngine::work()
{
    const auto memory = std::make_unique_for_overwrite<char[]>(ReadBufferSize);
    const std::span<char> buffer(memory.get(), ReadBufferSize);
    Watch watch(*this);
    while (!isSurplus()) {
        quint64 id = 0;
        if (!watch.next(id))
            continue;
        if (id == ExitId)
            return;
        if (id == ListenerId)
            acceptOne(buffer);
        else if (const std::shared_ptr<Session> session = m_core.sessions().find(id))
            serve(session, buffer, false);
    }
}

// One event at a time, so that the next one goes to the next worker. `timeout` as epoll_wait().
bool EpollEngine::takeEvent(quint64 &id, int timeout) const
{
    epoll_event event = {};
    const int count = ::epoll_wait(m_epoll.get(), &event, 1, timeout);
    id = event.data.u64;
    return count == 1;
}

// Whether this worker is one too many now that another one has come back from a slow client.
bool EpollEngine::isSurplus()
{
    if (m_surplus.load(std::memory_order_relaxed) <= 0)
        return false;
    const std::lock_guard lock(m_workersMutex);
    if (m_surplus.load() <= 0)
        return false;
    // Counted out at once, so that nobody else goes in its place too.
    --m_workers;
    updateSurplus();
    return true;
}

// Under m_workersMutex, after each change.
void EpollEngine::updateSurplus()
{
    m_surplus.store(m_workers - m_blocked - m_core.options().threadCount);
}

void EpollEngine::acceptOne(std::span<char> buffer)
{
    bool more = false;
    const std::shared_ptr<Session> session = openNext(more);
    // Others accept while this worker serves.
    if (more)
        resumeAccepting();
    if (session)
        serve(session, buffer, true);
}

// `more`: whether the listening socket should be watched again now.
std::shared_ptr<Session> EpollEngine::openNext(bool &more)
{
    const std::lock_guard lock(m_acceptMutex);
    more = false;
    if (!m_accepting || !m_core.gate().mayAccept())
        return nullptr;
    UniqueFd fd(::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!fd && isOutOfResources(errno)) {
        m_core.acceptFailed(errno);
        return nullptr;
    }
    more = true;
    if (!fd)
        return nullptr;
    const int descriptor = fd.get();
    return m_core.open(std::make_unique<UnixChannel>(std::move(fd)), descriptor);
}

void EpollEngine::resumeAccepting()
{
    const std::lock_guard lock(m_listenerMutex);
    // Later the listener is closed, and its number may be another's.
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
    for (;;) {
        UniqueFd fd(::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!fd && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (!fd)
            return;
        const int descriptor = fd.get();
        m_core.open(std::make_unique<UnixChannel>(std::move(fd)), descriptor);
    }
}

void EpollEngine::serve(const std::shared_ptr<Session> &session, std::span<char> buffer, bool fresh)
{
    for (;;) {
        // Held until the session is armed: another worker may go on with it after a kick, and what
        // that one waits for must not be overwritten with what this one has seen before.
        std::unique_lock lock(session->mutex());
        switch (session->advance(lock, buffer)) {
        case Session::Need::Readable:
            arm(*session, descriptorOf(*session), EPOLLIN, fresh);
            return;
        case Session::Need::Writable:
            arm(*session, descriptorOf(*session), EPOLLOUT, fresh);
            return;
        case Session::Need::Turn:
            kick(*session);
            return;
        case Session::Need::RunHandler:
            lock.unlock();
            Session::runHandler(session);
            continue;
        case Session::Need::Nothing:
            return;
        case Session::Need::Close:
            lock.unlock();
            m_core.close(session);
            return;
        }
    }
}

void EpollEngine::kick(Session &session)
{
    // A socket that takes bytes is ready at once; one that does not will be.
    arm(session, descriptorOf(session), EPOLLIN | EPOLLOUT, false);
}

bool EpollEngine::arm(const Session &session, int descriptor, quint32 events, bool fresh)
{
    epoll_event event = {.events = events | EPOLLONESHOT, .data = {.u64 = session.id()}};
    const int first = fresh ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    const int second = fresh ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    return ::epoll_ctl(m_epoll.get(), first, descriptor, &event) == 0
           || ::epoll_ctl(m_epoll.get(), second, descriptor, &event) == 0;
}

bool EpollEngine::awaitWritable(Session &session, std::unique_lock<std::mutex> &lock,
                                std::chrono::steady_clock::time_point deadline)
{
    // Stays open meanwhile: a session with a running handler is never closed.
    pollfd entry = {.fd = descriptorOf(session), .events = POLLOUT, .revents = 0};
    lock.unlock();
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    const int count =
        ::poll(&entry, 1, static_cast<int>(std::clamp<qint64>(left.count(), 0, 60'000)));
    lock.lock();
    return count > 0;
}

void EpollEngine::workerBlocked(const std::shared_ptr<Session> &session)
{
    {
        const std::lock_guard lock(m_workersMutex);
        ++m_blocked;
        if (m_workers - m_blocked < m_core.options().threadCount
            && m_workers < m_core.options().threadCount + m_core.options().extraThreads)
            addWorker();
        updateSurplus();
    }
    m_blockedWriters.enter(session, m_core.context().counters);
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
}

} // namespace IpcCore
