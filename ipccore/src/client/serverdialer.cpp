// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/serverdialer.h"

#include "client/connectpolicy.h"
#include "endpoint/connecterror.h"
#include "endpoint/endpointconnector.h"

#include <algorithm>
#include <limits>

namespace IpcCore {

namespace {

// What a QTimer can count.
constexpr std::chrono::milliseconds LongestTimer{std::numeric_limits<int>::max()};

} // namespace

ServerDialer::ServerDialer(const EndpointPath &path, const AsyncClientOptions &options,
                           QObject *parent, std::function<void(Outcome outcome)> onOutcome)
    : QObject(parent)
    , m_path(path)
    , m_options(options)
    , m_onOutcome(std::move(onOutcome))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (std::optional<Outcome> outcome = attempt())
            m_onOutcome(std::move(*outcome));
    });
}

std::optional<ServerDialer::Outcome> ServerDialer::start(const QDeadlineTimer &deadline)
{
    return begin(deadline, false);
}

std::optional<ServerDialer::Outcome> ServerDialer::startAnother()
{
    return begin(QDeadlineTimer(QDeadlineTimer::Forever), true);
}

std::optional<ServerDialer::Outcome> ServerDialer::begin(const QDeadlineTimer &deadline,
                                                         bool isAnother)
{
    m_deadline = deadline;
    m_isAnother = isAnother;
    m_pause = std::min(m_options.retryPause, LongestTimer);
    return attempt();
}

// @return empty if another one is scheduled.
std::optional<ServerDialer::Outcome> ServerDialer::attempt()
{
    ConnectAttempt tried = connectOnce(m_path, m_options.connect.disallowChdir);
    const bool waits = m_isAnother || (isWorthWaiting(tried) && !m_deadline.hasExpired());
    Outcome outcome =
        tried.fd ? verify(std::move(tried.fd)) : failure(errorFromStatus(tried.status));
    if (outcome || !waits)
        return outcome;
    tryLater();
    return {};
}

// A launcher waits for a missing server itself.
bool ServerDialer::isWorthWaiting(const ConnectAttempt &tried) const
{
    return !tried.fd && worthWaitingFor(tried.status, m_options.connect)
           && !(m_options.launch && isMissing(errorFromStatus(tried.status)));
}

void ServerDialer::tryLater()
{
    const auto pause =
        m_deadline.isForever()
            ? m_pause
            : std::min(m_pause, std::chrono::milliseconds(m_deadline.remainingTime()));
    m_timer.start(pause);
    m_pause = std::min(
        {2 * m_pause, std::max(m_options.maxRetryPause, m_options.retryPause), LongestTimer});
}

ServerDialer::Outcome ServerDialer::verify(UniqueFd connection) const
{
    const Result<PeerCredentials> server =
        verifyServer(connection.get(), m_path, m_options.connect);
    if (!server)
        return failure(server.error());
    return connection;
}

ServerDialer::Outcome ServerDialer::failure(Error error) const
{
    // Like the blocking client: it waited for room in vain.
    if (m_options.connect.waitIfBusy && error.code == ErrorCode::Busy)
        error.code = ErrorCode::Timeout;
    return error;
}

} // namespace IpcCore
