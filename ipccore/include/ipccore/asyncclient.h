// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/endpointpath.h>

#include <QtCore/qfuture.h>
#include <QtCore/qobject.h>

#include <memory>

namespace IpcCore {

class AsyncClientPrivate;

/// How an AsyncClient queues and reconnects, besides ConnectOptions.
struct IPCCORE_EXPORT AsyncClientOptions
{
    /// Connecting, deadlines, size limit, trust. waitIfBusy and waitIfNotFound make a request wait
    /// for its server, up to connectTimeout; without them it fails with the first try, and the next
    /// request tries again. busyPoll has no effect.
    ConnectOptions connect = {};
    /// Requests that wait for their turn, 1..1000000; one more ends with QueueFull. Default: 256.
    int maxQueue = 256;
    /// First and longest pause between two tries to connect; each pause doubles the last.
    /// 1 ms and more. Default: 10 ms, 1 s.
    std::chrono::milliseconds retryPause{10};
    std::chrono::milliseconds maxRetryPause{1000};
};

/// A client for event loops: never blocks, answers with futures.
///
/// Requests are sent one at a time in the order of the calls. It connects when the first request
/// needs it, keeps the connection while the server does and connects again, unseen, when the server
/// closed between two requests. Every request ends exactly once: reply, error, timeout or cancel.
///
/// Belongs to the thread it lives in, which must run an event loop; all functions are to be called
/// there. Destroying it ends every request with Stopped, but runs nobody's code: see send().
class IPCCORE_EXPORT AsyncClient : public QObject
{
    Q_OBJECT

public:
    /// Identifies a request in the signals; unique per client, counted from 1.
    using RequestId = quint64;

    /// Whether the client hands out replies whole or piece by piece.
    enum class ReplyMode {
        Whole,  ///< The future holds the reply.
        Chunks, ///< chunkReceived() carries the reply, the future ends empty.
    };
    Q_ENUM(ReplyMode)

    explicit AsyncClient(const EndpointPath &path, QObject *parent = nullptr);
    AsyncClient(const EndpointPath &path, const AsyncClientOptions &options,
                QObject *parent = nullptr);
    ~AsyncClient() override;

    /// Sends `message`.
    ///
    /// The future gives one Result: the reply, or an error with `phase` and `delivery` (see
    /// Connection::sendCommand() for the codes, and QueueFull, Stopped, Canceled). Refusals
    /// (QueueFull, InvalidArgument for an option out of its range) are there when send() returns;
    /// every other end comes later. Slots and continuations may call anything here, and may delete
    /// the client.
    ///
    /// How to wait for the result:
    /// - `QFutureWatcher`: emits finished() from the event loop, and is simply deleted together
    ///   with the object that waits.
    /// - `then(context, function)`: runs `function` when the request ends. Up to Qt 6.4 the context
    ///   must outlive the future. When the client is destroyed first, `function` is dropped and the
    ///   future that then() returned is canceled, without a result; onCanceled() runs for that one
    ///   from the event loop.
    /// - `co_await` with QCoro: resumes from the event loop, after the client's destruction too.
    /// - A QEventLoop that a watcher's finished() quits: the client goes on beneath it.
    /// - `waitForFinished()` and `result()`: in other threads only. In the client's own thread they
    ///   wait for an event loop that they keep from running, for ever.
    ///
    /// cancel() of the future does what the client's cancel() does, but later, from the event loop.
    /// Functions attached by then() do not run, as Qt has it; the result is Canceled, so a
    /// coroutine that awaits it already goes on. To co_await a future after its cancel() never
    /// returns; the client's cancel() has no such traps.
    ///
    /// @param id where to put the request's id, for cancel() and chunkReceived(); may be null.
    QFuture<Result<QByteArray>> send(const QByteArray &message, ReplyMode mode = ReplyMode::Whole,
                                     RequestId *id = nullptr);

    /// Ends a request with Canceled: drops it unsent if it waits for its turn, closes the
    /// connection if it is under way. Its future has ended when this returns.
    /// @return false if no such request is pending.
    bool cancel(RequestId id);

    /// Ends all requests with Canceled and closes the connection. The client can be used again.
    void cancelAll();

    /// Requests that were not ended yet, the one under way included.
    int pendingRequests() const;
    bool isConnected() const;
    const EndpointPath &path() const;
    const AsyncClientOptions &options() const;

Q_SIGNALS:
    void connected();
    void disconnected();
    /// A piece of the reply to a request sent with ReplyMode::Chunks.
    void chunkReceived(quint64 requestId, const QByteArray &chunk);

private:
    Q_DISABLE_COPY_MOVE(AsyncClient)
    Q_DECLARE_PRIVATE(AsyncClient)

    std::unique_ptr<AsyncClientPrivate> d_ptr;
};

} // namespace IpcCore
