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
                           QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_options(options)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ServerDialer::attempt);
}

void ServerDialer::start(const QDeadlineTimer &deadline)
{
    m_deadline = deadline;
    m_pause = std::min(m_options.retryPause, LongestTimer);
    attempt();
}

void ServerDialer::attempt()
{
    ConnectAttempt tried = connectOnce(m_path, m_options.connect.disallowChdir);
    if (tried.fd)
        return verify(std::move(tried.fd));
    if (!worthWaitingFor(tried.status, m_options.connect) || m_deadline.hasExpired())
        return fail(errorFromStatus(tried.status));
    const auto pause =
        m_deadline.isForever()
            ? m_pause
            : std::min(m_pause, std::chrono::milliseconds(m_deadline.remainingTime()));
    m_timer.start(pause);
    m_pause = std::min(
        {2 * m_pause, std::max(m_options.maxRetryPause, m_options.retryPause), LongestTimer});
}

void ServerDialer::verify(UniqueFd connection)
{
    const Result<PeerCredentials> server =
        verifyServer(connection.get(), m_path, m_options.connect);
    if (!server)
        return fail(server.error());
    m_connection = std::move(connection);
    Q_EMIT connected();
}

void ServerDialer::fail(Error error)
{
    // Like the blocking client: it waited for room in vain.
    if (m_options.connect.waitIfBusy && error.code == ErrorCode::Busy)
        error.code = ErrorCode::Timeout;
    Q_EMIT failed(error);
}

} // namespace IpcCore
