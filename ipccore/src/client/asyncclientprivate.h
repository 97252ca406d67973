// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/unixchannel.h"
#include "client/asyncrequest.h"
#include "client/clientprotocol.h"
#include "client/replycollector.h"
#include "client/serverdialer.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qpointer.h>
#include <QtCore/qsocketnotifier.h>
#include <QtCore/qtimer.h>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace IpcCore {

/// Drives a ClientProtocol from an event loop: a queue, the requests under way, and their
/// connection.
///
/// Any signal and any finished future may run code that calls send() or cancelAll(), runs an event
/// loop or deletes the client. So each step first collects its Effects; then deliver() passes them
/// on, without using this object. send() itself only schedules a step.
class AsyncClientPrivate
{
public:
    using Outcome = AsyncRequest::Outcome;

    AsyncClientPrivate(AsyncClient *client, const EndpointPath &path,
                       const AsyncClientOptions &options);
    ~AsyncClientPrivate();

    AsyncReply send(const QByteArray &message, AsyncClient::ReplyMode mode);
    AsyncClient::RequestId send(const QByteArray &message, QObject *context,
                                AsyncClient::ReplyHandler onReply, AsyncClient::ReplyMode mode);
    bool cancel(AsyncClient::RequestId id);
    void cancelAll();
    /// Ends every request without calling any code of the user.
    void stop();
    int pendingRequests() const;

    AsyncClient *const q;
    const EndpointPath path;
    const AsyncClientOptions options;

    bool isConnected() const { return m_link != nullptr; }

private:
    using Action = ClientProtocol::Action;
    using State = ClientProtocol::State;
    using RequestPointer = std::unique_ptr<AsyncRequest>;

    // Not a QLocalSocket, which treats a reset connection like one that ended, although only a
    // reset proves that a request was not read; buffers writes without limit; and makes the whole
    // process ignore SIGPIPE.
    struct Link
    {
        /// @param client the parent, so that the notifiers move to another thread with it.
        Link(UniqueFd connection, QObject *client);

        UnixChannel channel;
        QSocketNotifier readable;
        QSocketNotifier writable;
    };

    /// A request passed to the connection.
    struct UnderWay
    {
        RequestPointer request; ///< Null if nobody waits for the reply any more.
        QByteArray message;     ///< The protocol may still write it.
        qint64 since;           ///< In ms of the client's clock.

        bool isAwaited() const { return request != nullptr; }
    };

    struct End
    {
        RequestPointer request;
        Outcome outcome;
        QByteArray chunk; ///< The last, to be passed on before.
    };

    struct Effects
    {
        bool connected = false;
        std::vector<End> ends;
        bool disconnected = false;
    };

    std::optional<Error> refusal() const;
    void enqueue(RequestPointer request);
    void deliver(Effects effects);
    static void handOut(const QPointer<AsyncClient> &client, Effects effects);
    static void endQuietly(std::vector<End> ends);

    void noteCanceled();
    void watchPending();
    void planAdvance();
    void advance();
    void dial();
    void dialed();
    void dialingFailed(const Error &error);
    bool mayBegin() const;
    void beginMore();
    Action write();
    std::optional<Action> read(Effects &effects);
    bool hasIdleInput();
    void readyRead();
    bool mayGoOn();
    void apply(Action action, Effects effects);
    void takeReply(Effects &effects);
    void settle(Effects &effects, std::size_t from);
    void watchDeadline();
    void replyTimeout();

    template <typename Predicate>
    Effects takeOut(Predicate chosen, ErrorCode code, const QString &text);
    template <typename Predicate>
    void dropUnderWay(Effects &effects, Predicate chosen, ErrorCode code, const QString &text);
    bool isAnybodyWaiting() const;
    void closeLink(Effects &effects);

    Result<void> m_validity; ///< Of the options.
    AsyncRequest::Id m_lastId = 0;
    std::deque<UnderWay> m_underWay; ///< Those of m_protocol, the oldest first.
    std::deque<RequestPointer> m_queue;
    ServerDialer m_dialer;
    ClientProtocol m_protocol;
    std::unique_ptr<Link> m_link;
    const ChunkHandler m_collect;
    ReplyCollector m_payload; ///< What has arrived for the oldest but was not passed on.
    QTimer m_replyTimer;      ///< While requests are under way.
    QTimer m_watchTimer;      ///< Until the pending requests are watched for cancel().
    QElapsedTimer m_clock;
    qint64 m_dialingSince = -1; ///< When the connection was found missing; -1 if it is not.
    bool m_advancePlanned = false;
    bool m_canceledSome = false;
};

} // namespace IpcCore
