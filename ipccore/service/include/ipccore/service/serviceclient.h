// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/service/calloptions.h>
#include <ipccore/service/gadget.h>
#include <ipccore/service/pendingcall.h>
#include <ipccore/service/servicedescription.h>
#include <ipccore/service/servicestream.h>
#include <ipccore/service/subscription.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qobject.h>

#include <memory>

namespace IpcCore {

class ServiceClientPrivate;

/// Calls a service from an event loop: never blocks, answers with futures.
///
/// Calls share the connections of an AsyncClient, and are sent in their order unless they have
/// priorities. Connects for the first one and again whenever needed. Each call ends exactly once:
/// with the service's result or error, or with Transport and the library's error. A server that is
/// no service gives BadReply.
///
/// Call its functions only in the thread it lives in, which must run an event loop. Futures behave
/// as those of AsyncClient::send(), whose documentation lists the ways to wait: a continuation may
/// call any function of the client, and may delete it; destroying the client ends each call with
/// Transport (Stopped), but calls no continuation; the future's cancel() takes effect up to 20 ms
/// later, and whoever awaits it gets Canceled.
class IPCCORE_SERVICE_EXPORT ServiceClient : public QObject
{
    Q_OBJECT

public:
    /// A client of the service at `path`, with default options. Connects for the first call.
    /// @param parent owns the client; null for none.
    explicit ServiceClient(const EndpointPath &path, QObject *parent = nullptr);
    /// The same with `options`. If one is out of its range, each call fails.
    ServiceClient(const EndpointPath &path, const ServiceClientOptions &options,
                  QObject *parent = nullptr);
    ~ServiceClient() override;

    /// Calls the command `name`.
    ///
    /// @param arguments by the names of the parameters; the service checks them.
    /// @return the command's value. Errors: those of the service; Transport with the codes of
    ///         AsyncClient::send(), such as Timeout or QueueFull, and InvalidArgument for an option
    ///         out of its range; BadReply, also for a command that gives a stream; Canceled.
    QFuture<CallResult<>> call(const QString &name, const QCborMap &arguments = {},
                               const CallOptions &options = {});

    /// The same with gadgets (see Gadget): `client.call<Job>("jobs.start", JobRequest{…})`.
    ///
    /// @param arguments a gadget, or a map.
    /// @return as above; BadReply, with the member's path, for a value that is no T.
    template <Gadget T, typename Arguments = QCborMap>
    QFuture<CallResult<T>> call(const QString &name, const Arguments &arguments = {},
                                const CallOptions &options = {})
    {
        const auto call = std::make_shared<FutureCall<T>>(fromCbor<T>);
        start(call, name, toCbor(arguments), options);
        return call->future();
    }

    /// Calls the command `name`, which gives a stream of items, over a connection of its own.
    ///
    /// @param arguments by the names of the parameters; the service checks them.
    /// @param options its timeout holds for the first frame.
    /// @return the stream, a child of this client; delete it when it has ended.
    ServiceStream *stream(const QString &name, const QCborMap &arguments = {},
                          const CallOptions &options = {});

    /// Subscribes to `topic`, over a connection of its own.
    ///
    /// @return the subscription, a child of this client; delete it to unsubscribe.
    Subscription *subscribe(const QString &topic);

    /// What the service tells about itself. Errors as call().
    QFuture<CallResult<ServiceDescription>> describe(const CallOptions &options = {});

    /// Ends all calls with Canceled, and closes their connections. Streams and subscriptions go on.
    void cancelCalls();

    /// The number of calls that have not ended.
    int pendingCalls() const;
    /// The service's endpoint.
    const EndpointPath &path() const;
    /// The options, as passed to the constructor.
    const ServiceClientOptions &options() const;

private:
    Q_DISABLE_COPY_MOVE(ServiceClient)
    Q_DECLARE_PRIVATE(ServiceClient)

    void start(const std::shared_ptr<PendingCall> &call, const QString &name,
               const QCborMap &arguments, const CallOptions &options);

    std::unique_ptr<ServiceClientPrivate> d_ptr;
};

} // namespace IpcCore
