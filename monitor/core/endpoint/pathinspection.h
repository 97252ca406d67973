// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/kernel/filekey.h"

#include <ipccore/endpointstatus.h>

#include <optional>

namespace Monitor {

/// What the file system says about an endpoint, without connecting.
struct PathInspection
{
    /// The endpoint's status if the file system alone decides: nothing there, not a socket, or no
    /// permission. A connection attempt would give the same.
    std::optional<IpcCore::EndpointStatus> verdict;
    FileKey file;      ///< Of what is there; null if nothing is, or it cannot be known.
    quint32 mode = 0;  ///< As in stat(), including the type.
    quint32 owner = 0; ///< User id.
    /// The first missing component of the path; empty if none is missing, or a link is dangling.
    QByteArray missing;

    bool operator==(const PathInspection &other) const = default;
};

/// What is at a path.
struct PathLook
{
    FileStatus file;     ///< Where links lead.
    bool isLink = false; ///< Whether the path ends in one.
};

/// Looks once, unless there is a link; blocks as long as the file system does. Any thread.
PathLook lookAt(const QByteArray &nativePath);

/// Examines the file; blocks as long as the file system does. Abstract names have no file.
/// @param known what was just seen there, if anybody has looked.
PathInspection inspectPath(const EndpointAddress &address,
                           const std::optional<PathLook> &known = {});

/// The directory that contains `nativePath`; "/" if it names none.
QByteArray directoryOf(const QByteArray &nativePath);

/// A status as a connection attempt would return it.
IpcCore::EndpointStatus makeStatus(IpcCore::ActiveState state, IpcCore::StateReason reason,
                                   int systemError, const QString &message);

} // namespace Monitor
