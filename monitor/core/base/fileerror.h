// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

class QFileDevice;

namespace Monitor {

/// Why the last operation on `file` failed: AccessDenied if it could not be opened, otherwise
/// SystemError.
IpcCore::Error fileError(const QFileDevice &file);

} // namespace Monitor
