// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/introspectionclient.h"

#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"

#include <QtCore/qhash.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// Many times what a server of ours sends, and parsed in a few milliseconds.
constexpr qint64 LargestAnswer = 256 * 1024;
// Enough for a hundred thousand connections.
constexpr qint64 LargestList = 64LL * 1024 * 1024;

AsyncClientOptions options(std::chrono::milliseconds replyTimeout, qint64 maxReplySize)
{
    AsyncClientOptions options;
    options.connect.replyTimeout = replyTimeout;
    options.connect.maxReplySize = maxReplySize;
    return options;
}

template <typename Answer>
Answer parsed(const Result<QByteArray> &reply, Answer (*parse)(QByteArrayView), qint64 largest)
{
    if (!reply)
        return reply.error();
    if (reply->size() > largest)
        return Error(ErrorCode::MessageTooLarge,
                     QStringLiteral("The answer is longer than %1 bytes").arg(largest));
    return parse(*reply);
}

template <typename Answer>
auto parser(Answer (*parse)(QByteArrayView), qint64 largest)
{
    return
        [parse, largest](const Result<QByteArray> &reply) { return parsed(reply, parse, largest); };
}

template <typename Answer>
QFuture<Answer> read(QFuture<Result<QByteArray>> reply, Answer (*parse)(QByteArrayView))
{
    return reply.then(QtFuture::Launch::Sync, parser(parse, LargestAnswer));
}

} // namespace

IntrospectionClient::IntrospectionClient(const EndpointPath &control, QObject *parent)
    : QObject(parent)
    , m_questions(control, options(Forever, LargestList))
    , m_orders(control, options(AnswerTime, LargestAnswer))
    , m_trace(control, options(Forever, LargestAnswer))
{
    connect(&m_trace, &AsyncClient::chunkReceived, this, &IntrospectionClient::takeChunk);
}

IntrospectionClient::~IntrospectionClient() = default;

std::shared_ptr<IntrospectionClient> IntrospectionClient::shared(const EndpointPath &control)
{
    thread_local QHash<QByteArray, std::weak_ptr<IntrospectionClient>> clients;
    clients.removeIf([](const auto &client) { return client.value().expired(); });
    std::weak_ptr<IntrospectionClient> &known = clients[control.native()];
    auto client = known.lock();
    if (!client) {
        client = std::make_shared<IntrospectionClient>(control);
        known = client;
    }
    return client;
}

QFuture<Result<ServerInfo>> IntrospectionClient::info()
{
    return read(m_questions.send("info"), &serverInfoFromJson);
}

void IntrospectionClient::stats(QObject *context,
                                std::function<void(const Result<ServerSnapshot> &)> onAnswer)
{
    m_questions.send("stats", context,
                     [onAnswer = std::move(onAnswer)](const Result<QByteArray> &reply) {
                         onAnswer(parsed(reply, &serverSnapshotFromJson, LargestAnswer));
                     });
}

QFuture<Result<QList<ConnectionInfo>>> IntrospectionClient::connections()
{
    // Thousands of connections are megabytes to parse.
    return m_questions.send("connections")
        .then(&jobPool(), parser(&connectionsFromJson, LargestList));
}

QFuture<Result<void>> IntrospectionClient::disconnectClient(quint64 connectionId)
{
    return read(m_orders.send("disconnect " + QByteArray::number(connectionId)),
                &acknowledgementFromJson);
}

QFuture<Result<void>> IntrospectionClient::stopServer()
{
    return read(m_orders.send("stop"), &acknowledgementFromJson);
}

void IntrospectionClient::startTrace(const QByteArray &arguments)
{
    stopTrace();
    m_tracing = true;
    QByteArray request = "trace";
    if (!arguments.isEmpty())
        request += ' ' + arguments;
    const AsyncReply reply = m_trace.send(request, AsyncClient::ReplyMode::Chunks);
    m_traceId = reply.id();
    // While its end was queued, it may have been stopped and another one started.
    whenFinished(reply, this, [this, id = m_traceId](const Result<QByteArray> &end) {
        if (m_tracing && id == m_traceId)
            replyEnded(end);
    });
}

void IntrospectionClient::stopTrace()
{
    m_tracing = false;
    m_lines.clear();
    m_trace.cancelAll();
}

void IntrospectionClient::takeChunk(quint64 requestId, const QByteArray &chunk)
{
    if (!m_tracing || requestId != m_traceId)
        return;
    const Result<QByteArrayList> lines = m_lines.add(chunk);
    if (!lines)
        return breakTrace(lines.error());
    std::optional<Error> error;
    QList<TraceEvent> events;
    for (const QByteArray &line : *lines) {
        const auto event = traceEventFromJson(line);
        if (!event) {
            error = event.error();
            break;
        }
        events.append(*event);
    }
    if (!events.isEmpty())
        Q_EMIT traced(events, lines->first(events.size()));
    // A slot may have stopped it.
    if (error && m_tracing && requestId == m_traceId)
        breakTrace(*error);
}

void IntrospectionClient::breakTrace(const Error &error)
{
    stopTrace();
    Q_EMIT traceEnded(error);
}

void IntrospectionClient::replyEnded(const Result<QByteArray> &reply)
{
    if (!reply)
        return endTrace(reply.error());
    // A refusal is not a line.
    const QByteArray &refusal = m_lines.rest();
    const Result<void> answer =
        refusal.isEmpty() ? Result<void>() : acknowledgementFromJson(refusal);
    endTrace(answer ? std::nullopt : std::optional(answer.error()));
}

void IntrospectionClient::endTrace(const std::optional<Error> &error)
{
    m_tracing = false;
    m_lines.clear();
    Q_EMIT traceEnded(error);
}

} // namespace Monitor
