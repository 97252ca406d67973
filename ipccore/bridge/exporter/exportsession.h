// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/frame.h"

#include <ipccore/asyncclient.h>

#include <chrono>
#include <functional>

namespace Bridge {

/// One request from another bridge: collects it, has the local server answer it, and passes the
/// reply on as fast as the other side takes it.
class ExportSession
{
public:
    using Clock = std::chrono::steady_clock;
    /// Sends a frame to the other bridge, which must be told where its answers go if `isNew`; false
    /// if that is impossible, which ends the session.
    using Send = std::function<bool(const Frame &frame, bool isNew)>;
    /// Called when passOn() has something to do, once until then.
    using Notify = std::function<void()>;

    /// @param client of the local server; must outlive the session.
    /// @param prefix what the server gets before the request.
    /// @param maxRequest,largestPiece in bytes, of the request without the prefix and of one frame.
    ExportSession(IpcCore::AsyncClient &client, const QByteArray &prefix, qint64 maxRequest,
                  qint64 largestPiece, Send send, Notify notify);
    /// Cancels the request.
    ~ExportSession();
    Q_DISABLE_COPY_MOVE(ExportSession)

    /// Takes a frame for this session, whatever it is.
    void take(const Frame &frame);

    /// Sends what has arrived of the reply, and takes more of it if there is room. To be called
    /// from the event loop, so that pieces that arrive together leave together.
    void passOn();

    /// Says that the request is in hand, if that has not been said, and gives up on an importer
    /// that has been silent for too long.
    void tick(Clock::time_point now);

    /// The importer may be gone: tick() waits less long for it.
    void suspect();

    /// Gives the request up. `why` is for people on the other side.
    void fail(const QString &why);

    bool isEnded() const { return m_isEnded; }

    /// Why the request failed; empty if it did not.
    const QString &failure() const { return m_failure; }

    Clock::time_point since() const { return m_since; }

private:
    void takePiece(const Frame &frame);
    void takeCredit(quint64 credit);
    void forward();
    void finish(const IpcCore::Result<QByteArray> &outcome);
    bool send(const Frame &frame);
    bool sendPiece(QByteArrayView piece, bool isLast);
    void sendAlive();
    void tell();

    IpcCore::AsyncClient &m_client;
    const qsizetype m_prefixSize;
    const qint64 m_maxRequest;
    const qint64 m_largestPiece;
    const Send m_send;
    const Notify m_notify;
    const Clock::time_point m_since = Clock::now();
    Clock::time_point m_heard = m_since; ///< When the other bridge last said something.
    Clock::time_point m_suspected;       ///< First after m_heard, or before it.

    QByteArray m_request;    ///< After the prefix, which neither limit nor credit counts.
    quint32 m_nextPiece = 0; ///< Of the request.
    quint64 m_allowed = 0;   ///< Bytes of the request that the other side may send.

    QObject m_receiver; ///< Ends with the session, and with it the interest in the reply.
    std::optional<IpcCore::AsyncClient::RequestId> m_underWay;
    QByteArray m_held; ///< What has arrived of the reply and was not sent.
    quint64 m_sent = 0;
    quint64 m_credit = 0; ///< Bytes of the reply that the other side takes.
    quint32 m_replyPieces = 0;
    bool m_isPaused = false;
    bool m_isComplete = false;  ///< All of the reply has arrived.
    bool m_isAnnounced = false; ///< The other bridge knows who has the request.
    bool m_isMet = false;       ///< It has sent a frame to this session.
    bool m_isTold = false;      ///< That passOn() has something to do.
    bool m_isEnded = false;
    QString m_failure;
};

} // namespace Bridge
