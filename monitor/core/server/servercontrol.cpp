// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/servercontrol.h"

#include "core/base/whenfinished.h"
#include "core/endpoint/route.h"
#include "core/server/introspectionclient.h"
#include "core/server/registeredservers.h"

#include <ipccore/serverlauncher.h>
#include <ipccore/serverregistry.h>

#include <functional>

namespace Monitor {

using namespace IpcCore;

namespace {

Result<EndpointPath> pathOf(const EndpointAddress &endpoint)
{
    if (endpoint.isAbstract())
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("A server at an abstract name cannot be started or stopped"));
    if (endpoint.isRemote())
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("A server on another host can only be started there"));
    return EndpointPath(endpoint.path());
}

Result<bool> startServer(const EndpointAddress &endpoint, const QString &program,
                         const QStringList &arguments)
{
    const auto path = pathOf(endpoint);
    if (!path)
        return path.error();
    ServerLauncher launcher(*path, program, arguments);
    if (const auto connection = launcher.connectOrStart(); !connection)
        return connection.error();
    return launcher.startedProgram();
}

Result<ServerRegistry::Entry> entryOf(const EndpointAddress &endpoint)
{
    const auto path = pathOf(endpoint);
    if (!path)
        return path.error();
    return findServer(*path);
}

// Where the server's control endpoint is reached from here.
Result<EndpointPath> controlOf(const EndpointAddress &endpoint)
{
    if (!endpoint.isRemote()) {
        const auto entry = entryOf(endpoint);
        return entry ? Result<EndpointPath>(entry->control) : entry.error();
    }
    const auto route = routeTo(endpoint);
    if (!route)
        return route.error();
    if (route->control.isEmpty())
        return Error(ErrorCode::NotSupported,
                     route->reason.isEmpty()
                         ? QStringLiteral("The server has no control endpoint that is forwarded")
                         : route->reason);
    return EndpointPath(route->control);
}

} // namespace

class ServerControlWorker : public QObject
{
    Q_OBJECT

public:
    void find(const EndpointAddress &endpoint)
    {
        // The registry of another host is there. A server that hangs gets one connection, however
        // often it is asked.
        if (endpoint.isRemote())
            return ask(endpoint, &IntrospectionClient::shared, &IntrospectionClient::info,
                       [this, endpoint](const Result<ServerInfo> &info) {
                           Q_EMIT found(endpoint, info ? std::optional(*info) : std::nullopt);
                       });
        const auto entry = entryOf(endpoint);
        Q_EMIT found(endpoint, entry ? std::optional(entry->info) : std::nullopt);
    }

    void start(const EndpointAddress &endpoint, const QString &program,
               const QStringList &arguments)
    {
        Q_EMIT startDone(endpoint, startServer(endpoint, program, arguments));
    }

    void stop(const EndpointAddress &endpoint)
    {
        const auto newClient = [](const EndpointPath &control) {
            return std::make_shared<IntrospectionClient>(control);
        };
        ask(endpoint, newClient, &IntrospectionClient::stopServer,
            [this, endpoint](const Result<void> &stopped) { Q_EMIT stopDone(endpoint, stopped); });
    }

Q_SIGNALS:
    void found(const Monitor::EndpointAddress &endpoint,
               const std::optional<IpcCore::ServerInfo> &server);
    void startDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<bool> &started);
    void stopDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<void> &stopped);

private:
    // Passes on the answer of the server's control endpoint, or why there is none.
    template <typename Client, typename Request, typename Answer>
    void ask(const EndpointAddress &endpoint, Client clientAt, Request request, Answer answer)
    {
        const auto control = controlOf(endpoint);
        if (!control)
            return answer(control.error());
        const std::shared_ptr<IntrospectionClient> client = clientAt(*control);
        whenFinished(std::invoke(request, *client), this,
                     [client, answer](const auto &result) { answer(result); });
    }
};

ServerControl::ServerControl(QObject *parent)
    : QObject(parent)
    , m_worker(new ServerControlWorker)
    , m_thread(QStringLiteral("ServerControl"), m_worker, std::chrono::milliseconds(0))
{
    connect(m_worker, &ServerControlWorker::found, this, &ServerControl::found);
    connect(m_worker, &ServerControlWorker::startDone, this,
            [this](const EndpointAddress &endpoint, const Result<bool> &started) {
                --m_busy;
                Q_EMIT startDone(endpoint, started);
            });
    connect(m_worker, &ServerControlWorker::stopDone, this,
            [this](const EndpointAddress &endpoint, const Result<void> &stopped) {
                --m_busy;
                Q_EMIT stopDone(endpoint, stopped);
            });
}

ServerControl::~ServerControl()
{
    m_worker->disconnect(this);
}

void ServerControl::find(const EndpointAddress &endpoint)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, endpoint] { worker->find(endpoint); });
}

void ServerControl::start(const EndpointAddress &endpoint, const QString &program,
                          const QStringList &arguments)
{
    ++m_busy;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, endpoint, program, arguments] {
        worker->start(endpoint, program, arguments);
    });
}

void ServerControl::stop(const EndpointAddress &endpoint)
{
    ++m_busy;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, endpoint] { worker->stop(endpoint); });
}

} // namespace Monitor

#include "servercontrol.moc"
