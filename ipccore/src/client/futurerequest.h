// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/asyncrequest.h"

#include <QtCore/qfutureinterface.h>
#include <QtCore/qfuturewatcher.h>

#include <functional>

namespace IpcCore {

/// A request that ends a future.
class FutureRequest final : public AsyncRequest
{
public:
    /// @param onCanceled called from the event loop of `context`'s thread after the future's
    ///        cancel().
    FutureRequest(Id requestId, const QByteArray &requestMessage, AsyncClient::ReplyMode replyMode,
                  QObject *context, const std::function<void()> &onCanceled);

    QFuture<Outcome> future() { return m_promise.future(); }

    bool isCanceled() const override { return m_promise.isCanceled(); }

    void detach() override;

    /// Calls the functions attached with then().
    void finish(Outcome outcome) override;

    /// Wakes threads that wait for the future and queues the signals of its watchers. The
    /// destructor drops functions attached with then().
    void finishQuietly(Outcome outcome) override;

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
