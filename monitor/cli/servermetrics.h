// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "metricstext.h"

#include <ipccore/introspection.h>

#include <optional>

namespace Cli {

/// One server as metrics show it.
struct MeasuredServer
{
    IpcCore::EndpointPath endpoint;
    IpcCore::ServerInfo info;
    std::optional<IpcCore::ServerSnapshot> snapshot; ///< Nothing: it did not answer.
};

/// The metrics of `servers`, of which no two may have the same endpoint.
QByteArray metricsOf(const QList<MeasuredServer> &servers, MetricsText::Format format);

} // namespace Cli
