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

/// How one server did between two looks at it.
struct ServerSample
{
    IpcCore::ServerInfo info;
    IpcCore::ServerSnapshot snapshot; ///< The last one.
    bool answers = true;              ///< In time.
    /// Clients that were not accepted yet; nothing where the kernel does not tell.
    std::optional<qint64> waiting;
    /// Nothing before the second look.
    std::optional<double> requestsPerSecond;
    /// Nothing when no request ended meanwhile.
    std::optional<std::chrono::nanoseconds> p95;
};

/// Looks at all servers of this user again and again, in the event loop. One that does not answer
/// does not keep the others waiting.
class ServerSampler
{
public:
    /// Asks every server once; those that came since the last time too. Their answers are in
    /// samples() when they have come.
    /// @return as ServerRegistry::servers().
    IpcCore::Result<void> ask();

    /// What is known by now, in no order.
    QList<ServerSample> samples() const;

    /// Called whenever no answer is missing any more.
    void setOnComplete(std::function<void()> callback) { m_onComplete = std::move(callback); }

private:
    struct Watched
    {
        ServerSample sample;
        std::unique_ptr<IpcCore::AsyncClient> client;
        QElapsedTimer sinceLast; // look that was answered
        bool asked = false;      // and not answered yet
    };

    void forgetEnded(const QList<IpcCore::ServerRegistry::Entry> &servers);
    void askKernel();
    void askServer(Watched &watched);
    void take(Watched &watched, const IpcCore::ServerSnapshot &snapshot);
    void tellIfComplete();

    // By control endpoint, which no two servers share, ever.
    std::map<QByteArray, Watched> m_watched;
    std::function<void()> m_onComplete;
};

} // namespace Cli
