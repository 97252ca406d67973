// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/asyncrequest.h"

#include <QtCore/qpointer.h>

namespace IpcCore {

/// A request that ends with a call of a function, unless the object it belongs to is gone by then.
class CallbackRequest final : public AsyncRequest
{
public:
    /// @param onReply called in the thread of `context`.
    CallbackRequest(Id requestId, const QByteArray &requestMessage,
                    AsyncClient::ReplyMode replyMode, QObject *context,
                    AsyncClient::ReplyHandler onReply)
        : AsyncRequest(requestId, requestMessage, replyMode)
        , m_context(context)
        , m_onReply(std::move(onReply))
    {}

    bool isCanceled() const override { return false; }

    void watch() override {}

    void detach() override {}

    void finish(Outcome outcome) override;

    void finishQuietly(Outcome) override {}

    /// Calls `onReply` from the event loop of `context`'s thread.
    static void callLater(QObject *context, AsyncClient::ReplyHandler onReply, Outcome outcome);

private:
    const QPointer<QObject> m_context;
    AsyncClient::ReplyHandler m_onReply;
};

} // namespace IpcCore
