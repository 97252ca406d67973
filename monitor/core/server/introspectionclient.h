// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>
#include <ipccore/introspection.h>

namespace Monitor {

/// Asks a server's control endpoint without waiting for it. Belongs to the thread it lives in,
/// which must run an event loop.
///
/// A future gives one result: the answer, the error the server answered with, or what kept it from
/// answering; ProtocolError for what is no answer.
class IntrospectionClient : public QObject
{
    Q_OBJECT

public:
    /// Questions that were not answered in this time end with Timeout.
    static constexpr std::chrono::seconds AnswerTime{5};

    /// @param control as in ServerRegistry::Entry.
    explicit IntrospectionClient(const IpcCore::EndpointPath &control, QObject *parent = nullptr);
    ~IntrospectionClient() override;

    QFuture<IpcCore::Result<IpcCore::ServerInfo>> info();
    QFuture<IpcCore::Result<IpcCore::ServerSnapshot>> stats();
    QFuture<IpcCore::Result<QList<IpcCore::ConnectionInfo>>> connections();
    QFuture<IpcCore::Result<void>> disconnectClient(quint64 connectionId);
    QFuture<IpcCore::Result<void>> stopServer();

    /// Begins a trace; one that runs ends first, without a signal.
    /// @param arguments as in docs/PROTOCOL.md, "status=failed preview=16" for example.
    void startTrace(const QByteArray &arguments = {});
    /// Nothing more comes after it.
    void stopTrace();

    bool isTracing() const { return m_tracing; }

Q_SIGNALS:
    /// Requests that have ended, and gaps, in their order; never empty.
    void traced(const QList<IpcCore::TraceEvent> &events);
    /// The server has stopped (`error` is empty), refused, or cannot be reached any more.
    void traceEnded(const std::optional<IpcCore::Error> &error);

private:
    void takeChunk(quint64 requestId, const QByteArray &chunk);
    void endTrace(const IpcCore::Result<QByteArray> &reply);

    IpcCore::AsyncClient m_questions;
    IpcCore::AsyncClient m_lists; ///< for answers that may be long
    IpcCore::AsyncClient m_trace; ///< a connection of its own: the reply does not end
    QByteArray m_line;            ///< the beginning of a line whose end has not come
    bool m_tracing = false;
};

} // namespace Monitor
