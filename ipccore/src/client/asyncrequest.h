// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>

#include <QtCore/qdeadlinetimer.h>
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

    /// @param onCanceled called from the event loop of `context`'s thread after the future's
    ///        cancel().
    AsyncRequest(Id id, const QByteArray &message, AsyncClient::ReplyMode mode, QObject *context,
                 const std::function<void()> &onCanceled);

    QFuture<Outcome> future() { return m_promise.future(); }

    bool isCanceled() const { return m_promise.isCanceled(); }

    /// Makes the request independent of its context, which may then be deleted.
    void detach();

    /// Finishes the future with `outcome`, or with Canceled after its cancel(). Calls the functions
    /// attached with then(), which may do anything, even delete the client.
    void finish(Outcome outcome);

    /// The same, but calls nothing: wakes threads that wait for the future and queues the signals
    /// of its watchers. The request's destructor drops functions attached with then().
    void finishQuietly(Outcome outcome);

    const Id id;
    const QByteArray message;
    const AsyncClient::ReplyMode mode;
    qint64 waitingSince = 0; ///< When send() was called, in ms of the client's clock.
    std::chrono::milliseconds replyTime{0}; ///< What is left of replyTimeout.
    QDeadlineTimer deadline;                ///< For the reply, once passed to a connection.

private:
    // Not a QPromise, which cannot finish without calling its continuations, and leaves a canceled
    // future without a result, so that reading it, as QCoro does, crashes.
    class Promise : public QFutureInterface<Outcome>
    {
    public:
        ~Promise() override { cleanContinuation(); }

        void setOutcome(Outcome outcome);
    };

    Promise m_promise;
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace IpcCore
