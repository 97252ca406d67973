// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtCore/qmap.h>
#include <QtCore/qset.h>

#include <functional>
#include <vector>

namespace Monitor {

/// An endpoint whose server has told that it is there.
struct RegisteredEndpoint
{
    QByteArray path;    ///< As bytes, absolute.
    QByteArray control; ///< Where its server can be asked about itself; as bytes, may be empty.
    QString program;    ///< As its server calls itself; may be empty.
    qint64 pid = 0;     ///< 0: unknown.
};

/// Yields the endpoints that servers have registered. Called in the observer's thread, once in each
/// poll; may take its time, as nothing waits for it but the next poll.
using RegistrySource = std::function<std::vector<RegisteredEndpoint>()>;

/// What a poll has to look at.
struct ObserverPlan
{
    QSet<EndpointAddress> added;
    QMap<QByteArray, int> directories; ///< With the depth to which each is searched.
    RegistrySource registry;           ///< May be empty.
    bool findsListeners = true;        ///< Take in whatever listens.
    QSet<EndpointAddress> slow;
    QSet<EndpointAddress> urgent; ///< Connect to these, once.
};

} // namespace Monitor
