// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>
#include <ipccore/result.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qfuture.h>
#include <QtCore/qpointer.h>

namespace IpcCore {

/// The handle of a request sent with AsyncClient::send(): its future, which also knows the
/// request's id and can cancel it properly.
///
/// Usable wherever its future is; only code that deduces the type from the exact class, such as
/// QCoro's `co_await` and QtFuture::whenAll(), needs future(). A value type: copies stand for the
/// same request, and destroying them changes nothing. It may outlive its client; the request has
/// then ended with Stopped. Copies may be used in any thread, except for cancel().
class IPCCORE_EXPORT AsyncReply : public QFuture<Result<QByteArray>>
{
public:
    /// A handle of no request: canceled and finished, with id 0.
    AsyncReply() = default;

    /// The request's id, as in chunkReceived(); unique within its client.
    quint64 id() const { return m_id; }

    /// The future alone. Its cancel() is that of QFuture: see AsyncClient::send().
    QFuture<Result<QByteArray>> future() const { return *this; }

    /// Ends the request with Canceled: AsyncClient::cancel(). Unlike QFuture's, it takes effect at
    /// once, and the functions attached with then() get the error. Call it in the client's thread.
    /// @return false if the request has ended, or the client is gone.
    bool cancel() const;

private:
    friend class AsyncClientPrivate;

    AsyncReply(const QFuture<Result<QByteArray>> &future, quint64 requestId, QObject *client)
        : QFuture<Result<QByteArray>>(future)
        , m_id(requestId)
        , m_client(client)
    {}

    quint64 m_id = 0;
    QPointer<QObject> m_client; ///< an AsyncClient
};

} // namespace IpcCore
