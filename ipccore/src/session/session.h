// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "session/openreply.h"
#include "session/replybuffer.h"
#include "session/replystream.h"
#include "session/requestreader.h"
#include "session/servercontext.h"

#include <ipccore/connectioninfo.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace IpcCore {

/// The protocol of one connection: requests are read, handled and answered one after the other.
///
/// The same for every engine, which calls advance() whenever the channel may have moved and does
/// what it answers. Every member is guarded by m_mutex unless it says otherwise; no lock is held
/// while a handler runs or the engine is called with something that may lock another session.
class Session final : public ReplyStream
{
public:
    using Clock = std::chrono::steady_clock;

    /// Woken this much later than planned, the process was stopped or the machine slept: peers get
    /// another chance.
    static constexpr std::chrono::milliseconds LateTolerance{500};

    /// What a session needs to go on.
    enum class Need {
        Readable,   ///< Call advance() when the channel has input or has ended.
        Writable,   ///< Call advance() when the channel takes bytes again.
        RunHandler, ///< Call runHandler() on a worker, then advance() again.
        Turn,       ///< Call advance() again when others have had their turn.
        Nothing,    ///< Somebody else goes on: a handler, a deferred reply or the supervisor.
        Close,      ///< Over: close it.
    };

    /// Whether advance() may take new input.
    enum class Reading { Allowed, Paused };

    /// Why a connection is cut.
    enum class Cut : quint8 { Closed, Stopped, Stalled };

    Session(quint64 id, std::unique_ptr<Channel> channel, const PeerCredentials &credentials,
            std::shared_ptr<ServerContext> context);
    ~Session() override;

    quint64 id() const { return m_id; }

    const PeerCredentials &credentials() const { return m_credentials; }

    /// The channel; use it under mutex() while isOpen().
    Channel &channel() { return *m_channel; }

    std::mutex &mutex() { return m_mutex; }

    /// Under mutex().
    bool isOpen() const { return m_phase != Phase::Closed; }

    /// \name For engines
    /// @{

    /// Writes what waits, then reads what is there, in a buffer that the request may stay in until
    /// the handler has returned.
    Need advance(std::span<char> buffer, Reading reading = Reading::Allowed);
    /// The same with mutex() locked by `lock`, so that the engine can do what it answers before
    /// anything else happens to the session.
    Need advance(std::unique_lock<std::mutex> &lock, std::span<char> buffer,
                 Reading reading = Reading::Allowed);
    /// Runs the handler on the request that advance() announced; the engine calls advance() next.
    /// @param mayWait whether the calling thread may wait for a client that reads slowly.
    static void runHandler(const std::shared_ptr<Session> &session, bool mayWait = true);
    /// Ends the session: nothing is read or written any more.
    /// @return false when it was closed before.
    bool close();

    /// @}
    /// \name For the supervisor and the server; any thread
    /// @{

    /// Cuts the connection, whatever it does; a running handler learns of it.
    void cut(Cut why);
    /// Takes no new request; what was received completely is answered.
    void drain();
    /// Cuts the connection if its deadline has passed. Input that has arrived goes first.
    void expire(Clock::time_point now);
    /// Goes on reading after a lack of budget.
    void resumeReading(bool overBudget);
    /// When the current request began to be incomplete; empty when none is.
    std::optional<Clock::time_point> incompleteSince() const;
    bool isPausedForBudget() const;
    /// Since when a handler has been running; empty when none is.
    std::optional<Clock::time_point> handlerSince() const;
    /// What there is to know; empty when it was closed.
    std::optional<ConnectionInfo> info(Clock::time_point now) const;
    /// True once per request whose handler has been running since before `limit`.
    bool noteSlowHandler(Clock::time_point limit);

    /// @}
    /// \name ReplyStream
    /// @{

    bool collect(QByteArrayView bytes) override;
    Result<void> write(QByteArrayView bytes, Wait wait) override;
    Result<void> flush(Wait wait) override;
    Result<void> finish(QByteArrayView bytes) override;
    void abandon() override;
    void noteFailed() override;
    bool peerGone() const override;
    void defer() override;

    /// @}

private:
    /// A client that takes less than this in one writeStallTimeout is stalled.
    static constexpr qint64 StallProgress = 64 * 1024;

