// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/longaddress.h"

#include <ipccore/endpointpath.h>

namespace IpcCore {

/// The longest path that fits a socket address with a final NUL, which not every system but many
/// tools need: 107 bytes on Linux, 103 on macOS.
extern const qsizetype MaxAddressPath;

/// open() flags for a directory used only to look up names.
extern const int OpenDirectoryFlags;

/// Calls `operation` with the address of `path`; -1 with ENAMETOOLONG if it does not fit.
int callWithAddress(const QByteArray &path, const AddressOperation &operation);

/// Calls `operation` with an address for `path` of any length. Uses the path itself if it fits, so
/// that other tools see the name they expect.
/// @return what `operation` returned; -1 and errno if the directory cannot be opened.
int callWithAddress(const EndpointPath &path, bool disallowChdir,
                    const AddressOperation &operation);

} // namespace IpcCore
