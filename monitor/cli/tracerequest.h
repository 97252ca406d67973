// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qstringlist.h>

namespace Cli {

/// Builds the arguments of IntrospectionClient::startTrace().
///
/// @param filters terms as typed: "conn=7", "pid=4711", "uid=0", "status=failed", "latency>=1.5ms",
///        "command=get". Each character stands for one byte.
/// @param preview bytes of each request to show; -1 for the server's default.
/// @return InvalidArgument for an unknown or repeated term.
IpcCore::Result<QByteArray> traceArguments(const QStringList &filters, int preview);

} // namespace Cli
