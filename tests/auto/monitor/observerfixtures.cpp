// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "observerfixtures.h"

#include "core/endpoint/socketfiles.h"

#include <QtTest/qsignalspy.h>

using namespace Monitor;

namespace {

constexpr int SnapshotPatienceMs = 20'000;

} // namespace

bool pollOnce(EndpointObserver &observer)
{
    QSignalSpy ready(&observer, &EndpointObserver::polled);
    observer.pollNow();
    return ready.wait(SnapshotPatienceMs);
}

RegistrySource registryOf(const QByteArray &path, const IpcCore::EndpointPath &control)
{
    return [path, control = control.native()] {
        return std::vector<RegisteredEndpoint>{
            {.path = path, .control = control, .program = {}, .pid = 0}};
    };
}

RegistrySource registryOf(const QList<EndpointAddress> &endpoints)
{
    return [endpoints] {
        std::vector<RegisteredEndpoint> registered;
        for (const EndpointAddress &endpoint : endpoints)
            registered.push_back({.path = endpoint.key(), .control = {}, .program = {}, .pid = 0});
        return registered;
    };
}

RegistrySource registryOfSocketsIn(const QByteArray &directory)
{
    return [directory] {
        std::vector<RegisteredEndpoint> registered;
        for (const SocketFile &file : findSocketFiles(directory, 1'000))
            registered.push_back({.path = file.path, .control = {}, .program = {}, .pid = 0});
        return registered;
    };
}

void noteToolError(EventLog &log, const QString &message)
{
    const auto failed = std::make_shared<ObserverSnapshot>();
    failed->time = QDateTime::currentDateTimeUtc();
    failed->socketsError = IpcCore::Error(IpcCore::ErrorCode::SystemError, message);
    log.takeSnapshot(failed);
    log.takeSnapshot(std::make_shared<ObserverSnapshot>());
}