    enum class Phase : quint8 { Reading, Handling, Closed };
    enum class Timer : quint8 { None, FirstByte, RequestRead, Idle, WriteStall, Budget };
    using Lock = std::unique_lock<std::mutex>;

    void watchWriting(qsizetype waiting);
    Need readRequest(std::span<char> buffer);
    bool awaitMore(std::chrono::microseconds &patience);
    std::optional<Need> afterOutcome(RequestReader::Outcome outcome);
    Need endTurn();
    Need waitForInput();
    Need pauseReading();
    void noteIncomplete();
    void beginRequest();
    void handle(const std::shared_ptr<Session> &self, bool mayWait);
    bool isPeerGone() const;
    void keepCommand();
    void completeExchange();
    void noteExchange(Clock::time_point end);
    ConnectionInfo::State state() const;

    bool exchangeComplete() const { return m_replyEnded && !m_handlerRunning; }

    Result<void> writable() const;
    Result<void> appendPiece(QByteArrayView bytes, Wait wait, Lock &lock);
    Result<void> sendCollected(Wait wait, Lock &lock);
    Result<void> send(std::span<QByteArrayView> parts, qsizetype following, Wait wait, Lock &lock);
    bool mayKeep(std::span<const QByteArrayView> parts, qsizetype following, Wait wait) const;
    std::size_t store(std::span<const QByteArrayView> parts, Wait wait);
    Result<void> waitForRoom(Lock &lock);
    bool waitBriefly(Lock &lock);
    bool awaitRoom(Clock::duration limit, Lock &lock);
    Result<void> endReply(HandlerResult result, Lock &lock);
    void resumeAfterDeferred();
    bool flushOutput();
    void noteWritten(qsizetype bytes);

    void setTimer(Timer timer, Clock::time_point deadline);
    void clearTimer();
    void setIncomplete(bool incomplete);
    void breakOff(Cut why);

    const quint64 m_id;
    const PeerCredentials m_credentials; ///< constant
    /// Constant. Shared, because a deferred reply may outlive the server; what it points to is only
    /// used while the session is open.
    const std::shared_ptr<ServerContext> m_context;

    mutable std::mutex m_mutex;
    std::unique_ptr<Channel> m_channel; ///< null once closed

    // Small members stand together: there may be ten thousand sessions.
    Phase m_phase = Phase::Reading;
    Timer m_timer = Timer::None;
    std::optional<Cut> m_cut;           ///< the connection is broken and will be closed
    std::atomic<bool> m_broken = false; ///< whether m_cut is set, for collect()
    bool m_draining = false;
    bool m_inputTaken = false;     ///< the channel had no more input when the request was read
    bool m_readsLater = false;     ///< when the engine tells of input, not before
    bool m_inputEnded = false;     ///< the channel will never have any
    bool m_overBudget = false;     ///< this session may go on although the budget is used up
    bool m_answeredBefore = false; ///< a request was answered on this connection
    bool m_incomplete = false;     ///< counted in ServerContext::incompleteSessions
    bool m_handlerRunning = false;
    bool m_deferred = false;
    bool m_failed = false;                    ///< or given up, with the client there
    std::atomic<bool> m_handlerBegun = false; ///< a worker has come to it; set without m_mutex
    bool m_replyEnded = false;
    bool m_engineComes = false; ///< advance() will be called anyway
    bool m_slowNoted = false;
    bool m_turnEnded = true;
    quint32 m_requestsFailed = 0;
    RequestReader m_reader;
    /// When what it is doing began: while m_incomplete that its request is, in Phase::Handling that
    /// its request is complete, else that nothing is under way.
    Clock::time_point m_since;
    Clock::time_point m_turnBegin; ///< when the first request was taken since others had their turn
    Clock::time_point m_deadline;  ///< while m_timer is not None

    /// From the beginning of a handler to the end of its reply. Belongs to the thread that holds
    /// the Reply; guarded by m_mutex from defer() on, and its window always.
    std::unique_ptr<OpenReply> m_open;
    ReplyBuffer m_output;            ///< framed bytes the channel did not take yet
    qsizetype m_waitingAtWindow = 0; ///< WriteStall: what waited when the window began

    const Clock::time_point m_connectedAt;
    quint64 m_requests = 0;
    quint64 m_bytesIn = 0;
    quint64 m_bytesOut = 0;
};

} // namespace IpcCore
