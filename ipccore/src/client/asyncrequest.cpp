// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asyncrequest.h"

namespace IpcCore {

AsyncRequest::AsyncRequest(Id requestId, const QByteArray &requestMessage,
                           AsyncClient::ReplyMode replyMode, QObject *context,
                           const std::function<void()> &onCanceled)
    : id(requestId)
    , message(requestMessage)
    , mode(replyMode)
    , m_watcher(context) // a child, so that it moves to another thread with its client
{
    m_promise.start();
    QObject::connect(&m_watcher, &QFutureWatcherBase::canceled, context, onCanceled);
    m_watcher.setFuture(m_promise.future());
}

void AsyncRequest::detach()
{
    m_watcher.disconnect();
    m_watcher.setParent(nullptr);
}

void AsyncRequest::finish(Outcome outcome)
{
    m_promise.addResult(std::move(outcome));
    m_promise.finish();
}

} // namespace IpcCore
