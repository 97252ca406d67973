// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// How the supervisor and the server interfere with a session.
#include "session/session.h"

#include "session/sessionhost.h"

namespace IpcCore {

namespace {

struct Expiry
{
    Limit limit = &ServerStats::idleTimeouts;
    const char *what = "Idle for too long: ";
};

Expiry expiryOf(SessionDeadline::Kind kind)
{
    switch (kind) {
    case SessionDeadline::Kind::None:
    case SessionDeadline::Kind::Idle:
        break;
    case SessionDeadline::Kind::FirstByte:
        return {&ServerStats::firstByteTimeouts, "No request in time from "};
    case SessionDeadline::Kind::RequestRead:
    case SessionDeadline::Kind::Budget:
        return {&ServerStats::requestReadTimeouts, "Request not complete in time from "};
    case SessionDeadline::Kind::WriteStall:
        return {&ServerStats::writeStalls, "Reply not read by "};
    }
    return {};
}

} // namespace

bool Session::abort(AbortReason why)
{
    const Lock lock(m_link.mutex());
    if (!m_link.isOpen())
        return false;
    m_link.abort(why);
    m_deadline.clear(context());
    setIncomplete(false);
    context().host->kick(m_link);
    return true;
}

void Session::dropDeferred()
{
    const Lock lock(m_link.mutex());
    if (m_link.isOpen() && m_replies.dropDeferred())
        context().host->kick(m_link);
}

void Session::drain()
{
    const Lock lock(m_link.mutex());
    if (m_link.isOpen())
        endAfterInput();
}

// With the link's mutex held.
void Session::endAfterInput()
{
    m_draining = true;
    m_link.channel().shutdownReading();
    context().host->kick(m_link);
}

bool Session::endIfIdleSince(Clock::time_point since)
{
    const Lock lock(m_link.mutex());
    if (m_draining || !isResting() || m_replies.since() != since)
        return false;
    endAfterInput();
    return true;
}

void Session::expire(Clock::time_point now)
{
    Expiry expiry;
    {
        const Lock lock(m_link.mutex());
        if (!m_link.isOpen() || !m_deadline.hasPassed(now))
            return;
        // Its output may have left by now, and the time for its next piece begins again, when the
        // engine comes after the handler.
        if (m_replies.isHandling() || m_replies.isHandled())
            return;
        const Deadline kind = m_deadline.kind();
        // Waiting bytes are our delay, not the client's.
        if (kind != Deadline::WriteStall && kind != Deadline::Budget && m_link.channel().hasInput())
            return;
        expiry = expiryOf(kind);
        if (kind == Deadline::Idle) {
            m_deadline.clear(context());
            endAfterInput();
        }
    }
    context().counters.hit(expiry.limit,
                           [&] { return QString(QLatin1String(expiry.what) + describe()); });
    if (expiry.limit != &ServerStats::idleTimeouts)
        abort(expiry.limit == &ServerStats::writeStalls ? AbortReason::Stalled
                                                        : AbortReason::PeerGone);
}

void Session::resumeReading(bool overBudget)
{
    const Lock lock(m_link.mutex());
    if (!m_link.isOpen())
        return;
    if (overBudget)
        m_intake.allowOverBudget();
    context().host->kick(m_link);
}

} // namespace IpcCore
