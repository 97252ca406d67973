// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/asyncrequest.h"
#include "client/clientstream.h"
#include "client/serverdialer.h"

#include <QtCore/qpointer.h>
#include <QtCore/qtimer.h>

#include <deque>
#include <memory>
#include <vector>

namespace IpcCore {

/// The state of an AsyncClient: a queue, the request at its head, and the way to the server.
///
/// Every signal and every end of a future may run code that calls send() or cancelAll(), runs an
/// event loop or deletes the client. So what happens is first written down as Effects, then handed
/// out by deliver(), which needs nothing of this object; and send() itself only plans.
class AsyncClientPrivate
{
public:
    using Outcome = AsyncRequest::Outcome;

    AsyncClientPrivate(AsyncClient *client, const EndpointPath &path,
                       const AsyncClientOptions &options);
    ~AsyncClientPrivate();

    QFuture<Outcome> send(const QByteArray &message, AsyncClient::ReplyMode mode);
    void endAll(ErrorCode code, const QString &text);
    int pendingRequests() const;

    AsyncClient *const q;
    const EndpointPath path;
    const AsyncClientOptions options;
    AsyncRequest::Id lastId = 0;
    bool stopping = false;
    std::unique_ptr<ClientStream> stream;

private:
    using RequestPointer = std::unique_ptr<AsyncRequest>;

    struct End
    {
        RequestPointer request;
        Outcome outcome;
    };

    struct Effects
    {
        AsyncRequest::Id chunkOf = 0;
        QByteArray chunk;
        std::vector<End> ends;
        bool disconnected = false;
    };

    static void deliver(const QPointer<AsyncClient> &client, Effects effects);

    void noteCanceled();
    void planAdvance();
    void advance();
    void dial();
    void begin();
    void dialed();
    void dialingFailed(const Error &error);
    void readyRead();
    bool mayGoOn();
    void replyComplete();
    void streamFailed();
    void replyTimeout();

    void collectCanceled(Effects &effects);
    void endCurrent(Effects &effects, Outcome outcome);
    void closeStream(Effects &effects);
    void noteClosedByServer();
    Error abandoned(const AsyncRequest &request, ErrorCode code, const QString &text) const;

    Result<void> m_validity; ///< Of the options.
    RequestPointer m_current;
    std::deque<RequestPointer> m_queue;
    ServerDialer m_dialer;
    QTimer m_replyTimer;
    QElapsedTimer m_clock;
    qint64 m_dialingSince = -1; ///< When the connection was found missing; -1: it is not.
    bool m_advancePlanned = false;
    bool m_canceledSome = false;
    bool m_serverKeepsOpen = true; ///< Until it was seen to close after one reply.
};

} // namespace IpcCore
