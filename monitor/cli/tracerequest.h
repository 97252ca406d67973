// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qstringlist.h>

namespace Cli {

/// The request that asks a server's control endpoint for a trace.
///
/// @param filters terms as people type them: "conn=7", "pid=4711", "uid=0", "status=failed",
///        "latency>=1.5ms", "command=get". Each character stands for one byte.
/// @param preview bytes of each request to show; -1: as many as the server likes.
/// @return InvalidArgument for a term that is none of these, or comes twice.
IpcCore::Result<QByteArray> traceRequest(const QStringList &filters, int preview);

} // namespace Cli
