// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/link.h"
#include "session/replywriter.h"
#include "session/requestintake.h"
#include "session/servercontext.h"
#include "session/sessiondeadline.h"

#include <ipccore/connectioninfo.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace IpcCore {

/// The protocol of one connection: requests are read, handled and answered one by one; those for a
/// stream handler while they arrive.
///
/// This is the request half; the reply half is a ReplyWriter, and both work on one Link. Identical
/// for every engine, which calls advance() whenever the channel may have moved and does what it
/// returns. The link's mutex guards every member unless noted otherwise; no lock is held while a
/// handler runs, or while the engine is called with something that may lock another session.
class Session final
{
public:
    using Clock = std::chrono::steady_clock;

    /// What a session needs to continue.
    enum class Need {
        Readable,   ///< Call advance() when the channel has input or has ended.
        Writable,   ///< Call advance() when the channel accepts bytes again.
        Either,     ///< Call advance() in both cases.
        RunHandler, ///< A request or piece: call runHandler() on a worker, then advance() again.
        Turn,       ///< Call advance() again after others have had their turn.
        Nothing,    ///< Somebody else continues: a handler, a deferred reply or the supervisor.
        Close,      ///< Over: close it.
    };

    /// Whether advance() may read new input.
    enum class Reading { Allowed, Paused };

    Session(quint64 id, std::unique_ptr<Channel> channel, const PeerCredentials &credentials,
            std::shared_ptr<ServerContext> context);

    quint64 id() const { return m_link.id(); }

    const PeerCredentials &credentials() const { return m_link.credentials(); }

    Link &link() { return m_link; }

    /// \name For engines
    /// @{

    /// Writes pending output, then reads what has arrived, into a buffer that may hold the request
    /// until the handler has returned.
    Need advance(std::span<char> buffer, Reading reading = Reading::Allowed);
    /// The same with the link's mutex locked by `lock`, so that the engine can act on the result
    /// before anything else happens to the session.
    Need advance(std::unique_lock<std::mutex> &lock, std::span<char> buffer,
                 Reading reading = Reading::Allowed);
    /// Copies the request or piece announced by advance() out of the buffer, so that this can be
    /// used for other sessions before the handler has returned.
    void keepRequest();
    /// Runs the handler on the request or piece announced by advance(); the engine calls advance()
    /// next.
    /// @param mayWait whether the calling thread may wait for a slow client.
    static void runHandler(const std::shared_ptr<Session> &session, bool mayWait = true);
    /// The same with the link's mutex locked by `lock` before and after, not while the handler runs:
    /// for an engine that calls advance() next.
    static void runHandler(const std::shared_ptr<Session> &session,
                           std::unique_lock<std::mutex> &lock);
    /// Takes the next request, if it was read together with the last, without the channel, for a
    /// thread that must not use it.
    /// @return true like Need::RunHandler; false if the engine has to call advance().
    bool takeFollowing();
    /// Ends the request announced by advance() without a handler: there is no memory or thread for
    /// it.
    void giveUp();
    /// Writes pending output.
    /// @return whether some is left while a handler runs, so that nobody else will write it.
    bool flushDuringHandler();
    /// Whether there is a handler of a request that will never be complete, after Need::Close.
    bool hasUnfinished() const;
    /// Destroys it, for an engine whose calling thread of close() must not wait for that.
    void destroyUnfinished();
    /// Ends the session: nothing is read or written any more.
    /// @return false if it was closed before.
    bool close();

    /// @}
    /// \name For the supervisor and the server; any thread
    /// @{

    /// Breaks the connection, whatever it is doing; a running handler learns of it.
    /// @return false if it was closed already.
    bool abort(AbortReason why);
    /// Takes no new request; answers what has been received completely.
    void drain();
    /// Breaks the connection if it is only waiting for a deferred reply.
    void dropDeferred();
    /// Aborts the connection if its deadline has passed. Input that has arrived goes first.
    void expire(Clock::time_point now);
    /// Resumes reading after a lack of budget.
    void resumeReading(bool overBudget);
    /// Like drain(), if the connection has been idle since exactly `since`: a request that arrives
    /// now is either answered or not read at all. @return whether it was.
    bool endIfIdleSince(Clock::time_point since);
    /// Since when the connection has been idle: its last request was answered, and not a byte of
    /// the next one has been read. Empty if it is not idle.
    std::optional<Clock::time_point> idleSince() const;
    /// Whether it has closed, or will close without another request, unless one has already been
    /// sent.
    bool isEnding() const;
    /// Since when the client has owed the rest of a request; empty if it does not.
    std::optional<Clock::time_point> incompleteSince() const;
    bool isPausedForBudget() const;
    /// Whether a worker runs a handler, or will.
    bool isHandling() const;
    /// All there is to know; empty if it was closed.
    std::optional<ConnectionInfo> info(Clock::time_point now) const;
    /// True once per request whose handler has been running since before `limit`.
    bool noteSlowHandler(Clock::time_point limit);

    /// @}

private:
    using Lock = std::unique_lock<std::mutex>;
    using Deadline = SessionDeadline::Kind;
    using Part = ReplyWriter::Part;

    /// When a request begins: a request right after the last reply need not ask the clock again.
    enum class Begins { Now, WithLastEnd };

    ServerContext &context() const { return m_link.context(); }

    QString describe() const;
    Need goOn(std::span<char> buffer, Reading reading);
    Need takeTurn(std::span<char> buffer, Reading reading);
    void prepare(Need need);
    Need withOutput(Need need);
    void watchWriting();
    void endWriteWindow();
    bool hasOutputRoom() const;
    Need waitForRoom();
    bool readsLater(bool firstReply) const;
    std::optional<Need> takeKeptRequest(Begins begins);
    Need readRequest(std::span<char> buffer);
    std::optional<Need> afterOutcome(RequestIntake::Outcome outcome, Begins begins);
    Need waitForBudget();
    Need endTurn();
    Need waitForInput();
    Need pauseReading();
    void noteIncomplete();
    void announce(Part part, Begins begins);
    void handle(const std::shared_ptr<Session> &self, Lock &lock, bool mayWait);
    HandlerResult answer(const std::shared_ptr<Session> &self, Lock &lock, bool mayWait);
    void dropRequest();
    HandlerResult callHandler(const std::shared_ptr<Session> &self, bool mayWait, Part part,
                              SharedBytes &shared);
    std::optional<HandlerResult> takeReference(QByteArrayView message, SharedBytes &shared);
    ConnectionInfo::State state() const;
    bool isResting() const;
    void endAfterInput();
    void setIncomplete(bool incomplete);
    void destroy(std::unique_ptr<StreamHandler> unfinished);

    Link m_link;
    ReplyWriter m_replies;
    // Small, as there may be ten thousand sessions: members are grouped in the padding of others.
    [[no_unique_address]] RequestIntake m_intake;
    bool m_draining = false;
    quint32 m_waitingAtWindow = 0; ///< WriteStall: what was waiting when the window began, at most
    [[no_unique_address]] SessionDeadline m_deadline;
    bool m_answeredBefore = false; ///< a request was answered on this connection
    bool m_incomplete = false;     ///< counted in ServerContext::incompleteSessions
    bool m_turnEnded = true;
    quint32 m_takenAtWindow = 0; ///< WriteStall: Link::bytesTaken() then, its low bits

    /// When the request being read began; also see ReplyWriter::since() for the last request.
    Clock::time_point m_since;
    Clock::time_point m_turnBegin; ///< when the first request was taken since others had their turn
    const Clock::time_point m_connectedAt;
    quint64 m_requests = 0;
};

} // namespace IpcCore
