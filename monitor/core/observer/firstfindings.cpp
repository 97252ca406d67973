// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/firstfindings.h"

#include "core/observer/endpointcondition.h"

namespace Monitor {

FirstFindings firstFindings(const ObserverSnapshot &snapshot)
{
    FirstFindings findings;
    QList<EndpointAddress> registered;
    for (const auto &endpoint : snapshot.endpoints) {
        ++findings.all;
        if (needsAttention(*endpoint))
            ++findings.needAttention;
        if (endpoint->sources.testFlag(EndpointSource::Registered))
            registered.append(endpoint->address);
        if (isMine(*endpoint))
            findings.mine.append(endpoint->address);
    }
    if (!registered.isEmpty())
        findings.mine = registered;
    return findings;
}

} // namespace Monitor
