// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

namespace Monitor {

/// An endpoint as another host reports it.
struct ReportedEndpoint
{
    ObservedEndpoint endpoint; ///< Without a way to its control endpoint.
    QByteArray control;        ///< Path of the server's control endpoint there; empty for none.
};

/// Reads what `ipcctl list --json` printed on `host`. Skips abstract names, which ssh cannot
/// forward, and members of later versions. Any thread.
/// @return ProtocolError if it is something else.
IpcCore::Result<std::vector<ReportedEndpoint>> readHostReport(const QByteArray &host,
                                                              const QByteArray &json);

} // namespace Monitor
