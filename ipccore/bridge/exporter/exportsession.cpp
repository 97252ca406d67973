// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "exporter/exportsession.h"

#include "wire/limits.h"

#include <algorithm>
#include <utility>

namespace Bridge {

using IpcCore::AsyncClient;
using IpcCore::Result;

ExportSession::ExportSession(AsyncClient &client, const QByteArray &prefix, qint64 maxRequest,
                             qint64 largestPiece, Send send, Notify notify)
    : m_client(client)
    , m_prefixSize(prefix.size())
    , m_maxRequest(maxRequest)
    , m_largestPiece(largestPiece)
    , m_send(std::move(send))
    , m_notify(std::move(notify))
    , m_request(prefix)
{}

ExportSession::~ExportSession()
{
    if (m_underWay)
        m_client.cancel(*m_underWay);
}

void ExportSession::take(const Frame &frame)
{
    m_heard = Clock::now();
    m_isMet = m_nextPiece > 0;
    switch (frame.type) {
    case Frame::Type::Request:
        takeCredit(frame.credit);
        return takePiece(frame);
    case Frame::Type::Credit:
        return takeCredit(frame.credit);
    case Frame::Type::Probe:
        takeCredit(frame.credit);
        return sendAlive();
    case Frame::Type::Cancel:
        m_isEnded = true;
        return;
    case Frame::Type::Alive:
    case Frame::Type::Reply:
    case Frame::Type::Failed:
        break;
    }
    fail(QStringLiteral("A bridge sent what only the other side sends"));
}

void ExportSession::takePiece(const Frame &frame)
{
    if (m_underWay || m_isComplete || frame.number < m_nextPiece)
        return; // once more
    if (frame.number > m_nextPiece)
        return fail(QStringLiteral("A part of the request was lost"));
    if (m_request.size() - m_prefixSize + frame.body.size() > m_maxRequest)
        return fail(QStringLiteral("The request is larger than %1 bytes").arg(m_maxRequest));
    ++m_nextPiece;
    m_request.append(frame.body);
    if (frame.isLast)
        return forward();
    const auto size = static_cast<quint64>(m_request.size() - m_prefixSize);
    if (m_allowed < size + CreditWindow / 2) {
        m_allowed = size + CreditWindow;
        sendAlive();
    }
}

void ExportSession::forward()
{
    IpcCore::RequestOptions options;
    options.onChunk = [this](QByteArrayView chunk) {
        m_held.append(chunk);
        tell();
        if (m_sent + quint64(m_held.size()) >= m_credit && !m_isPaused)
            m_isPaused = m_client.pause(*m_underWay);
        return true;
    };
    m_underWay = m_client.send(
        std::exchange(m_request, {}), &m_receiver,
        [this](const Result<QByteArray> &outcome) { finish(outcome); }, options);
}

void ExportSession::finish(const Result<QByteArray> &outcome)
{
    m_underWay.reset();
    if (!outcome)
        return fail(outcome.error().message);
    m_isComplete = true;
    passOn();
    tell();
}

void ExportSession::takeCredit(quint64 credit)
{
    // More than that is no importer's, and would fill the broker.
    credit = std::min(credit, m_sent + CreditWindow);
    if (credit <= m_credit)
        return;
    m_credit = credit;
    if (!m_held.isEmpty() || m_isPaused)
        tell();
}

void ExportSession::passOn()
{
    m_isTold = false;
    qsizetype begin = 0;
    while (!m_isEnded && begin < m_held.size() && m_sent < m_credit) {
        const quint64 room = std::min(quint64(m_largestPiece), m_credit - m_sent);
        const qint64 size = std::min(qint64(room), qint64(m_held.size() - begin));
        const bool isLast = m_isComplete && begin + size == m_held.size();
        if (!sendPiece(QByteArrayView(m_held).sliced(begin, size), isLast))
            return;
        begin += size;
    }
    m_held.remove(0, begin);
    if (m_isComplete && !m_isEnded && m_held.isEmpty())
        sendPiece({}, true);
    if (m_isPaused && m_underWay && m_held.isEmpty() && m_sent < m_credit) {
        m_isPaused = false;
        m_client.resume(*m_underWay);
    }
}

bool ExportSession::send(const Frame &frame)
{
    return m_send(frame, !m_isMet && !frame.isLast);
}

bool ExportSession::sendPiece(QByteArrayView piece, bool isLast)
{
    if (!send({Frame::Type::Reply, isLast, m_replyPieces, 0, piece})) {
        m_failure = QStringLiteral("The connection to the broker was lost");
        m_isEnded = true;
        return false;
    }
    ++m_replyPieces;
    m_sent += static_cast<quint64>(piece.size());
    m_isAnnounced = true;
    m_isEnded = isLast;
    return true;
}

void ExportSession::tell()
{
    if (!std::exchange(m_isTold, true))
        m_notify();
}

void ExportSession::sendAlive()
{
    m_isAnnounced = true;
    send({Frame::Type::Alive, false, 0, m_allowed, {}});
}

void ExportSession::tick(Clock::time_point now)
{
    if (!m_isAnnounced)
        sendAlive();
    if (now - m_heard > VanishTimeout) {
        m_failure = QStringLiteral("The importer has not been heard of for too long");
        m_isEnded = true;
    } else if (m_suspected > m_heard && now - m_suspected > SuspicionTimeout) {
        m_failure = QStringLiteral("The importer is gone");
        m_isEnded = true;
    }
}

void ExportSession::suspect()
{
    if (m_suspected <= m_heard)
        m_suspected = Clock::now();
}

void ExportSession::fail(const QString &why)
{
    if (m_isEnded)
        return;
    m_failure = why;
    m_isEnded = true;
    tell();
    send({Frame::Type::Failed, true, 0, 0, QByteArrayView(why.toUtf8())});
}

} // namespace Bridge
