// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace Bridge {

/// A local endpoint whose requests go to a service.
struct ImportOptions
{
    /// 1 to 64 letters, digits, `-` and `_`.
    QByteArray service;
    /// Where clients find it.
    IpcCore::EndpointPath endpoint;
    /// The largest request to take, in bytes, 1 or more. Default: that of a server of ours.
    qint64 maxRequest = 16LL * 1024 * 1024;

    bool operator==(const ImportOptions &other) const = default;
};

} // namespace Bridge
