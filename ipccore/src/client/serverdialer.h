// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qtimer.h>

#include <functional>
#include <optional>

namespace IpcCore {

struct ConnectAttempt;

/// Connects to a server without blocking: tries at once, then by a timer for as long as the options
/// ask for.
///
/// Not QLocalSocket::connectToServer(), which limits paths to 106 bytes, burns a core while a
/// server's queue is full, and cannot tell a path that is too long from one that does not exist.
class ServerDialer : public QObject
{
    Q_OBJECT

public:
    /// A connection, non-blocking and to a trusted server, or why there is none.
    using Outcome = Result<UniqueFd>;

    /// @param onOutcome called from the event loop, unless start() has returned the outcome.
    ServerDialer(const EndpointPath &path, const AsyncClientOptions &options, QObject *parent,
                 std::function<void(Outcome outcome)> onOutcome);

    /// Begins, with a first attempt.
    /// @param deadline for further attempts.
    /// @return empty if there will be any.
    std::optional<Outcome> start(const QDeadlineTimer &deadline);

    /// The same for one more connection to a server, tried until it succeeds.
    std::optional<Outcome> startAnother();

    void stop() { m_timer.stop(); }

    /// Whether another attempt is scheduled.
    bool isActive() const { return m_timer.isActive(); }

private:
    std::optional<Outcome> begin(const QDeadlineTimer &deadline, bool isAnother);
    std::optional<Outcome> attempt();
    bool isWorthWaiting(const ConnectAttempt &tried) const;
    Outcome verify(UniqueFd connection) const;
    Outcome failure(Error error) const;
    void tryLater();

    EndpointPath m_path;
    AsyncClientOptions m_options;
    const std::function<void(Outcome outcome)> m_onOutcome;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    bool m_isAnother = false;
    std::chrono::milliseconds m_pause{0};
};

} // namespace IpcCore
