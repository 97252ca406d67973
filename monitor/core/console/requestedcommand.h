// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>

#include <QtCore/qbytearray.h>

namespace Monitor {

/// The command that a request names, as a call or as a line of text.
/// @return part of `service`; null if it has no such command.
const IpcCore::CommandDescription *requestedCommand(const IpcCore::ServiceDescription &service,
                                                    const QByteArray &request);

} // namespace Monitor
