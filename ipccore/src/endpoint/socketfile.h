// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

struct stat;

/// \file
/// What the kernel knows of the files that Unix sockets are bound to. Only Linux tells, and there,
/// too, a sandbox may forbid it.
namespace IpcCore {

/// Whether `file` is the one that the socket `descriptor` is bound to; empty if unknown.
std::optional<bool> isBoundTo(int descriptor, const struct stat &file);

/// Whether a socket is bound to `file` that listens or, as it is not connected, may listen next:
/// until then, connect() reports nobody there. Empty if unknown. Does not see other network
/// namespaces, nor, where a file's device number is not that of its file system (btrfs), any.
std::optional<bool> mayHaveServer(const struct stat &file);

} // namespace IpcCore
