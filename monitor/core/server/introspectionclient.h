// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/tracelines.h"

#include <ipccore/asyncclient.h>
#include <ipccore/introspection.h>

#include <functional>
#include <memory>

namespace Monitor {

/// Queries a server's control endpoint asynchronously. Belongs to the thread it lives in, which
/// must run an event loop.
///
/// Each question gets one result: the answer, the server's error, or the reason why there is no
/// answer; ProtocolError for an invalid answer.
///
/// All questions share one connection and wait for their answers without a deadline: a question
/// that is given up and asked again leaves a dead connection in the queue of a hung server each
/// time, until the queue is full. Orders and traces have connections of their own.
class IntrospectionClient : public QObject
{
    Q_OBJECT

public:
    /// Orders without an acknowledgement end with Timeout after this time.
    static constexpr std::chrono::seconds AnswerTime{5};

    /// @param control as in ServerRegistry::Entry.
    explicit IntrospectionClient(const IpcCore::EndpointPath &control, QObject *parent = nullptr);
    ~IntrospectionClient() override;

    /// The client for questions to `control` that all parts of a program share in this thread.
    static std::shared_ptr<IntrospectionClient> shared(const IpcCore::EndpointPath &control);

    /// Whether the next question needs no new connection.
    bool isConnected() const { return m_questions.isConnected(); }

    QFuture<IpcCore::Result<IpcCore::ServerInfo>> info();
    /// Calls `onAnswer` from the event loop, unless `context` or this is destroyed first. Every
    /// server is asked at each poll, and a future with its watcher would wake the thread six times.
    /// @param context must live in this thread; `onAnswer` may delete it.
    void stats(QObject *context,
               std::function<void(const IpcCore::Result<IpcCore::ServerSnapshot> &)> onAnswer);
    QFuture<IpcCore::Result<QList<IpcCore::ConnectionInfo>>> connections();
    QFuture<IpcCore::Result<void>> disconnectClient(quint64 connectionId);
    QFuture<IpcCore::Result<void>> stopServer();

    /// Starts a trace; silently ends one that is running.
    /// @param arguments as in docs/PROTOCOL.md, for example "status=failed preview=16".
    void startTrace(const QByteArray &arguments = {});
    /// No signals follow it.
    void stopTrace();

    bool isTracing() const { return m_tracing; }

Q_SIGNALS:
    /// Finished requests and gaps, in order; never empty.
    /// @param lines the same as sent by the server.
    void traced(const QList<IpcCore::TraceEvent> &events, const QByteArrayList &lines);
    /// The server has stopped (`error` is empty), refused, sent something else, or is unreachable.
    void traceEnded(const std::optional<IpcCore::Error> &error);

private:
    void takeChunk(quint64 requestId, const QByteArray &chunk);
    void replyEnded(const IpcCore::Result<QByteArray> &reply);
    void breakTrace(const IpcCore::Error &error);
    void endTrace(const std::optional<IpcCore::Error> &error);

    IpcCore::AsyncClient m_questions;
    IpcCore::AsyncClient m_orders;
    IpcCore::AsyncClient m_trace; ///< needs its own connection, as the reply never ends
    TraceLines m_lines;
    bool m_tracing = false;
    IpcCore::AsyncClient::RequestId m_traceId = 0;
};

} // namespace Monitor
