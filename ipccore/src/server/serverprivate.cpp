// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/serverprivate.h"

#include "base/ornomemory.h"
#include "limits/optionsresolver.h"

#include <new>

namespace IpcCore {

/// Marks the calling thread, for the object's life, as emitting a signal of the server. A slot may
/// delete that server.
class ServerPrivate::Emission
{
public:
    explicit Emission(const ServerPrivate &server)
        : m_server(&server)
        , m_outer(std::exchange(s_innermost, this))
    {}

    ~Emission() { s_innermost = m_outer; }

    Q_DISABLE_COPY_MOVE(Emission)

    static bool isUnderWay(const ServerPrivate *server)
    {
        const Emission *emission = s_innermost;
        while (emission && emission->m_server != server)
            emission = emission->m_outer;
        return emission;
    }

private:
    static thread_local const Emission *s_innermost;

    const ServerPrivate *const m_server;
    const Emission *const m_outer;
};

thread_local const ServerPrivate::Emission *ServerPrivate::Emission::s_innermost = nullptr;

// If there is no memory for a signal, the server's threads continue without it.
template <typename Signal, typename... Arguments>
void ServerPrivate::emitSignal(Signal signal, const Arguments &...arguments)
{
    const Emission emission(*this);
    try {
        Q_EMIT(q_ptr->*signal)(arguments...);
    } catch (const std::bad_alloc &) {
    }
}

bool ServerPrivate::isEmitting() const
{
    return Emission::isUnderWay(this);
}

ServerPrivate::ServerPrivate(Server *server, const EndpointPath &endpoint,
                             const ServerOptions &given)
    : q_ptr(server)
    , path(endpoint)
    , options(given)
{}

void ServerPrivate::setHandler(AnyHandler handler)
{
    if (!std::visit([](const auto &function) { return bool(function); }, handler)) {
        flaw = Error(ErrorCode::InvalidArgument, QStringLiteral("The server has no handler"));
        return;
    }
    const Result<ServerOptions> resolved = resolveOptions(options);
    if (!resolved) {
        flaw = resolved.error();
        return;
    }
    options = *resolved;
    core = std::make_unique<ServerCore>(path, options, std::move(handler), *this);
}

// A server without introspection still serves.
void ServerPrivate::startControl()
{
    if (!options.introspection)
        return;
    std::unique_ptr<ControlEndpoint> endpoint;
    const Result<void> started = orNoMemory([&] {
        endpoint = std::make_unique<ControlEndpoint>(*core, path);
        return endpoint->start();
    });
    const std::lock_guard lock(controlMutex);
    if (!started) {
        controlError = started.error();
        qCWarning(lcServer).noquote()
            << "No introspection of" << path.toString() + QLatin1Char(':') << controlError->message;
        return;
    }
    control = std::move(endpoint);
    // A handler may have ended the server meanwhile.
    if (hasStopped)
        control->stop();
}

ControlEndpoint *ServerPrivate::controlEndpoint() const
{
    const std::lock_guard lock(controlMutex);
    return control.get();
}

void ServerPrivate::started()
{
    emitSignal(&Server::started);
}

void ServerPrivate::stopping()
{
    if (contextHandler)
        contextHandler->serverStops();
    emitSignal(&Server::stopping);
}

void ServerPrivate::stopped()
{
    {
        const std::lock_guard lock(controlMutex);
        hasStopped = true;
        if (control)
            control->stop();
    }
    if (isEnding)
        return;
    emitSignal(&Server::stopped);
}

void ServerPrivate::connectionOpened(quint64 connectionId, const PeerCredentials &credentials)
{
    emitSignal(&Server::connectionOpened, connectionId, credentials);
}

void ServerPrivate::connectionClosed(quint64 connectionId)
{
    emitSignal(&Server::connectionClosed, connectionId);
}

void ServerPrivate::endpointLost(const QString &reason)
{
    emitSignal(&Server::endpointLost, reason);
}

void ServerPrivate::handlerError(quint64 connectionId, const QString &message)
{
    emitSignal(&Server::handlerError, connectionId, message);
}

} // namespace IpcCore
