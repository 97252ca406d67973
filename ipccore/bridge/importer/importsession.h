// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/broker.h"
#include "wire/frame.h"

#include <ipccore/reply.h>

#include <QtCore/qrandom.h>

#include <chrono>
#include <mutex>
#include <optional>

namespace Bridge {

/// One request of a local client on its way through the broker: sends it as fast as the other side
/// takes it, and hands out the reply as fast as the client does. It is sent once; whatever goes
/// wrong after that ends the client's connection without a reply.
///
/// Any thread.
class ImportSession
{
public:
    using Clock = std::chrono::steady_clock;

    enum class State {
        UnderWay, ///< Nothing to do before the next frame.
        Slow,     ///< The client reads slowly: poll() again soon.
        Ended,    ///< The reply is complete, or there will be none.
    };

    /// @param broker must outlive the session.
    /// @param self the subject of answers to this session.
    /// @param largestPiece in bytes, of one frame.
    ImportSession(Broker &broker, const QByteArray &self, qint64 largestPiece,
                  IpcCore::DeferredReply reply);

    /// Sends the request to whoever gets the messages of `subject`.
    State begin(const QByteArray &subject, QByteArrayView request);

    /// Takes a frame from an exporter, which gets answers at `from` if that is not empty.
    State take(const Frame &frame, QByteArrayView from);

    /// Passes on what the client has room for.
    State poll();

    /// Notices a client that has left, and an exporter that has been silent for too long; asks it
    /// whether it is still there, which says that this side is.
    State tick(Clock::time_point now);

    /// The exporter may be gone: tick() waits less long for it.
    void suspect();

    /// Gives up. `why` is for the log.
    State fail(const QString &why);

    /// Why there is no reply; empty if there is one.
    QString failure() const;

private:
    State takeReply(const Frame &frame);
    State drain();
    State end(const QString &why);
    bool sendPieces();
    bool send(Frame::Type type);
    bool publish(const Frame &frame);

    Broker &m_broker;
    const QByteArray m_self;
    const quint64 m_id = QRandomGenerator::global()->generate64();
    const qint64 m_largestPiece;

    mutable std::mutex m_mutex; ///< Guards all below.
    IpcCore::DeferredReply m_reply;
    std::optional<quint64> m_peerId; ///< Of the exporter that has the request.
    QByteArray m_peer;               ///< Where frames for the exporter go; empty until it is known.
    Clock::time_point m_heard = Clock::now();
    Clock::time_point m_said = m_heard; ///< When the exporter last got something.
    Clock::time_point m_suspected;      ///< First after m_heard, or before it.
    QByteArray m_request;               ///< What was not sent with the first frame.
    quint64 m_first = 0;                ///< Bytes of the request in the first frame.
    quint64 m_sent = 0;                 ///< Bytes of m_request.
    quint32 m_pieces = 1;
    quint64 m_allowed = 0; ///< Bytes of the whole request that the exporter takes.
    QByteArray m_held;     ///< What the client had no room for.
    quint64 m_received = 0;
    quint64 m_credit = 0; ///< Bytes of the reply that the exporter may send.
    quint32 m_nextReply = 0;
    bool m_isComplete = false; ///< All of the reply has arrived.
    bool m_isEnded = false;
    QString m_failure;
};

} // namespace Bridge
