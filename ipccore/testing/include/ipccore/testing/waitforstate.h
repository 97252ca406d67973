// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/ipccore_testing_export.h>

#include <chrono>

namespace IpcCore::Testing {

/// Waits until `path` is in `state`, such as until a program under test listens or has left.
///
/// Polls with activeState(); a server sees a silent ping each time. Runs this thread's event loop
/// meanwhile. Any thread.
/// @param timeout 0 to check once.
/// @return Timeout, with the last state in the text and in Error::state.
IPCCORE_TESTING_EXPORT Result<void>
waitForState(const EndpointPath &path, ActiveState state,
             std::chrono::milliseconds timeout = std::chrono::seconds(20));

} // namespace IpcCore::Testing
