// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "metricstext.h"

#include <core/observer/endpointcondition.h>

#include <ipccore/introspection.h>

#include <optional>

namespace Cli {

/// One server in the metrics.
struct MeasuredServer
{
    IpcCore::EndpointPath endpoint;
    IpcCore::ServerInfo info;
    std::optional<IpcCore::ServerSnapshot> snapshot;     ///< None if it did not answer.
    std::optional<Monitor::EndpointCondition> condition; ///< None if nothing is known of it.
};

/// The metrics of `servers`, each with a different endpoint.
QByteArray metricsOf(const QList<MeasuredServer> &servers, MetricsText::Format format);

} // namespace Cli
