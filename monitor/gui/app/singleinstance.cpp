// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/singleinstance.h"

#include <ipccore/connection.h>
#include <ipccore/server.h>

namespace Monitor {

namespace {

using namespace IpcCore;
using namespace std::chrono_literals;

// An instance that hangs must not block others from starting.
constexpr auto Patience = 3s;

bool sendTo(const EndpointPath &path, const CommandLine &commandLine)
{
    ConnectOptions options;
    options.waitIfBusy = true;
    options.connectTimeout = Patience;
    options.replyTimeout = Patience;
    return sendCommand(path, options, commandLine.toMessage()).hasValue();
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const CommandLine &commandLine)
{
    const auto path = EndpointPath::inRuntimeDirectory(QStringLiteral("ipcmonitor"),
                                                       QStringLiteral("window.sock"));
    if (!path)
        return false;
    ServerOptions options;
    options.threadCount = 1;
    // The monitor shows other programs, not itself.
    options.introspection = false;
    auto server = std::make_unique<Server>(
        *path, this,
        [this](const Request &request, Reply &) {
            const auto taken = CommandLine::fromMessage(request.message());
            if (!taken)
                return HandlerResult::Failed;
            Q_EMIT requested(*taken);
            return HandlerResult::Done;
        },
        options);
    if (const Result<void> first = server->listen(); !first) {
        if (first.error().code != ErrorCode::AddressInUse)
            return false;
        if (sendTo(*path, commandLine))
            return true;
        m_notice =
            tr("IPC Monitor is already running, but does not answer; this is a second instance.");
        return false;
    }
    if (server->start())
        m_server = std::move(server);
    return false;
}

} // namespace Monitor
