// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/mergedconnections.h"

#include <QtCore/qmetatype.h>

namespace Monitor {

/// The connections of one endpoint at one time, as the kernel and its server see them.
struct ConnectionsReport
{
    EndpointAddress endpoint;
    MergedConnections merged;
    /// Why the server reports nothing; none if it does. NotSupported if it never will, Timeout if
    /// it is silent but may recover.
    std::optional<IpcCore::Error> serverError;
    /// Why the kernel reports nothing.
    std::optional<IpcCore::Error> kernelError;

    /// Whether anybody reports.
    bool isTold() const { return merged.kernelTells || merged.serverTells; }
};

using ConnectionsReportPointer = std::shared_ptr<const ConnectionsReport>;

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::ConnectionsReportPointer)
