// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

class QFileDevice;

namespace Monitor {

/// Why the last call of `file` failed: AccessDenied where it could not be opened, else SystemError.
IpcCore::Error fileError(const QFileDevice &file);

} // namespace Monitor
