// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/service/calloptions.h>
#include <ipccore/service/gadget.h>
#include <ipccore/service/servicedescription.h>
#include <ipccore/service/topicevent.h>

#include <QtCore/qcbormap.h>

#include <functional>
#include <memory>

namespace IpcCore {

class BlockingServiceClientPrivate;

/// Calls a service and waits for the result. For command line programs and worker threads; use
/// ServiceClient where there is an event loop.
///
/// Any thread may use it, one at a time. Connects for the first call and again whenever needed. Of
/// CallOptions, only `timeout` counts.
class IPCCORE_SERVICE_EXPORT BlockingServiceClient
{
public:
    /// Gets an item of a stream; returns false to end it.
    using ItemHandler = std::function<bool(const QCborValue &item)>;

    /// Gets what a subscription hears; returns false to end it.
    using EventHandler = std::function<bool(const TopicEvent &event)>;

    /// A client of the service at `path`. Connects for the first call.
    /// @param options how it connects; copied.
    explicit BlockingServiceClient(const EndpointPath &path, const ConnectOptions &options = {});
    BlockingServiceClient(BlockingServiceClient &&other) noexcept;
    BlockingServiceClient &operator=(BlockingServiceClient &&other) noexcept;
    ~BlockingServiceClient();

    /// Calls the command `name` and waits, up to options.timeout from the first byte sent, plus
    /// ConnectOptions::connectTimeout if it must connect.
    ///
    /// @param arguments by the names of the parameters; the service checks them.
    /// @return the command's value. Errors: those of the service; Transport with the codes of
    ///         Connection::tryConnect() and Connection::sendCommand(); BadReply from a server that
    ///         is no service, or for a command that gives a stream.
    CallResult<> call(const QString &name, const QCborMap &arguments = {},
                      const CallOptions &options = {});

    /// The same with gadgets (see Gadget): `client.call<Job>("jobs.start", JobRequest{…})`.
    ///
    /// @param arguments a gadget, or a map.
    /// @return as above; BadReply, with the member's path, for a value that is no T.
    template <Gadget T, typename Arguments = QCborMap>
    CallResult<T> call(const QString &name, const Arguments &arguments = {},
                       const CallOptions &options = {})
    {
        const CallResult<> value = call(name, toCbor(arguments), options);
        return value ? fromCbor<T>(*value) : CallResult<T>(value.error());
    }

    /// Calls a command that gives a stream, and passes its items on as they arrive.
    ///
    /// @param onItem called in this thread; must not be empty, nor use this client.
    /// @param timeout for the whole stream; 0 or more, or Forever.
    /// @return the value at the end of the stream; Canceled if `onItem` returned false; errors as
    ///         call(), after which the items are incomplete.
    CallResult<> stream(const QString &name, const QCborMap &arguments, const ItemHandler &onItem,
                        std::chrono::milliseconds timeout = Forever);

    /// Subscribes to a topic and passes its changes on as they arrive. Subscribes again, as often
    /// as needed, as Subscription does; but only `timeout` ends the wait for a service that hangs.
    ///
    /// @param topic its name.
    /// @param onEvent called in this thread, at least with each heartbeat of the service and each
    ///        attempt to subscribe that failed; must not be empty, nor use this client. A handler
    ///        that does not return makes a slow subscriber of it, for which the service's
    ///        TopicPolicy decides.
    /// @param timeout for all of it; 0 or more, or Forever.
    /// @return why it ended: Canceled if `onEvent` returned false; Transport after `timeout`, or
    ///         for an option out of its range; UnknownTopic, NotAllowed and the like if the service
    ///         refuses; BadReply if it is none.
    CallError subscribe(const QString &topic, const EventHandler &onEvent,
                        std::chrono::milliseconds timeout = Forever);

    /// What the service tells about itself. Errors as call().
    CallResult<ServiceDescription> describe(const CallOptions &options = {});

    /// The service's endpoint.
    const EndpointPath &path() const;

private:
    Q_DISABLE_COPY(BlockingServiceClient)

    std::unique_ptr<BlockingServiceClientPrivate> d_ptr;
};

} // namespace IpcCore
