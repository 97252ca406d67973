// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>

#include <QtCore/qobject.h>

#include <functional>
#include <memory>

namespace IpcCore {

/// Calls a handler in the thread of a context object rather than on the server's workers.
///
/// The worker passes on the request as a deferred reply and is free at once. Copyable, as a Handler
/// must be.
class ContextHandler
{
public:
    /// Receives results that the server itself can no longer see. Called before the reply ends.
    struct Outcome
    {
        std::function<void()> quit;
        std::function<void(quint64 connectionId, const QString &message)> failed;
    };

    /// @param context not owned; once it is gone, every request fails.
    /// @param dropsQueued whether no call begins once the server stops.
    ContextHandler(const QObject *context, Handler handler, Outcome outcome, bool dropsQueued);

    HandlerResult operator()(const Request &request, Reply &reply) const;

    /// The server stops: drops pending calls, if none may begin any more. Any thread.
    void serverStops();
    /// The server ends: pending calls fail, and no new one starts.
    void detach();
    /// Waits for the running call, unless called by it.
    void waitForCall();

private:
    class Relay;

    std::shared_ptr<Relay> m_relay;
};

} // namespace IpcCore
