// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/commandworker.h"

#include "core/base/whenfinished.h"
#include "core/endpoint/route.h"

namespace Monitor {

using namespace IpcCore;

bool ReplyInbox::put(quint64 requestId, const QByteArray &chunk)
{
    const QMutexLocker locker(&m_mutex);
    if (m_requestId != requestId) {
        m_requestId = requestId;
        m_bytes.clear();
    }
    const bool wasEmpty = m_bytes.isEmpty();
    m_bytes += chunk;
    return wasEmpty;
}

QByteArray ReplyInbox::take(quint64 requestId)
{
    const QMutexLocker locker(&m_mutex);
    const QByteArray bytes = std::exchange(m_bytes, {});
    return m_requestId == requestId ? bytes : QByteArray();
}

void ReplyInbox::note(quint64 requestId, const CommandOutcome &soFar)
{
    const QMutexLocker locker(&m_mutex);
    m_notedId = requestId;
    m_noted = soFar;
}

CommandOutcome ReplyInbox::progress(quint64 requestId)
{
    const QMutexLocker locker(&m_mutex);
    return m_notedId == requestId ? m_noted : CommandOutcome();
}

CommandWorker::CommandWorker(std::shared_ptr<ReplyInbox> inbox, ClientFactory factory,
                             qint64 maxReplySize)
    : m_inbox(std::move(inbox))
    , m_factory(std::move(factory))
    , m_maxReplySize(maxReplySize)
{}

CommandWorker::~CommandWorker()
{
    // Its destructor reports the request's end; by then there must be no one to report to.
    const std::unique_ptr<AsyncClient> client = std::move(m_client);
}

std::chrono::nanoseconds CommandWorker::elapsed() const
{
    return std::chrono::nanoseconds(m_started.nsecsElapsed());
}

void CommandWorker::start(quint64 requestId, const CommandRequest &request)
{
    m_requestId = requestId;
    m_requestSize = request.bytes.size();
    m_isEndless = request.isEndless;
    m_outcome = {};
    m_started.start();

    AsyncClientOptions options;
    options.connect.connectTimeout = request.timeout;
    options.connect.replyTimeout = request.timeout;
    // A new connection for each request, as connecting is part of what is measured.
    const Route route = routeTo(request.endpoint).valueOr(Route());
    m_client = m_factory(EndpointPath(route.path), options);
    connect(m_client.get(), &AsyncClient::connected, this, [this] {
        m_outcome.connectTime = elapsed();
        noteProgress();
    });
    connect(m_client.get(), &AsyncClient::chunkReceived, this,
            [this](quint64, const QByteArray &chunk) { take(chunk); });
    whenFinished(m_client->send(request.bytes, AsyncClient::ReplyMode::Chunks), this,
                 [this, requestId](const Result<QByteArray> &reply) {
                     if (m_requestId == requestId && m_client)
                         end(reply ? std::optional<Error>() : reply.error());
                 });
}

void CommandWorker::cancel()
{
    if (m_client)
        end(Error(ErrorCode::Canceled, QStringLiteral("The request was canceled")));
}

void CommandWorker::take(const QByteArray &chunk)
{
    if (m_outcome.bytesIn == 0) {
        m_outcome.firstByteTime = elapsed();
        noteProgress();
    }
    m_outcome.bytesIn += chunk.size();
    if (m_inbox->put(m_requestId, chunk))
        Q_EMIT received(m_requestId);
    if (m_isEndless || m_outcome.bytesIn <= m_maxReplySize)
        return;
    Error error(ErrorCode::MessageTooLarge,
                QStringLiteral("The reply is larger than %1 bytes").arg(m_maxReplySize));
    error.phase = Phase::Receive;
    error.delivery = Delivery::MaybeProcessed;
    end(error);
}

// The client sends as soon as it is connected.
void CommandWorker::noteProgress()
{
    CommandOutcome soFar = m_outcome;
    soFar.bytesOut = m_requestSize;
    m_inbox->note(m_requestId, soFar);
}

void CommandWorker::end(const std::optional<Error> &error)
{
    // First, or its destruction would report the request's end again.
    m_client->disconnect(this);
    m_client.release()->deleteLater();
    m_outcome.totalTime = elapsed();
    m_outcome.error = error;
    if (!error || error->delivery == Delivery::MaybeProcessed)
        m_outcome.bytesOut = m_requestSize;
    Q_EMIT ended(m_requestId, m_outcome);
}

} // namespace Monitor
