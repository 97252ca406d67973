// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/asyncrequest.h"

#include <QtCore/qfutureinterface.h>
#include <QtCore/qfuturewatcher.h>

#include <functional>
#include <memory>

namespace IpcCore {

/// A request that ends a future.
class FutureRequest final : public AsyncRequest
{
public:
    /// @param onCanceled called from the event loop of `context`'s thread after the future's
    ///        cancel(), from watch() on.
    FutureRequest(Id requestId, const QByteArray &requestMessage, AsyncClient::ReplyMode replyMode,
                  QObject *context, const std::function<void()> &onCanceled);

    QFuture<Outcome> future() { return m_promise.future(); }

    bool isCanceled() const override { return m_promise.isCanceled(); }

    void watch() override;
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
        // One that is only constructed as started has no valid future.
        Promise() { reportStarted(); }

        ~Promise() override { cleanContinuation(); }

        void setOutcome(Outcome outcome);
    };

    QObject *const m_context;
    const std::function<void()> m_onCanceled;
    Promise m_promise;
    std::unique_ptr<QFutureWatcher<Outcome>> m_watcher; ///< null until watch()
};

} // namespace IpcCore
