// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracesession.h"

#include <ipccore/serverregistry.h>

#include <QtCore/qtimer.h>

namespace Monitor {

class AnswerWatch;
class IntrospectionClient;

/// Traces one endpoint for as long as it exists, across restarts of its server. Belongs to the
/// thread it lives in, which must run an event loop.
class EndpointTrace : public QObject
{
    Q_OBJECT

public:
    /// @param arguments as IntrospectionClient::startTrace().
    EndpointTrace(const EndpointAddress &endpoint, const QByteArray &arguments,
                  QObject *parent = nullptr);
    ~EndpointTrace() override;

    /// Looks for the server; stateChanged() follows.
    void start();

    const EndpointAddress &endpoint() const { return m_endpoint; }

    /// Whether the server's pids are those of our namespace, so that they name its clients here.
    bool hasOurPids() const { return m_hasOurPids; }

Q_SIGNALS:
    void arrived(const QList<IpcCore::TraceEvent> &events);
    /// @param error as TracedEndpoint::error.
    void stateChanged(Monitor::TraceState state, const std::optional<IpcCore::Error> &error);

private:
    struct Found
    {
        IpcCore::Result<IpcCore::ServerRegistry::Entry> server;
        bool hasOurPids = false;
    };

    static Found find(const EndpointAddress &endpoint);
    void take(const Found &found);
    void connectTo(const IpcCore::EndpointPath &control);
    void takeEnd(const std::optional<IpcCore::Error> &error);
    void tell(TraceState state, const std::optional<IpcCore::Error> &error = {});
    void retry();

    const EndpointAddress m_endpoint;
    const QByteArray m_arguments;
    std::unique_ptr<IntrospectionClient> m_client; ///< Null until there is a server.
    std::unique_ptr<AnswerWatch> m_watch;
    QTimer m_retry;
    TraceState m_state = TraceState::Starting;
    bool m_hasOurPids = false;
};

} // namespace Monitor
