// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/endpointstatus.h>

#include <optional>

namespace Monitor {

/// What the file system says of an endpoint, without connecting.
struct PathInspection
{
    /// The endpoint's status where the file system alone decides: nothing there, not a socket, no
    /// permission. The same that a connection attempt would come to.
    std::optional<IpcCore::EndpointStatus> verdict;
    FileKey file;      ///< Of what is there; null: nothing, or nobody may know.
    quint32 mode = 0;  ///< As in stat(), with the type.
    quint32 owner = 0; ///< User.
    /// The first thing on the way that does not exist; empty: everything does, or a link leads
    /// nowhere.
    QByteArray missing;

    bool operator==(const PathInspection &other) const = default;
};

/// Looks at the file; may take as long as the file system does. An abstract name has none.
PathInspection inspectPath(const EndpointAddress &address);

/// The directory that `nativePath` is in; "/" where it names none.
QByteArray directoryOf(const QByteArray &nativePath);

/// A status as a connection attempt would give it.
IpcCore::EndpointStatus makeStatus(IpcCore::ActiveState state, IpcCore::StateReason reason,
                                   int systemError, const QString &message);

} // namespace Monitor
