// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"
#include "engine/blockedwriters.h"
#include "engine/engine.h"
#include "engine/idqueue.h"
#include "engine/leaderseat.h"
#include "engine/outputflusher.h"
#include "engine/workerpool.h"
#include "session/writestrategy.h"

#include <atomic>
#include <mutex>
#include <span>

namespace IpcCore {

class Connections;

/// Leader/followers: all workers wait on one epoll set that holds the listening socket and every
/// connection, each for one event at a time (EPOLLONESHOT). The worker that gets a connection
/// reads, handles and answers, then arms it again; nothing is handed between threads.
///
/// Events carry a session's id, not its address: a late one finds nothing rather than freed memory,
/// and a superfluous one finds nothing to do.
class EpollEngine final : public Engine
{
public:
    explicit EpollEngine(Connections &connections);
    ~EpollEngine() override;

    Result<void> start(int listener) override;
    void resumeAccepting() override;
    void acceptRest() override;
    void kick(Link &link) override;
    void outputWaits(Link &link) override;

    const WriteStrategy &writeStrategy() const override { return m_writing; }

    void workerBlocked(const std::shared_ptr<Session> &session) override;
    void workerUnblocked(const std::shared_ptr<Session> &session) override;
    void shutdown() override;

private:
    void addWorker();
    void work(std::span<char> buffer);
    class Watch;

    /// Whether a connection is already in the epoll set.
    enum class Watched { NotYet, Yes };

    bool takeEvent(quint64 &id, int timeout) const;
    void comeBack(Link &link);
    quint64 takeTurn();
    bool isSurplus();
    void updateSurplus();
    void acceptOne(std::span<char> buffer);
    std::shared_ptr<Session> openNext(bool &more);
    void serve(const std::shared_ptr<Session> &session, std::span<char> buffer, Watched watched);
    void openUnserved(UniqueFd fd);
    bool flushDuringHandler(quint64 id);
    void closeUnwatched(const std::shared_ptr<Session> &session, int systemError);
    bool watch(Link &link, quint32 events, Watched watched);

    Connections &m_connections;
    const DirectWriting m_writing;
    int m_listener = -1; ///< constant from start() on; closed after acceptRest()
    std::mutex m_listenerMutex;
    bool m_listenerWatched = true; ///< guarded by m_listenerMutex; false from acceptRest() on
    UniqueFd m_epoll;
    UniqueFd m_exitEvent; ///< readable from shutdown() on
    UniqueFd m_turnEvent; ///< readable while there are m_turns
    std::mutex m_turnMutex;
    IdQueue
        m_turns; ///< guarded by m_turnMutex; sessions to serve though their sockets are not ready
    BlockedWriters m_blockedWriters;
    LeaderSeat m_seat; ///< while busy polling

    std::mutex
        m_acceptMutex; ///< held from accept() to Connections::open(), so that acceptRest() is final
    bool m_accepting = true; ///< guarded by m_acceptMutex

    std::mutex m_workersMutex;
    int m_workers = 0; ///< guarded by m_workersMutex; those that will take another event
    int m_blocked = 0; ///< guarded by m_workersMutex; workers waiting for a slow client
    std::atomic<int> m_surplus =
        0; ///< workers that should end, if above 0; set under m_workersMutex

    OutputFlusher m_flusher;

    WorkerPool m_pool; ///< only starts and ends the workers' threads, before all else goes
};

} // namespace IpcCore
