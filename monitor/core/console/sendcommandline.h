// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/result.h>

#include <QtCore/qstring.h>

namespace Monitor {

/// A line for a POSIX shell that makes `ipcctl` send these very bytes, whatever they are.
///
/// Readable where it can be: `ipcctl send '/run/x.sock' 'ping'`; else the bytes come through a pipe
/// from `printf`. Any thread.
/// @return NotSupported for an abstract name, and for a path that no text can carry (bytes that
///         are not UTF-8 with a line feed at the end); InvalidArgument without an endpoint.
IpcCore::Result<QString> sendCommandLine(const EndpointAddress &endpoint,
                                         const QByteArray &request);

/// The same for the content of a file, which is read when the line runs.
/// @param nativePath of the file, absolute.
IpcCore::Result<QString> sendFileCommandLine(const EndpointAddress &endpoint,
                                             const QByteArray &nativePath);

} // namespace Monitor
