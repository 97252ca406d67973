// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncreply.h>
#include <ipccore/endpointpath.h>
#include <ipccore/requestoptions.h>
#include <ipccore/serverlauncher.h>

#include <QtCore/qobject.h>

#include <functional>
#include <memory>
#include <optional>

namespace IpcCore {

class AsyncClientPrivate;

/// How an AsyncClient queues and reconnects, in addition to ConnectOptions.
struct IPCCORE_EXPORT AsyncClientOptions
{
    /// Connecting, deadlines, size limit, trust. With waitIfBusy and waitIfNotFound, a request
    /// waits for its server up to connectTimeout; without them, it fails at the first failed
    /// attempt, and the next request tries again. busyPoll has no effect.
    ConnectOptions connect = {};
    /// Requests that may wait for their turn, 1..1000000; one more fails with QueueFull.
    /// Default: 256.
    int maxQueue = 256;
    /// Requests under way at a time on each connection, 1..1024, answered in the order they were
    /// sent. Until the server has kept the connection open between two requests, one at a time;
    /// git's servers never do. None is sent behind one that has been under way for 100 ms, or 2 ms
    /// if there may be several connections; none behind any with 1. Default: 64, after which more
    /// hardly make it faster.
    int maxInFlight = 64;
    /// Connections to the server, 1..16. A request goes to the least busy one; another one is
    /// opened only for a request that finds all of them busy, and kept. If the server refuses it,
    /// those that are open must do. So requests overtake a slow
    /// one, and replies come in any order. Default: 1, which keeps replies in the order of the
    /// requests, and uses one place of the server's `maxConnections`.
    int connections = 1;
    /// First pause between attempts to connect; each pause is twice the last. 1 ms or more.
    /// Default: 10 ms.
    std::chrono::milliseconds retryPause{10};
    /// Longest pause between attempts to connect. 1 ms or more. Default: 1 s.
    std::chrono::milliseconds maxRetryPause{1000};
    /// Starts the server's program if nobody listens: for the first request, and for the next one
    /// after the server has ended. On another thread, and as often as needed; of any number of
    /// clients that race, one starts it. Requests wait meanwhile, up to the launcher's start
    /// timeout, which replaces waitIfNotFound; if that fails, all that wait end with the error of
    /// ServerLauncher::connectOrStart(), and the next request tries again. Its path must be the
    /// client's. Default: none.
    std::optional<ServerLauncher> launch = {};
};

/// A client for event loops: never blocks, answers with futures.
///
/// Sends requests in the order of the calls, up to maxInFlight before the first is answered.
/// Connects for the first request, keeps the connection while the server does, and reconnects
/// silently if the server closed it between two requests. What breaks one of several connections
/// ends the requests under way on it alone. Every request ends exactly once: with a reply, an
/// error, a timeout or a cancellation.
///
/// Call its functions only in the thread it lives in, which must run an event loop. Destroying it
/// ends every request with Stopped but calls no continuation; see send().
class IPCCORE_EXPORT AsyncClient : public QObject
{
    Q_OBJECT

public:
    /// Identifies a request; unique within a client, starting at 1.
    using RequestId = quint64;

    /// Gets the reply to a request, or an error with `phase` and `delivery`.
    using ReplyHandler = std::function<void(Result<QByteArray> reply)>;

    /// Whether a reply is delivered whole or piece by piece.
    enum class ReplyMode {
        Whole,  ///< The future holds the reply.
        Chunks, ///< chunkReceived() delivers the reply; the future's is empty.
    };
    Q_ENUM(ReplyMode)

    /// A client of the server at `path`, with default options. Connects for the first request.
    /// @param parent owns the client; null for none.
    explicit AsyncClient(const EndpointPath &path, QObject *parent = nullptr);
    /// The same with `options`. If one is out of its range, each send() fails.
    AsyncClient(const EndpointPath &path, const AsyncClientOptions &options,
                QObject *parent = nullptr);
    ~AsyncClient() override;

