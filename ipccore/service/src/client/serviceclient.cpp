// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/serviceclient.h>

#include "client/serviceclientprivate.h"
#include "client/servicestreamprivate.h"
#include "client/subscriptionprivate.h"
#include <ipccore/service/callmessage.h>

namespace IpcCore {

namespace {

CallResult<> unchanged(const QCborValue &value)
{
    return value;
}

} // namespace

ServiceClient::ServiceClient(const EndpointPath &path, QObject *parent)
    : ServiceClient(path, ServiceClientOptions(), parent)
{}

ServiceClient::ServiceClient(const EndpointPath &path, const ServiceClientOptions &options,
                             QObject *parent)
    : QObject(parent)
    , d_ptr(std::make_unique<ServiceClientPrivate>(this, path, options))
{}

ServiceClient::~ServiceClient()
{
    Q_D(ServiceClient);
    d->stop();
}

QFuture<CallResult<>> ServiceClient::call(const QString &name, const QCborMap &arguments,
                                          const CallOptions &options)
{
    const auto call = std::make_shared<FutureCall<QCborValue>>(unchanged);
    start(call, name, arguments, options);
    return call->future();
}

QFuture<CallResult<ServiceDescription>> ServiceClient::describe(const CallOptions &options)
{
    const auto call =
        std::make_shared<FutureCall<ServiceDescription>>(ServiceDescription::fromCbor);
    start(call, QStringLiteral("describe"), {}, options);
    return call->future();
}

ServiceStream *ServiceClient::stream(const QString &name, const QCborMap &arguments,
                                     const CallOptions &options)
{
    Q_D(ServiceClient);
    auto state = std::make_unique<ServiceStreamPrivate>();
    ServiceStreamPrivate &started = *state;
    auto *const stream = new ServiceStream(std::move(state), this);
    started.start(stream, path(), d->options.client,
                  CallMessage{.command = name, .arguments = arguments}.encode(), options);
    return stream;
}

Subscription *ServiceClient::subscribe(const QString &topic)
{
    Q_D(ServiceClient);
    auto state = std::make_unique<SubscriptionPrivate>();
    SubscriptionPrivate &started = *state;
    auto *const subscription = new Subscription(std::move(state), this);
    started.start(subscription, path(), d->options, topic);
    return subscription;
}

void ServiceClient::start(const std::shared_ptr<PendingCall> &call, const QString &name,
                          const QCborMap &arguments, const CallOptions &options)
{
    Q_D(ServiceClient);
    d->start(call, CallMessage{.command = name, .arguments = arguments}.encode(), options);
}

void ServiceClient::cancelCalls()
{
    Q_D(ServiceClient);
    d->cancelAll();
}

int ServiceClient::pendingCalls() const
{
    Q_D(const ServiceClient);
    return d->pending();
}

const EndpointPath &ServiceClient::path() const
{
    Q_D(const ServiceClient);
    return d->client->path();
}

const ServiceClientOptions &ServiceClient::options() const
{
    Q_D(const ServiceClient);
    return d->options;
}

} // namespace IpcCore
