// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/unixchannel.h"
#include "client/replyreader.h"
#include "client/requestwriter.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qsocketnotifier.h>

#include <optional>

namespace IpcCore {

/// One connection of an event-loop client and the request that is under way on it.
///
/// Sends by itself; what arrives is taken by its owner, step by step, so that no step is on the
/// stack while the owner runs code of others.
///
/// Not a QLocalSocket, for three reasons: that takes a reset connection for one that ended, and
/// the difference is the only proof that a request was not read; it buffers writes without limit;
/// and its first write makes the whole process ignore SIGPIPE.
class ClientStream : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Nothing,  ///< Nothing to read at the moment.
        More,     ///< Something was read; the reply goes on.
        Complete, ///< The reply is whole.
        Failed,   ///< The reply will never be whole; see error().
    };

    /// @param connection connected, non-blocking.
    ClientStream(UniqueFd connection, QObject *parent);
    ~ClientStream() override;

    /// Begins to send `message`; the previous reply is Complete. Emits nothing.
    /// @param maxReplySize in bytes; negative: no limit.
    void beginRequest(const QByteArray &message, qint64 maxReplySize);

    /// Reads once.
    Step receive();

    /// The payload read since the last call.
    QByteArray takePayload() { return std::exchange(m_payload, {}); }

    /// After Failed.
    const Error &error() const { return m_error; }

    /// An error of the request under way, with its phase and delivery if it is given up now.
    Error failure(ErrorCode code, const QString &text, int systemError = 0) const;

    /// Whether the request failed in a way that proves that no handler saw it.
    bool provedUnread() const { return m_provedUnread; }

    /// Whether the connection is of no more use after its reply: the request was answered before
    /// all of it was sent, or something followed the reply.
    bool isSpent() const { return m_writer && (!m_writer->atEnd() || m_reader->hasSurplus()); }

    /// Whether it can carry another request: not spent, and neither bytes nor the end of the stream
    /// came since. Reads to find that out.
    bool isReusable();

    /// Replies received whole.
    quint64 replies() const { return m_replies; }

    std::chrono::milliseconds sinceLastReply() const;

Q_SIGNALS:
    /// There is something to receive, the end of the stream perhaps.
    void readyRead();

private:
    void send();
    Step peerClosed(int systemError);
    Step fail(ErrorCode code, const QString &text, int systemError = 0);

    UnixChannel m_channel;
    QSocketNotifier m_readNotifier;
    QSocketNotifier m_writeNotifier;
    QByteArray m_message; ///< What the writer's views point into.
    std::optional<RequestWriter> m_writer;
    std::optional<ReplyReader> m_reader;
    ChunkHandler m_collect;
    QByteArray m_payload;
    Error m_error;
    quint64 m_replies = 0;
    QElapsedTimer m_lastReply;
    int m_sendError = 0;
    bool m_provedUnread = false;
};

} // namespace IpcCore
