// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectioninfo.h>
#include <ipccore/connectoptions.h>
#include <ipccore/endpointpath.h>
#include <ipccore/handler.h>
#include <ipccore/latencyhistogram.h>
#include <ipccore/peercredentials.h>
#include <ipccore/serveroptions.h>
#include <ipccore/serverstats.h>
#include <ipccore/streamhandler.h>

#include <QtCore/qobject.h>

#include <memory>

namespace IpcCore {

class ServerPrivate;

/// Serves one endpoint: claims the path, accepts connections, runs a handler for every request.
///
/// A server's life is listen(), start(), stop(), waitForStopped(); run() does all of it. A stopped
/// server cannot be restarted: create a new one. The object belongs to the thread that created it;
/// functions marked "any thread" may be called from anywhere, including handlers, while the object
/// exists. Signals are emitted from the server's threads: connect with a context object, as usual,
/// and slots run in its thread.
///
/// A slot may delete the server: by deleteLater() in any thread, or directly if it runs in the
/// server's own thread. Deleting it directly in a slot that runs in one of its other threads,
/// because of a direct connection, ends the process with a message. A slot connected with
/// Qt::BlockingQueuedConnection must not delete it directly either: the server would wait for it.
///
/// fork() without exec() copies descriptors: the child must call closeInChild().
///
/// @warning QtEngine cannot answer a client that shuts down its sending side before it has read the
///   reply: QLocalSocket takes that for the end of the connection. EpollEngine can.
class IPCCORE_EXPORT Server : public QObject
{
    Q_OBJECT

public:
    /// A server whose handler runs on its own worker threads, concurrently.
    /// @param path the endpoint; listen() reports a path that cannot work.
    /// @param handler must be callable; copied.
    /// @param options copied; listen() reports one that is out of its range.
    /// @param parent owns the server; null for none.
    explicit Server(const EndpointPath &path, Handler handler, const ServerOptions &options = {},
                    QObject *parent = nullptr);
    /// The same with default options.
    Server(const EndpointPath &path, Handler handler, QObject *parent);

    /// A server that handles requests while they arrive, on its own worker threads, so that they
    /// may be of any size. There is no such server with a context object.
    /// @param path the endpoint; listen() reports a path that cannot work.
    /// @param makeHandler must be callable; copied.
    /// @param options copied; listen() reports one that is out of its range.
    /// @param parent owns the server; null for none.
    explicit Server(const EndpointPath &path, StreamHandlerFactory makeHandler,
                    const ServerOptions &options = {}, QObject *parent = nullptr);
    /// The same with default options.
    Server(const EndpointPath &path, StreamHandlerFactory makeHandler, QObject *parent);

    /// A server whose handler runs in the thread of `context`, one request at a time, so that a GUI
    /// program needs no lock. Requests that arrive after `context` was destroyed fail.
    ///
    /// A handler that runs an event loop of its own (QEventLoop, QDialog::exec()) is re-entered for
    /// requests that arrive meanwhile; the last call to begin returns first. To avoid that, defer
    /// the reply (Reply::defer()).
    /// @param path the endpoint; listen() reports a path that cannot work.
    /// @param context not owned; its thread must run an event loop.
    /// @param handler must be callable; copied.
    /// @param options copied; listen() reports one that is out of its range.
    /// @param parent owns the server; null for none.
    Server(const EndpointPath &path, const QObject *context, Handler handler,
           const ServerOptions &options = {}, QObject *parent = nullptr);
    /// The same with default options.
    Server(const EndpointPath &path, const QObject *context, Handler handler, QObject *parent);

    /// Stops and waits for running handlers, however long they take; drops deferred replies that
    /// are still held; does not emit stopped().
    /// Destroying a server in its own handler is a programming error and ends the process with a
    /// message: call deleteLater() there.
    ~Server() override;

    /// Claims the path and listens (git's `ipc_server_init_async()`): from now on clients may
    /// connect and wait.
    ///
    /// @return AddressInUse if another server owns the path, even a hung one (git's -2), or, after
    ///         a second, if one of another implementation is about to (git's `<path>.lock`, named
    ///         in the text, exists); InvalidPath if anything but a socket is there, which is left
    ///         alone; PathTooLong; PathNotFound if the directory is missing; AccessDenied for a
    ///         directory others can write to; InvalidArgument for an option out of range;
    ///         NotSupported for an engine this build lacks; WrongState after the first success;
    ///         SystemResources; SystemError.
    Result<void> listen();

    /// Takes over a listening socket from a service manager. Does not remove its file in the end;
    /// losing the file emits endpointLost(), as after listen(), unless a sandbox hid it from the
    /// start.
    ///
    /// The socket's own address must be path() or lead to the same file. An address that is
    /// relative, or leads through another process's /proc (as for a long path), cannot be resolved
    /// here: then only the file names must be equal.
    /// @param descriptor owned by the server from now on, even after an error.
    /// @return InvalidArgument if it is not a listening Unix stream socket, has an abstract name,
    ///         or listens on another path; InvalidPath and PathTooLong for a path that cannot work;
    ///         otherwise as listen().
    Result<void> listen(qintptr descriptor);

