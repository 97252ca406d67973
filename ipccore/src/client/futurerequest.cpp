// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/futurerequest.h"

#include <QtCore/qmutex.h>

namespace IpcCore {

FutureRequest::FutureRequest(Id requestId, const QByteArray &requestMessage,
                             AsyncClient::ReplyMode replyMode, QObject *context,
                             const std::function<void()> &onCanceled)
    : AsyncRequest(requestId, requestMessage, replyMode)
    , m_context(context)
    , m_onCanceled(onCanceled)
{}

void FutureRequest::watch()
{
    if (m_watcher)
        return;
    // A child, so it moves to another thread with its client.
    m_watcher = std::make_unique<QFutureWatcher<Outcome>>(m_context);
    QObject::connect(m_watcher.get(), &QFutureWatcherBase::canceled, m_context, m_onCanceled);
    m_watcher->setFuture(m_promise.future());
}

// A watcher that sees the end has posted events. Deleting one of many then searches those of all.
void FutureRequest::detach()
{
    m_watcher.reset();
}

void FutureRequest::finish(Outcome outcome)
{
    m_promise.setOutcome(std::move(outcome));
    m_promise.reportFinished();
}

void FutureRequest::finishQuietly(Outcome outcome)
{
    m_promise.setOutcome(std::move(outcome));
    m_promise.QFutureInterfaceBase::reportFinished();
}

void FutureRequest::Promise::setOutcome(Outcome outcome)
{
    if (reportResult(outcome))
        return;
    // A canceled future accepts no result, but its store does.
    if (outcome) {
        Error error(ErrorCode::Canceled, QStringLiteral("The request was canceled"));
        // There was a reply.
        error.state = ActiveState::Listening;
        error.phase = Phase::Receive;
        error.delivery = Delivery::MaybeProcessed;
        outcome = std::move(error);
    }
    const QMutexLocker lock(&mutex());
    resultStoreBase().addResult(-1, &outcome);
}

} // namespace IpcCore
