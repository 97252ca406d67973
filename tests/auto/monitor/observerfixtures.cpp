// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "observerfixtures.h"

#include <QtTest/qsignalspy.h>

using namespace Monitor;

namespace {

constexpr int SnapshotPatienceMs = 20'000;

} // namespace

bool pollOnce(EndpointObserver &observer)
{
    QSignalSpy ready(&observer, &EndpointObserver::snapshotReady);
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
