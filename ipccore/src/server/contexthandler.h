// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>

#include <QtCore/qobject.h>

#include <functional>
#include <memory>

namespace IpcCore {

/// Calls a handler in the thread of a context object instead of on the server's workers.
///
/// The worker hands the request over as a deferred reply and is free at once. Copyable, as a
/// Handler must be.
class ContextHandler
{
public:
    /// Told of results, which the server cannot see itself any more. Called before the reply ends.
    struct Outcome
    {
        std::function<void()> quit;
        std::function<void(quint64 connectionId, const QString &message)> failed;
    };

    /// @param context not owned; after its end every request fails.
    ContextHandler(const QObject *context, Handler handler, Outcome outcome);

    HandlerResult operator()(const Request &request, Reply &reply) const;

    /// The end of the server: calls that have not begun fail, and none begins any more.
    void detach();
    /// Waits for the call that runs, unless it is the caller.
    void waitForCall();

private:
    class Relay;

    std::shared_ptr<Relay> m_relay;
};

} // namespace IpcCore
