// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>
#include <ipccore/serverregistry.h>

#include <QtCore/qelapsedtimer.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace Cli {

/// One server's activity between two polls.
struct ServerSample
{
    IpcCore::ServerInfo info;
    IpcCore::ServerSnapshot snapshot; ///< The latest.
    bool answers = true;              ///< Answered in time.
    /// Clients not accepted yet; none if the kernel does not report.
    std::optional<qint64> waiting;
    /// None before the second poll.
    std::optional<double> requestsPerSecond;
    /// None if no request ended in between.
    std::optional<std::chrono::nanoseconds> p95;
};

/// Polls all of this user's servers from the event loop. A silent one does not delay the others.
class ServerSampler
{
public:
    /// Polls every server once, including new ones. Answers show up in samples() as they arrive.
    /// @return as ServerRegistry::servers().
    IpcCore::Result<void> ask();

    /// What is known so far, unordered.
    QList<ServerSample> samples() const;

    /// Called whenever the last outstanding answer has arrived.
    void setOnComplete(std::function<void()> callback) { m_onComplete = std::move(callback); }

private:
    struct Watched
    {
        ServerSample sample;
        std::unique_ptr<IpcCore::AsyncClient> client;
        QElapsedTimer sinceLast; // since the last answered poll
        bool asked = false;      // and not answered yet
    };

    void forgetEnded(const QList<IpcCore::ServerRegistry::Entry> &servers);
    void askKernel();
    void askServer(Watched &watched);
    void take(Watched &watched, const IpcCore::ServerSnapshot &snapshot);
    void tellIfComplete();

    // Keyed by control endpoint, which is unique.
    std::map<QByteArray, Watched> m_watched;
    std::function<void()> m_onComplete;
};

} // namespace Cli