    /// Sends `message`.
    ///
    /// The future gets one Result: the reply, or an error with `phase` and `delivery`. The codes
    /// are those of Connection::sendCommand(), and QueueFull, Stopped, Canceled. A request refused
    /// at once (QueueFull, or InvalidArgument for an option of the client or the request out of its
    /// range) has finished when send() returns; all others finish later. Slots and continuations
    /// may call any function of the client, and may delete it.
    ///
    /// Ways to wait for the result:
    /// - `QFutureWatcher`: emits finished() from the event loop. Delete it together with the object
    ///   that waits.
    /// - `then(context, function)`: calls `function` when the request ends. Qt 6.4 asserts that the
    ///   context outlives the future. If the client is destroyed first, `function` is dropped, and
    ///   the future returned by then() is canceled from the event loop.
    /// - `co_await` of AsyncReply::future() with QCoro: resumes from the event loop, even after the
    ///   client's destruction.
    /// - A nested QEventLoop, quit by a watcher's finished(): the client keeps working. In a slot
    ///   of this client or in a continuation, wait only for requests sent there: an earlier one may
    ///   have ended already, and its future would finish only after the slot returns.
    /// - `waitForFinished()` and `result()`: from other threads only. In the client's own thread
    ///   they deadlock, since they block the event loop they wait for.
    ///
    /// To cancel, prefer the cancel() of the client or of the handle. The future's own cancel()
    /// takes effect up to 20 ms later, from the event loop, and skips functions attached with
    /// then(). A coroutine already awaiting the future gets Canceled, but one that awaits it only
    /// after its cancel() deadlocks.
    ///
    /// @param mode whether the reply is delivered whole or by chunkReceived().
    /// @return the request's handle, which is its future too.
    AsyncReply send(const QByteArray &message, ReplyMode mode = ReplyMode::Whole);
    /// The same with deadlines and other options for this request: `requestOptions`.
    AsyncReply send(const QByteArray &message, const RequestOptions &requestOptions);

    /// Sends `message` and calls `onReply` once, with what the future would get. For thousands of
    /// requests a second: each future costs memory and locks.
    ///
    /// @param context `onReply` is called in its thread, from the event loop or, in the client's
    ///        own thread, by cancel() and cancelAll(); never before send() returns. If it or the
    ///        client is destroyed first, `onReply` is dropped; the request itself still counts.
    ///        Must not be null, nor be destroyed in another thread while this function runs.
    /// @param onReply must not be empty; may call any function of the client, and may delete it.
    /// @param mode whether the reply is delivered whole or by chunkReceived().
    /// @return the request's id, for cancel() and chunkReceived().
    RequestId send(const QByteArray &message, QObject *context, ReplyHandler onReply,
                   ReplyMode mode = ReplyMode::Whole);
    /// The same with `requestOptions`.
    RequestId send(const QByteArray &message, QObject *context, ReplyHandler onReply,
                   const RequestOptions &requestOptions);

    /// Ends a request with Canceled. Drops it if it still waits for its turn; if it is under way,
    /// drops its reply, and closes its connection if no other is. Its future has finished when this
    /// returns.
    /// @param id what send() returned, or AsyncReply::id().
    /// @return false if no such request is pending.
    bool cancel(RequestId id);

    /// Ends all requests with Canceled and closes all connections. The client remains usable.
    void cancelAll();

    /// Stops reading the reply to a request, for one who takes pieces (ReplyMode::Chunks) more
    /// slowly than they come: the server then has to wait, and nothing piles up here. Up to 64 KiB
    /// that have already been read still come. Requests under way behind it on its connection wait,
    /// too; those sent later take another connection, if AsyncClientOptions::connections allows.
    ///
    /// RequestOptions::stallTimeout does not pass meanwhile; all other deadlines do. That the
    /// server has closed the connection is noticed after resume().
    /// @param id what send() returned, or AsyncReply::id().
    /// @return false if no such request is pending.
    bool pause(RequestId id);

    /// Goes on reading the reply after pause(). No effect on a request that is not paused.
    /// @param id what send() returned, or AsyncReply::id().
    /// @return false if no such request is pending.
    bool resume(RequestId id);

    /// The number of requests that have not ended, including those under way.
    int pendingRequests() const;
    /// Whether any connection is open.
    bool isConnected() const;
    /// The server's endpoint.
    const EndpointPath &path() const;
    /// The options, as passed to the constructor.
    const AsyncClientOptions &options() const;

Q_SIGNALS:
    /// The first connection has been opened.
    void connected();
    /// The last connection has been closed.
    void disconnected();
    /// `chunk` is the next piece of the reply to the request `requestId`, which was sent with
    /// ReplyMode::Chunks.
    void chunkReceived(quint64 requestId, const QByteArray &chunk);

private:
    Q_DISABLE_COPY_MOVE(AsyncClient)
    Q_DECLARE_PRIVATE(AsyncClient)

    std::unique_ptr<AsyncClientPrivate> d_ptr;
};

} // namespace IpcCore
