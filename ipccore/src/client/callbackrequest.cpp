// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/callbackrequest.h"

#include <QtCore/qthread.h>

namespace IpcCore {

void CallbackRequest::finish(Outcome outcome)
{
    if (!m_context)
        return;
    if (m_context->thread() == QThread::currentThread())
        m_onReply(std::move(outcome));
    else
        callLater(m_context, std::move(m_onReply), std::move(outcome));
}

void CallbackRequest::callLater(QObject *context, AsyncClient::ReplyHandler onReply,
                                Outcome outcome)
{
    QMetaObject::invokeMethod(
        context,
        [call = std::move(onReply), result = std::move(outcome)]() mutable {
            call(std::move(result));
        },
        Qt::QueuedConnection);
}

} // namespace IpcCore
