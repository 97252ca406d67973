// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/asyncclient.h>

#include "client/asyncclientprivate.h"

namespace IpcCore {

bool AsyncReply::cancel() const
{
    auto *const client = static_cast<AsyncClient *>(m_client.data());
    return client && client->cancel(m_id);
}

AsyncClient::AsyncClient(const EndpointPath &path, QObject *parent)
    : AsyncClient(path, AsyncClientOptions(), parent)
{}

AsyncClient::AsyncClient(const EndpointPath &path, const AsyncClientOptions &options,
                         QObject *parent)
    : QObject(parent)
    , d_ptr(std::make_unique<AsyncClientPrivate>(this, path, options))
{}

AsyncClient::~AsyncClient()
{
    Q_D(AsyncClient);
    d->stop();
}

AsyncReply AsyncClient::send(const QByteArray &message, ReplyMode mode)
{
    Q_D(AsyncClient);
    return d->send(message, mode, {});
}

AsyncReply AsyncClient::send(const QByteArray &message, const RequestOptions &requestOptions)
{
    Q_D(AsyncClient);
    return d->send(message, ReplyMode::Whole, requestOptions);
}

AsyncClient::RequestId AsyncClient::send(const QByteArray &message, QObject *context,
                                         ReplyHandler onReply, ReplyMode mode)
{
    Q_D(AsyncClient);
    return d->send(message, context, std::move(onReply), mode, {});
}

AsyncClient::RequestId AsyncClient::send(const QByteArray &message, QObject *context,
                                         ReplyHandler onReply, const RequestOptions &requestOptions)
{
    Q_D(AsyncClient);
    return d->send(message, context, std::move(onReply), ReplyMode::Whole, requestOptions);
}

bool AsyncClient::cancel(RequestId id)
{
    Q_D(AsyncClient);
    return d->cancel(id);
}

void AsyncClient::cancelAll()
{
    Q_D(AsyncClient);
    d->cancelAll();
}

bool AsyncClient::pause(RequestId id)
{
    Q_D(AsyncClient);
    return d->setPaused(id, true);
}

bool AsyncClient::resume(RequestId id)
{
    Q_D(AsyncClient);
    return d->setPaused(id, false);
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
