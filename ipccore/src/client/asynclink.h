// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/unixchannel.h"
#include "client/asynceffects.h"
#include "client/clientprotocol.h"
#include "client/replycollector.h"

#include <QtCore/qsocketnotifier.h>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace IpcCore {

/// One of an AsyncClient's connections, and its successors: drives a ClientProtocol from the event
/// loop, and keeps the requests under way on it.
class AsyncLink
{
public:
    using Time = ClientProtocol::Time;
    using Choice = std::function<bool(const AsyncRequest &request)>;
    /// Passes on what an event of the connection has led to; may delete the link.
    using Deliver = std::function<void(AsyncEffects effects)>;

    /// @param options must outlive the link.
    AsyncLink(AsyncClient *client, const AsyncClientOptions &options, Deliver deliver);

    bool isOpen() const { return m_socket != nullptr; }

    /// Whether no request is under way.
    bool isIdle() const { return m_underWay.empty(); }

    /// The number of requests under way whose replies somebody waits for.
    int awaited() const;

    /// Takes a new connection.
    /// @param isAnother whether the client has others: if the server closes this one at once, it
    ///        wants no more of them, and the request is for the others.
    void open(UniqueFd connection, bool isAnother);

    /// Drops the connection and whatever is under way.
    void close();

    /// Closes an idle connection that the server has closed or sent unasked bytes to. Never one
    /// that was just opened: a server that closes every connection must end requests, not make
    /// their client reconnect forever.
    bool closeIfEnded();

    /// Whether begin() may be called with a message of `size` bytes.
    bool mayBegin(qsizetype size, Time now) const;

    /// How long a new request would have to wait, roughly: one millisecond for each request under
    /// way, and as long as the oldest has taken. Zero if there is none.
    Time::duration load(Time now) const;

    /// Begins a request; write() sends it.
    /// @return its deadline, unless there is progress.
    Time begin(RequestPointer request, Time now);

    /// Writes as much as the connection takes.
    void write(AsyncEffects &effects, Time now);

    /// Reads what has arrived, and delivers it.
    void read();

    /// Stops or goes on reading the reply to a request, and so those behind it. While stopped, the
    /// link takes no more requests, and nobody waits for progress.
    /// @return false if no such request is under way.
    bool setPaused(AsyncRequest::Id id, bool paused);

    /// Ends the chosen requests with `code` and `text`. Their replies are dropped when they come;
    /// if nobody waits for another one, the connection is closed instead, which tells the server.
    void takeOut(const Choice &chosen, ErrorCode code, const QString &text, AsyncEffects &effects);

    /// Ends the requests whose deadlines have passed, with Timeout.
    void takeOutExpired(Time now, AsyncEffects &effects);

    /// The first deadline after `now`.
    Time nextDeadline(Time now) const;

    /// Calls `function` for each request under way that somebody waits for.
    void forEach(const std::function<void(AsyncRequest &request)> &function) const;

private:
    using Action = ClientProtocol::Action;
    using State = ClientProtocol::State;

    // Not a QLocalSocket, which treats a reset connection like one that ended, although only a
    // reset proves that a request was not read; buffers writes without limit; and makes the whole
    // process ignore SIGPIPE.
    struct Socket
    {
        /// @param client the parent, so that the notifiers move to another thread with it.
        Socket(UniqueFd connection, QObject *client);

        UnixChannel channel;
        QSocketNotifier readable;
        QSocketNotifier writable;
    };

    /// A request passed to the connection.
    struct UnderWay
    {
        RequestPointer request; ///< Null if nobody waits for the reply any more.
        QByteArray message;     ///< The protocol may still write it.
        Time since;

        bool isAwaited() const { return request != nullptr; }
    };

    bool hasIdleInput();
    bool isAbandoned() const;
    bool isPaused() const;
    void watchInput();
    bool wasRefused() const;
    Action flush(Time now);
    Time stallDeadline(const UnderWay &each) const;
    template <typename Predicate>
    void takeOutIf(Predicate chosen, ErrorCode code, const QString &text, AsyncEffects &effects);
    std::optional<Action> readOnce(AsyncEffects &effects);
    bool mayGoOn();
    void apply(Action action, AsyncEffects &effects);
    void takeReply(AsyncEffects &effects);
    void settle(AsyncEffects &effects, std::size_t from);

    AsyncClient *const m_client;
    const AsyncClientOptions &m_options;
    const Deliver m_deliver;
    const std::chrono::milliseconds m_slow; ///< Nothing is sent behind requests older than that.
    ClientProtocol m_protocol;
    std::unique_ptr<Socket> m_socket; ///< Null if there is no connection.
    bool m_isNew = false;             ///< The connection has not been used.
    bool m_isAnother = false;         ///< There were others when it was opened.
    Time m_progress;                  ///< When the last byte moved.
    std::deque<UnderWay> m_underWay;  ///< Those of m_protocol, the oldest first.
    const ChunkHandler m_collect;
    ReplyCollector m_payload; ///< What has arrived for the oldest but was not passed on.
};

} // namespace IpcCore
