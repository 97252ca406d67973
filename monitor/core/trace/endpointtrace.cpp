// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/endpointtrace.h"

#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "core/endpoint/route.h"
#include "core/server/answerwatch.h"
#include "core/server/introspectionclient.h"
#include "core/server/registeredservers.h"

namespace Monitor {

using namespace IpcCore;

namespace {

Result<ServerRegistry::Entry> remoteServer(const EndpointAddress &endpoint)
{
    const auto route = routeTo(endpoint);
    if (!route)
        return route.error();
    if (route->control.isEmpty())
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("Its host names no control endpoint of this server"));
    return ServerRegistry::Entry{.control = EndpointPath(route->control), .info = {}};
}

} // namespace

EndpointTrace::EndpointTrace(const EndpointAddress &endpoint, const QByteArray &arguments,
                             QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_arguments(arguments)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(TraceSession::RetryPause);
    connect(&m_retry, &QTimer::timeout, this, &EndpointTrace::start);
}

EndpointTrace::~EndpointTrace() = default;

// Files may hang, for example on a network.
void EndpointTrace::start()
{
    m_watch.reset();
    m_client.reset();
    whenFinished(runInPool([endpoint = m_endpoint] { return find(endpoint); }), this,
                 [this](const Found &found) { take(found); });
}

EndpointTrace::Found EndpointTrace::find(const EndpointAddress &endpoint)
{
    if (endpoint.isAbstract())
        return {Error(ErrorCode::NotSupported,
                      QStringLiteral("Abstract names have no control endpoint"))};
    if (endpoint.isRemote())
        return {remoteServer(endpoint)};
    Found found{findServer(EndpointPath(endpoint.path()))};
    found.hasOurPids = found.server && pidOf(*found.server) != 0;
    return found;
}

void EndpointTrace::take(const Found &found)
{
    if (found.server) {
        m_hasOurPids = found.hasOurPids;
        connectTo(found.server->control);
        return;
    }
    // Of a server that was there it is known better what became of it.
    if (m_state == TraceState::Starting || m_state == TraceState::NoControl) {
        const bool isUnknown = found.server.error().code == ErrorCode::NotSupported;
        tell(TraceState::NoControl, isUnknown ? std::nullopt : std::optional(found.server.error()));
    }
    retry();
}

void EndpointTrace::connectTo(const EndpointPath &control)
{
    m_client = std::make_unique<IntrospectionClient>(control);
    connect(m_client.get(), &IntrospectionClient::traced, this,
            [this](const QList<TraceEvent> &events) {
                tell(TraceState::Running);
                Q_EMIT arrived(events);
            });
    connect(m_client.get(), &IntrospectionClient::traceEnded, this, &EndpointTrace::takeEnd);
    m_watch = std::make_unique<AnswerWatch>(*m_client);
    connect(m_watch.get(), &AnswerWatch::answered, this, [this] { tell(TraceState::Running); });
    connect(m_watch.get(), &AnswerWatch::silent, this, [this] { tell(TraceState::Silent); });
    m_client->startTrace(m_arguments);
    m_watch->start();
}

void EndpointTrace::takeEnd(const std::optional<Error> &error)
{
    m_watch->stop();
    if (!error)
        tell(TraceState::Ended);
    else if (error->code == ErrorCode::AccessDenied)
        tell(TraceState::NotAllowed, error);
    else
        tell(TraceState::Failed, error);
    retry();
}

void EndpointTrace::tell(TraceState state, const std::optional<Error> &error)
{
    if (state == TraceState::Running && m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state, error);
}

void EndpointTrace::retry()
{
    m_retry.start();
}

} // namespace Monitor
