// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/asyncclient.h>

#include "client/asyncclientprivate.h"

namespace IpcCore {

AsyncClient::AsyncClient(const EndpointPath &path, const AsyncClientOptions &options,
                         QObject *parent)
    : QObject(parent)
    , d_ptr(std::make_unique<AsyncClientPrivate>(this, path, options))
{}

AsyncClient::~AsyncClient()
{
    Q_D(AsyncClient);
    d->stopping = true;
    d->endAll(ErrorCode::Stopped, QStringLiteral("The client was destroyed"));
}

QFuture<Result<QByteArray>> AsyncClient::send(const QByteArray &message, ReplyMode mode)
{
    Q_D(AsyncClient);
    return d->send(message, mode);
}

AsyncClient::RequestId AsyncClient::lastRequestId() const
{
    Q_D(const AsyncClient);
    return d->lastId;
}

void AsyncClient::cancelAll()
{
    Q_D(AsyncClient);
    d->endAll(ErrorCode::Canceled, QStringLiteral("All requests were canceled"));
}

int AsyncClient::pendingRequests() const
{
    Q_D(const AsyncClient);
    return d->pendingRequests();
}

bool AsyncClient::isConnected() const
{
    Q_D(const AsyncClient);
    return d->isConnected();
}

const EndpointPath &AsyncClient::path() const
{
    Q_D(const AsyncClient);
    return d->path;
}

const AsyncClientOptions &AsyncClient::options() const
{
    Q_D(const AsyncClient);
    return d->options;
}

} // namespace IpcCore
