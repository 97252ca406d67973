// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/controlendpoint.h"

#include "introspection/jsontext.h"
#include "introspection/optionsjson.h"
#include "introspection/processnames.h"
#include "limits/optionsresolver.h"

#include <ipccore/version.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>

#include <unistd.h>

namespace IpcCore {

namespace {

// Names are unique, but a cleanup may hold the lock for a moment.
constexpr int Tries = 3;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray acknowledgement()
{
    return compact({{QStringLiteral("introspection"), IntrospectionVersion}});
}

ServerOptions controlOptions()
{
    ServerOptions options;
    options.threadCount = 1;
    options.maxRequestSize = 8 * 1024;
    options.requestBudget = 64 * 1024;
    // A trace that is not read for a while keeps its slot, and loses lines.
    options.writeStallTimeout = std::chrono::minutes(1);
    options.totalReplyBuffer = 2 * TraceFeed::MaxSubscribers * options.replyBuffer;
    options.maxConnections = 64;
    options.drainTimeout = std::chrono::milliseconds(500);
    options.handlerWarning = {};
    options.ownershipCheck = {};
    options.introspection = false;
    return options;
}

QString programName()
{
    const QString name = QCoreApplication::applicationName();
    return name.isEmpty() ? ProcessNames().find(::getpid(), {}) : name;
}

} // namespace

ControlEndpoint::ControlEndpoint(ServerCore &core, const EndpointPath &endpoint)
    : m_core(core)
    , m_startedAt(Clock::now())
    , m_trace(core.context())
{
    const EndpointClaim::FileId file = core.context().endpoint;
    m_info.endpoint = endpoint;
    m_info.device = file.device;
    m_info.inode = file.inode;
    m_info.pid = ::getpid();
    m_info.uid = ::geteuid();
    m_info.program = programName();
    m_info.programVersion = QCoreApplication::applicationVersion();
    m_info.ipccoreVersion = QStringLiteral(IPCCORE_VERSION_STRING);
    m_info.engine = lowerNameOf(core.options().engine);
    m_info.startedAt = QDateTime::currentDateTimeUtc();
    m_info.options = optionsToJson(core.options());
}

ControlEndpoint::~ControlEndpoint()
{
    stop();
    m_control.reset();
    m_entry.removeFiles();
}

Result<void> ControlEndpoint::listen()
{
    const Result<ServerOptions> options = resolveOptions(controlOptions());
    if (!options)
        return options.error();
    Result<void> listening;
    for (int i = 0; i < Tries; ++i) {
        const Result<RegistryEntry> entry = RegistryEntry::reserve();
        if (!entry)
            return entry.error();
        m_entry = *entry;
        m_control = std::make_unique<ServerCore>(
            m_entry.control(), *options,
            [this](const Request &request, Reply &reply) { return handle(request, reply); },
            static_cast<ServerObserver &>(*this));
        listening = m_control->listen();
        if (listening)
            break;
        // The next try has another name.
        m_control.reset();
        m_entry.removeFiles();
    }
    return listening;
}

Result<void> ControlEndpoint::start()
{
    // Nobody is admitted before everything that can fail is done.
    Result<void> result = listen();
    if (result)
        result = m_entry.publish(m_info);
    if (result)
        result = m_control->start();
    if (!result)
        stop();
    return result;
}

void ControlEndpoint::stop()
{
    m_entry.withdraw();
    m_trace.stop();
    if (m_control)
        m_control->stop();
}

bool ControlEndpoint::waitForStopped(Clock::time_point deadline)
{
    return !m_control || m_control->waitForStopped(deadline);
}

void ControlEndpoint::closeInChild()
{
    if (m_control)
        m_control->closeInChild();
}

HandlerResult ControlEndpoint::handle(const Request &request, Reply &reply)
{
    const Result<ControlRequest::Any> parsed = ControlRequest::parse(request.message());
    const Result<void> done = parsed ? answer(*parsed, reply) : parsed.error();
    if (!done)
        static_cast<void>(reply.write(compact(JsonText::toJson(done.error()))));
    return HandlerResult::Done;
}

Result<void> ControlEndpoint::answer(const ControlRequest::Any &request, Reply &reply)
{
    return std::visit([&](const auto &which) { return answer(which, reply); }, request);
}

Result<void> ControlEndpoint::answer(ControlRequest::Info, Reply &reply)
{
    return reply.write(compact(toJson(m_info)));
}

Result<void> ControlEndpoint::answer(ControlRequest::Stats, Reply &reply)
{
    ServerSnapshot snapshot;
    snapshot.uptime =
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_startedAt);
    snapshot.stopping = m_core.state() == ServerState::Stopping;
    snapshot.workersTotal = m_core.options().threadCount;
    const QList<ConnectionInfo> connections = m_core.connections().infos();
    for (const ConnectionInfo &connection : connections) {
        snapshot.workersBusy += connection.state == ConnectionInfo::State::Handling ? 1 : 0;
        snapshot.readyQueue += connection.state == ConnectionInfo::State::Queued ? 1 : 0;
        snapshot.deferred += connection.state == ConnectionInfo::State::Deferred ? 1 : 0;
    }
    snapshot.stats = m_core.stats();
    snapshot.latency = m_core.latency();
    snapshot.recentLatency = m_core.recentLatency();
    snapshot.traceSubscribers = m_trace.subscribers();
    return reply.write(compact(toJson(snapshot)));
}

// In pieces: there may be ten thousand.
Result<void> ControlEndpoint::answer(ControlRequest::Connections, Reply &reply)
{
    QByteArray text =
        "{\"introspection\":" + QByteArray::number(IntrospectionVersion) + ",\"connections\":[";
    ProcessNames names;
    QList<ConnectionInfo> connections = m_core.connections().infos();
    for (ConnectionInfo &connection : connections) {
        connection.processName = names.find(connection.peer.pid, connection.connectedFor);
        if (&connection != &connections.front())
            text += ",\n";
        text += compact(toJson(connection));
        if (const Result<void> written = reply.write(text); !written)
            return written;
        text.clear();
    }
    text += "]}";
    return reply.write(text);
}

Result<void> ControlEndpoint::answer(const ControlRequest::Trace &trace, Reply &reply)
{
    const int shown = m_core.options().tracePreview;
    if (std::ssize(trace.filter.command) > shown)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("This server shows the first %1 bytes of a request; command= "
                                    "is longer")
                         .arg(shown));
    DeferredReply deferred = reply.defer();
    const Result<void> subscribed = m_trace.subscribe(deferred, trace.filter);
    if (!subscribed)
        static_cast<void>(deferred.finish(compact(JsonText::toJson(subscribed.error()))));
    return {};
}

Result<void> ControlEndpoint::answer(ControlRequest::Disconnect request, Reply &reply)
{
    if (!m_core.connections().closeConnection(request.connectionId))
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("There is no connection %1").arg(request.connectionId));
    return reply.write(acknowledgement());
}

Result<void> ControlEndpoint::answer(ControlRequest::Stop, Reply &reply)
{
    const Result<void> written = reply.write(acknowledgement());
    m_core.stop();
    return written;
}

} // namespace IpcCore
