// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/result.h>

#include <QtCore/qstring.h>

namespace Monitor {

/// A POSIX shell command that makes `ipcctl` send exactly these bytes.
///
/// Readable where possible: `ipcctl send '/run/x.sock' 'ping'`; otherwise `printf` pipes the bytes
/// in. Any thread.
/// @return NotSupported for an abstract name, and for a path that text cannot represent (invalid
///         UTF-8 with a line feed at the end); InvalidArgument without an endpoint.
IpcCore::Result<QString> sendCommandLine(const EndpointAddress &endpoint,
                                         const QByteArray &request);

/// The same for the content of a file, read when the command runs.
/// @param nativePath of the file, absolute.
IpcCore::Result<QString> sendFileCommandLine(const EndpointAddress &endpoint,
                                             const QByteArray &nativePath);

} // namespace Monitor