    /// The descriptors a service manager passed to this process (`LISTEN_FDS`, `LISTEN_PID`), in
    /// its order; empty if there are none. They are marked close-on-exec. Any thread; only the
    /// first call reads the variables.
    static QList<qintptr> inheritedDescriptors();

    /// Those the manager calls `name` (`LISTEN_FDNAMES`; systemd: the socket unit's
    /// `FileDescriptorName=`, by default the unit's name); empty if there are none, or the manager
    /// gave no names.
    static QList<qintptr> inheritedDescriptors(const QString &name);

    /// Starts accepting connections and handling requests (git's `ipc_server_start_async()`). Any
    /// thread, one that need not be Qt's and may end at once included; the object must not be
    /// destroyed before the call returns.
    /// @return WrongState unless listening; SystemResources if no thread can be created.
    Result<void> start();

    /// Stops gently (git's `ipc_server_stop_async()`): removes the path, so that a successor may
    /// start; tells handlers (Reply::serverStopping()) and holders of deferred replies
    /// (stopping()); accepts no more connections; lets complete requests be answered, for
    /// ServerOptions::drainTimeout at most; closes. Returns at once. Any thread, including
    /// handlers, any number of times.
    void stop();

    /// Waits until nothing runs any more (git's `ipc_server_await()`). Somebody must call stop().
    /// Any thread except those of handlers.
    /// @param timeout in milliseconds; Forever for no limit.
    /// @return Timeout, with the number of handlers still running in the text; WouldDeadlock in a
    ///         handler of this server; WrongState if it never listened.
    Result<void> waitForStopped(std::chrono::milliseconds timeout = Forever);

    /// Calls listen() unless already listening, then start(), then waits until a handler returns
    /// Quit or somebody calls stop() (git's `ipc_server_run()`). Blocks.
    /// @return as listen(), start() and waitForStopped() without a timeout.
    Result<void> run();

    /// Which phase of its life it is in. Any thread.
    ServerState state() const;
    /// Its endpoint. Any thread.
    const EndpointPath &path() const;
    /// The options in force, with every 0 that means "choose" replaced; the original options if one
    /// of them is out of range. Any thread.
    const ServerOptions &options() const;
    /// The engine in use; Auto if an option is out of range. Any thread.
    EngineKind engine() const;
    /// Its counters. Any thread.
    ServerStats stats() const;
    /// How long requests took, from complete request to complete reply; without those whose reply
    /// was DeferredReply::setEndless(). Any thread.
    LatencyHistogram latency() const;
    /// The open connections, unordered, each as of its own moment. Process names are left empty.
    /// Any thread.
    QList<ConnectionInfo> connections() const;
    /// This server's control endpoint, from start() to the end. Any thread.
    /// @return NotSupported if introspection is off; WrongState before start(); or the reason for
    ///         failure, such as AccessDenied for a registry directory that is open to others: the
    ///         server then works without introspection.
    Result<EndpointPath> controlEndpoint() const;

    /// Cuts one connection, whatever it is doing. Any thread.
    /// @param connectionId from Request::connectionId() or connectionOpened().
    /// @return InvalidArgument if there is no such connection.
    Result<void> closeConnection(quint64 connectionId);

    /// In a child created by fork() without exec(): closes the copies of the listening socket and
    /// of the lock without touching the path, so that they do not outlive the parent.
    /// Async-signal-safe.
    void closeInChild();

Q_SIGNALS:
    /// Requests are handled from now on.
    void started();
    /// The server is stopping, and its path is gone: finish deferred replies now, with what their
    /// clients need to look for a successor. Not emitted unless the server was started. Handlers
    /// are still called for requests sent before; those see Reply::serverStopping().
    void stopping();
    /// Nothing runs any more.
    void stopped();
    /// The connection `connectionId` was accepted from the process of `credentials`.
    void connectionOpened(quint64 connectionId, const IpcCore::PeerCredentials &credentials);
    /// The connection `connectionId` was closed, by either side.
    void connectionClosed(quint64 connectionId);
    /// Somebody removed or replaced the socket file, or shut down the listening socket. The server
    /// stops gently. `reason` is for people.
    void endpointLost(const QString &reason);
    /// A handler of the connection `connectionId` threw or returned Failed. `message` says why, for
    /// people.
    void handlerError(quint64 connectionId, const QString &message);

private:
    Q_DISABLE_COPY_MOVE(Server)
    Q_DECLARE_PRIVATE(Server)

    std::unique_ptr<ServerPrivate> d_ptr;
};

} // namespace IpcCore
