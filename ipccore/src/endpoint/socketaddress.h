// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/longaddress.h"

#include <ipccore/endpointpath.h>

namespace IpcCore {

/// The longest path that fits a socket address with its final NUL, which not every system needs,
/// but many tools do: 107 bytes on Linux, 103 on macOS.
extern const qsizetype MaxAddressPath;

/// open() flags for a directory that is only used to find names in it.
extern const int OpenDirectoryFlags;

/// Calls `operation` with the address of `path`; -1 with ENAMETOOLONG when it does not fit.
int callWithAddress(const QByteArray &path, const AddressOperation &operation);

/// Calls `operation` with an address for `path` of any length. The path is used as it is where it
/// fits, so that other tools see the name they expect.
/// @return what `operation` returned, or -1 and errno of opening the directory.
int callWithAddress(const EndpointPath &path, bool disallowChdir,
                    const AddressOperation &operation);

} // namespace IpcCore
