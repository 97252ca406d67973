// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>

#include <QtCore/qfuturewatcher.h>
#include <QtCore/qpromise.h>

#include <functional>

namespace IpcCore {

/// One request of an AsyncClient, from send() to its only end.
class AsyncRequest
{
public:
    using Id = AsyncClient::RequestId;
    using Outcome = Result<QByteArray>;

    /// @param onCanceled called by the event loop of `context`'s thread after the future's
    /// cancel().
    AsyncRequest(Id id, const QByteArray &message, AsyncClient::ReplyMode mode, QObject *context,
                 const std::function<void()> &onCanceled);

    QFuture<Outcome> future() const { return m_promise.future(); }

    bool isCanceled() const { return m_promise.isCanceled(); }

    /// Makes the request independent of its context, which may be deleted from now on.
    void detach();

    /// Ends the future, with `outcome` unless it was canceled. May run any code of the user, such
    /// as a continuation that deletes the client.
    void finish(Outcome outcome);

    const Id id;
    const QByteArray message;
    const AsyncClient::ReplyMode mode;
    qint64 waitingSince = 0; ///< When it began to wait for its server, in ms of the client's clock.
    bool begun = false;      ///< Handed to a connection.

private:
    QPromise<Outcome> m_promise;
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace IpcCore
