// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/connectoptions.h>
#include <ipccore/endpointstatus.h>

#include <QtCore/qdeadlinetimer.h>

namespace IpcCore {

/// The outcome of a connection attempt: a connected descriptor, or why there is none.
struct ConnectAttempt
{
    UniqueFd fd; ///< Connected; non-blocking.
    EndpointStatus status;
};

/// Tries once and never waits.
ConnectAttempt connectOnce(const EndpointPath &path, bool disallowChdir);

/// Whether `options` ask for another try after `status`.
bool worthWaitingFor(const EndpointStatus &status, const ConnectOptions &options);

/// Connects with the waits that `options` ask for.
///
/// Waits for a full queue in the kernel's own fair queue, by a blocking connect() with a send
/// timeout; polling an unconnected socket would spin. Retries a missing path or a stale socket
/// after 10, 20, 40, then every 50 ms.
/// @return a connected, non-blocking descriptor.
Result<UniqueFd> connectEndpoint(const EndpointPath &path, const ConnectOptions &options);

} // namespace IpcCore
