// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>

#include <QtCore/qfutureinterface.h>
#include <QtCore/qfuturewatcher.h>

#include <functional>

namespace IpcCore {

/// One request of an AsyncClient, from send() to its only end.
class AsyncRequest
{
public:
    using Id = AsyncClient::RequestId;
    using Outcome = Result<QByteArray>;

    /// @param onCanceled called by the event loop of `context`'s thread after the future's
    ///        cancel().
    AsyncRequest(Id id, const QByteArray &message, AsyncClient::ReplyMode mode, QObject *context,
                 const std::function<void()> &onCanceled);

    QFuture<Outcome> future() { return m_promise.future(); }

    bool isCanceled() const { return m_promise.isCanceled(); }

    /// Makes the request independent of its context, which may be deleted from now on.
    void detach();

    /// Ends the future with `outcome`, or with Canceled after the future's cancel(). Runs what
    /// then() attached, which may do anything, such as delete the client.
    void finish(Outcome outcome);

    /// The same, but runs nothing: wakes who waits for the future and queues the signals of its
    /// watchers. Destroying the request cancels what then() attached.
    void finishQuietly(Outcome outcome);

    const Id id;
    const QByteArray message;
    const AsyncClient::ReplyMode mode;
    qint64 waitingSince = 0; ///< When it began to wait for its server, in ms of the client's clock.
    bool begun = false;      ///< Handed to a connection.

private:
    // Not a QPromise, which can end only together with its continuations, and gives a canceled
    // future no result; reading the result, as QCoro does, then crashes.
    class Promise : public QFutureInterface<Outcome>
    {
    public:
        ~Promise() { cleanContinuation(); }

        void setOutcome(Outcome outcome);
    };

    Promise m_promise;
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace IpcCore
