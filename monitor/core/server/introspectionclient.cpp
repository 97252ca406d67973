// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/introspectionclient.h"

#include "core/base/whenfinished.h"

namespace Monitor {

using namespace IpcCore;

namespace {

// No server of ours writes a longer line; longer ones are dropped.
constexpr qsizetype LongestLine = 64 * 1024;

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
QFuture<Answer> read(const QFuture<Result<QByteArray>> &reply, Answer (*parse)(QByteArrayView),
                     QtFuture::Launch where = QtFuture::Launch::Sync)
{
    return QFuture<Result<QByteArray>>(reply).then(
        where, [parse](const Result<QByteArray> &bytes) -> Answer {
            if (!bytes)
                return bytes.error();
            return parse(*bytes);
        });
}

} // namespace

IntrospectionClient::IntrospectionClient(const EndpointPath &control, QObject *parent)
    : QObject(parent)
    , m_questions(control, options(AnswerTime, LargestAnswer))
    , m_lists(control, options(AnswerTime, LargestList))
    , m_trace(control, options(Forever, LargestAnswer))
{
    connect(&m_trace, &AsyncClient::chunkReceived, this, &IntrospectionClient::takeChunk);
}

IntrospectionClient::~IntrospectionClient() = default;

QFuture<Result<ServerInfo>> IntrospectionClient::info()
{
    return read(m_questions.send("info"), &serverInfoFromJson);
}

QFuture<Result<ServerSnapshot>> IntrospectionClient::stats()
{
    return read(m_questions.send("stats"), &serverSnapshotFromJson);
}

QFuture<Result<QList<ConnectionInfo>>> IntrospectionClient::connections()
{
    // Thousands of connections are megabytes to parse.
    return read(m_lists.send("connections"), &connectionsFromJson, QtFuture::Launch::Async);
}

QFuture<Result<void>> IntrospectionClient::disconnectClient(quint64 connectionId)
{
    return read(m_questions.send("disconnect " + QByteArray::number(connectionId)),
                &acknowledgementFromJson);
}

QFuture<Result<void>> IntrospectionClient::stopServer()
{
    return read(m_questions.send("stop"), &acknowledgementFromJson);
}

void IntrospectionClient::startTrace(const QByteArray &arguments)
{
    stopTrace();
    m_tracing = true;
    QByteArray request = "trace";
    if (!arguments.isEmpty())
        request += ' ' + arguments;
    const auto reply = m_trace.send(request, AsyncClient::ReplyMode::Chunks, &m_traceId);
    // While its end was queued, it may have been stopped and another one started.
    whenFinished(reply, this, [this, id = m_traceId](const Result<QByteArray> &end) {
        if (m_tracing && id == m_traceId)
            endTrace(end);
    });
}

void IntrospectionClient::stopTrace()
{
    m_tracing = false;
    m_line.clear();
    m_trace.cancelAll();
}

void IntrospectionClient::takeChunk(quint64 requestId, const QByteArray &chunk)
{
    if (!m_tracing || requestId != m_traceId)
        return;
    m_line += chunk;
    QList<TraceEvent> events;
    qsizetype begin = 0;
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n', begin)) {
        if (const auto event =
                traceEventFromJson(QByteArrayView(m_line).sliced(begin, end - begin)))
            events.append(*event);
        begin = end + 1;
    }
    m_line.remove(0, begin);
    if (m_line.size() > LongestLine)
        m_line.clear();
    if (!events.isEmpty())
        Q_EMIT traced(events);
}

void IntrospectionClient::endTrace(const Result<QByteArray> &reply)
{
    // A refusal has no newline at the end.
    std::optional<Error> error;
    if (!reply)
        error = reply.error();
    else if (const Result<void> answer = acknowledgementFromJson(m_line);
             !m_line.isEmpty() && !answer)
        error = answer.error();
    m_tracing = false;
    m_line.clear();
    Q_EMIT traceEnded(error);
}

} // namespace Monitor
