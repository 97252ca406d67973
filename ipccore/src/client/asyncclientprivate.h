// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/asynceffects.h"
#include "client/asynclauncher.h"
#include "client/asynclink.h"
#include "client/serverdialer.h"

#include <QtCore/qpointer.h>
#include <QtCore/qtimer.h>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace IpcCore {

/// The queue of an AsyncClient: passes its requests to connections, which it opens as needed, and
/// ends them in time.
///
/// Any signal and any finished future may run code that calls send() or cancelAll(), runs an event
/// loop or deletes the client. So each step first collects its AsyncEffects; then deliver() passes
/// them on, without using this object. Those of send() wait for the event loop.
class AsyncClientPrivate
{
public:
    using Outcome = AsyncRequest::Outcome;

    AsyncClientPrivate(AsyncClient *client, const EndpointPath &path,
                       const AsyncClientOptions &options);
    ~AsyncClientPrivate();

    AsyncReply send(const QByteArray &message, AsyncClient::ReplyMode mode,
                    const RequestOptions &requestOptions);
    AsyncClient::RequestId send(const QByteArray &message, QObject *context,
                                AsyncClient::ReplyHandler onReply, AsyncClient::ReplyMode mode,
                                const RequestOptions &requestOptions);
    bool cancel(AsyncClient::RequestId id);
    void cancelAll();
    bool setPaused(AsyncClient::RequestId id, bool paused);
    /// Ends every request without calling any code of the user.
    void stop();
    int pendingRequests() const;

    bool isConnected() const { return m_openLinks > 0; }

    AsyncClient *const q;
    const EndpointPath path;
    const AsyncClientOptions options;

private:
    using Time = AsyncRequest::Time;

    std::optional<Error> refusal(const RequestOptions &requestOptions) const;
    void enqueue(RequestPointer request, const RequestOptions &requestOptions);
    void sendAgain(AsyncEffects &effects);
    void deliver(AsyncEffects effects);
    static void handOut(const QPointer<AsyncClient> &client, AsyncEffects effects);
    static void endQuietly(std::vector<AsyncEnd> ends);

    void noteCanceled();
    void watchPending();
    bool mayBeginAtOnce() const;
    void planAdvance();
    void advance();
    void dispatch(AsyncEffects &effects);
    AsyncLink *leastBusy(Time now) const;
    bool isConnecting() const;
    bool mayDial() const;
    bool mayDispatch() const;
    void dial(AsyncEffects &effects);
    void dialed(Result<UniqueFd> connection, AsyncEffects &effects);
    void launched(const Result<void> &outcome);
    void openLink(UniqueFd connection);
    void countLinks();

    void takeOut(const AsyncLink::Choice &chosen, ErrorCode code, const QString &text,
                 AsyncEffects &effects);
    void takeOutWaiting(const AsyncLink::Choice &chosen, ErrorCode code, const QString &text,
                        AsyncEffects &effects);
    void watchDeadline(Time deadline, Time now);
    void watchDeadlines(Time now);
    void deadlinePassed();

    Result<void> m_validity; ///< Of the options.
    AsyncRequest::Id m_lastId = 0;
    std::deque<RequestPointer> m_queue;
    ServerDialer m_dialer;
    std::unique_ptr<AsyncLauncher> m_launcher;       ///< Null without AsyncClientOptions::launch.
    std::vector<std::unique_ptr<AsyncLink>> m_links; ///< Open and closed ones.
    int m_mostLinks;                                 ///< As many as the server accepts.
    int m_openLinks = 0;                             ///< As the user was told, or is about to be.
    QTimer m_deadlineTimer;
    Time m_nextDeadline = AsyncRequest::Never; ///< When the timer fires.
    QTimer m_watchTimer;                ///< Until the pending requests are watched for cancel().
    std::optional<Time> m_dialingSince; ///< When the server was found missing, if it is.
    AsyncEffects m_sendEffects;         ///< Those of send(), for the next advance().
    bool m_advancePlanned = false;
    bool m_canceledSome = false;
    bool m_launchedNow = false; ///< The launcher says that the server listens.
};

} // namespace IpcCore
