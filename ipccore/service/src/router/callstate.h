// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/callform.h"

#include <ipccore/reply.h>
#include <ipccore/request.h>
#include <ipccore/service/middleware.h>

#include <memory>
#include <vector>

namespace IpcCore {

/// A call and where its answer goes: the reply while its function runs, a deferred one later. For
/// one thread at a time.
class CallState
{
public:
    CallState(CallForm form, const Request &request, Reply &reply);
    Q_DISABLE_COPY_MOVE(CallState)

    /// Moves the call into the result; this object can no longer answer it.
    std::unique_ptr<CallState> defer();
    /// The same for code that writes its own frames.
    DeferredReply takeReply();

    /// False after defer(), takeReply() and finish().
    bool isPending() const { return m_reply || m_deferred.isPending(); }

    Result<void> item(const QCborValue &value);
    Result<void> progress(double done, double total, const QString &text);

    bool isCanceled() const { return peerGone() || serverStopping(); }

    bool peerGone() const;
    bool serverStopping() const;

    /// Calls the middleware's end functions once, in reverse order.
    void end(const CallResult<> &result);

    /// Calls end(), then sends the last frame.
    /// @return as DeferredReply::finish(); success if not pending.
    Result<void> finish(const CallResult<> &result);

    const CallForm form;
    const PeerCredentials credentials;
    const quint64 connectionId;
    QString command;
    QCborMap arguments; ///< Empty until they have been checked.
    std::vector<Middleware::End> ends;
    bool quitsServer = false;

private:
    explicit CallState(CallState &origin);

    Result<void> send(const QByteArray &bytes);

    Reply *m_reply = nullptr; ///< null once deferred
    DeferredReply m_deferred;
};

} // namespace IpcCore
