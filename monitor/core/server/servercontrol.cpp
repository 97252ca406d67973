// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/servercontrol.h"

#include "core/base/whenfinished.h"
#include "core/server/introspectionclient.h"
#include "core/server/registeredservers.h"

#include <ipccore/serverlauncher.h>
#include <ipccore/serverregistry.h>

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
                     QStringLiteral("A server on another host is started and stopped there"));
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

} // namespace

class ServerControlWorker : public QObject
{
    Q_OBJECT

public:
    void find(const EndpointAddress &endpoint)
    {
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
        const auto entry = entryOf(endpoint);
        if (!entry) {
            Q_EMIT stopDone(endpoint, entry.error());
            return;
        }
        auto *client = new IntrospectionClient(entry->control, this);
        whenFinished(client->stopServer(), this,
                     [this, client, endpoint](const Result<void> &stopped) {
                         client->deleteLater();
                         Q_EMIT stopDone(endpoint, stopped);
                     });
    }

Q_SIGNALS:
    void found(const Monitor::EndpointAddress &endpoint,
               const std::optional<IpcCore::ServerInfo> &server);
    void startDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<bool> &started);
    void stopDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<void> &stopped);
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
