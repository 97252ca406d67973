// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

#include <functional>
#include <vector>

namespace Monitor {

/// An endpoint that its server has registered.
struct RegisteredEndpoint
{
    QByteArray path;    ///< As bytes, absolute.
    QByteArray control; ///< The server's control endpoint; bytes, may be empty.
    QString program;    ///< The server's name for itself; may be empty.
    qint64 pid = 0;     ///< 0 if unknown.
    quint32 inode = 0;  ///< Of its socket file, the lower 32 bits; 0 if unknown.
};

/// Returns the endpoints that servers have registered. Called in the observer's thread, once per
/// poll; may be slow, as only the next poll waits for it.
using RegistrySource = std::function<std::vector<RegisteredEndpoint>()>;

/// The same for servers with another XDG_RUNTIME_DIR; empty for none.
using OtherRegistrySource =
    std::function<std::vector<RegisteredEndpoint>(const QByteArray &runtimeDirectory)>;

/// What another host has told about its endpoints, whose controlPath leads there.
using ToldEndpoints = std::vector<std::shared_ptr<const ObservedEndpoint>>;

using Verdicts = QHash<EndpointAddress, ServerVerdict>;

/// What a poll looks at.
struct ObserverPlan
{
    QSet<EndpointAddress> added;
    RegistrySource registry;               ///< May be empty.
    OtherRegistrySource others;            ///< May be empty.
    bool findsListeners = true;            ///< Include everything that listens.
    QHash<QByteArray, ToldEndpoints> told; ///< By host.
    Verdicts verdicts;                     ///< Of servers with a control endpoint.
    QSet<EndpointAddress> urgent;          ///< Connect to these, once.
};

} // namespace Monitor
