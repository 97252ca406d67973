// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/server.h>

#include "base/deadline.h"
#include "base/ornomemory.h"
#include "base/uniquefd.h"
#include "server/serverprivate.h"

#include <QtCore/qpointer.h>
#include <QtCore/qthread.h>

namespace IpcCore {

namespace {

Error notListening()
{
    return {ErrorCode::WrongState, QStringLiteral("The server does not listen")};
}

} // namespace

Server::Server(const EndpointPath &path, Handler handler, const ServerOptions &options,
               QObject *parent)
    : QObject(parent)
    , d_ptr(std::make_unique<ServerPrivate>(this, path, options))
{
    d_ptr->setHandler(std::move(handler));
}

Server::Server(const EndpointPath &path, Handler handler, QObject *parent)
    : Server(path, std::move(handler), ServerOptions(), parent)
{}

Server::Server(const EndpointPath &path, StreamHandlerFactory makeHandler,
               const ServerOptions &options, QObject *parent)
    : QObject(parent)
    , d_ptr(std::make_unique<ServerPrivate>(this, path, options))
{
    d_ptr->setHandler(std::move(makeHandler));
}

Server::Server(const EndpointPath &path, StreamHandlerFactory makeHandler, QObject *parent)
    : Server(path, std::move(makeHandler), ServerOptions(), parent)
{}

Server::Server(const EndpointPath &path, const QObject *context, Handler handler, QObject *parent)
    : Server(path, context, std::move(handler), ServerOptions(), parent)
{}

Server::Server(const EndpointPath &path, const QObject *context, Handler handler,
               const ServerOptions &options, QObject *parent)
    : QObject(parent)
    , d_ptr(std::make_unique<ServerPrivate>(this, path, options))
{
    if (!handler || !context) {
        d_ptr->setHandler(Handler());
        return;
    }
    ContextHandler::Outcome outcome;
    outcome.quit = [this] { stop(); };
    outcome.failed = [this](quint64 connectionId, const QString &message) {
        d_ptr->handlerError(connectionId, message);
    };
    d_ptr->contextHandler.emplace(context, std::move(handler), std::move(outcome),
                                  options.dropQueuedOnStop);
    d_ptr->setHandler(*d_ptr->contextHandler);
}

Server::~Server()
{
    if (d_ptr->isEmitting() && QThread::currentThread() != thread())
        qFatal("IpcCore: a server was deleted by a slot in a thread that is not its own; "
               "use deleteLater()");
    d_ptr->isEnding = true;
    // First: the waiting calls may be waiting for this thread.
    if (d_ptr->contextHandler) {
        d_ptr->contextHandler->detach();
        // The core does not track a call that exceeds its time, which reports to this object.
        stop();
        d_ptr->contextHandler->waitForCall();
    }
    // The control endpoint uses the core, whose threads report the end to it.
    if (d_ptr->core)
        d_ptr->core->shutdown();
    d_ptr->control.reset();
}

Result<void> Server::listen()
{
    Q_D(Server);
    return d->core ? orNoMemory([d] { return d->core->listen(); }) : *d->flaw;
}

Result<void> Server::listen(qintptr descriptor)
{
    Q_D(Server);
    UniqueFd listener(static_cast<int>(descriptor));
    return d->core ? orNoMemory([&] { return d->core->listen(std::move(listener)); }) : *d->flaw;
}

Result<void> Server::start()
{
    Q_D(Server);
    if (!d->core)
        return notListening();
    return orNoMemory([this, d] {
        const QPointer<Server> alive(this);
        Result<void> started = d->core->start();
        // Second, so that it takes nothing the server itself needs. A slot may have deleted it.
        if (started && alive)
            d->startControl();
        return started;
    });
}

void Server::stop()
{
    Q_D(Server);
    if (d->core)
        d->core->stop();
}

Result<void> Server::waitForStopped(std::chrono::milliseconds timeout)
{
    Q_D(Server);
    if (!d->core)
        return notListening();
    const auto deadline = timeAfter(ServerCore::Clock::now(), timeout);
    if (const Result<void> stopped = d->core->waitForStopped(deadline); !stopped)
        return stopped;
    ControlEndpoint *const control = d->controlEndpoint();
    if (!control)
        return {};
    control->stop();
    if (control->waitForStopped(deadline))
        return {};
    return Error(ErrorCode::Timeout, QStringLiteral("The control endpoint has not stopped yet"));
}

Result<void> Server::run()
{
    if (state() == ServerState::Idle) {
        if (const Result<void> listening = listen(); !listening)
            return listening;
    }
    const QPointer<Server> alive(this);
    const Result<void> running = start();
    return running && alive ? waitForStopped(Forever) : running;
}

ServerState Server::state() const
{
    Q_D(const Server);
    return d->core ? d->core->state() : ServerState::Idle;
}

const EndpointPath &Server::path() const
{
    Q_D(const Server);
    return d->path;
}

const ServerOptions &Server::options() const
{
    Q_D(const Server);
    return d->options;
}

EngineKind Server::engine() const
{
    Q_D(const Server);
    return d->core ? d->options.engine : EngineKind::Auto;
}

ServerStats Server::stats() const
{
    Q_D(const Server);
    return d->core ? d->core->stats() : ServerStats();
}

LatencyHistogram Server::latency() const
{
    Q_D(const Server);
    return d->core ? d->core->latency() : LatencyHistogram();
}

QList<ConnectionInfo> Server::connections() const
{
    Q_D(const Server);
    return d->core ? d->core->connections().infos() : QList<ConnectionInfo>();
}

Result<EndpointPath> Server::controlEndpoint() const
{
    Q_D(const Server);
    const std::lock_guard lock(d->controlMutex);
    if (d->control)
        return d->control->path();
    if (d->controlError)
        return *d->controlError;
    if (d->core && !d->options.introspection)
        return Error(ErrorCode::NotSupported, QStringLiteral("Introspection is switched off"));
    return Error(ErrorCode::WrongState, QStringLiteral("The server has not started"));
}

Result<void> Server::closeConnection(quint64 connectionId)
{
    Q_D(Server);
    if (d->core && d->core->connections().closeConnection(connectionId))
        return {};
    return Error(ErrorCode::InvalidArgument,
                 QStringLiteral("There is no connection %1").arg(connectionId));
}

void Server::closeInChild()
{
    Q_D(Server);
    if (d->core)
        d->core->closeInChild();
    // No lock: another thread in the parent may have held it.
    if (d->control)
        d->control->closeInChild();
}

} // namespace IpcCore
