// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/pendingcall.h>

namespace IpcCore {

PendingCall::~PendingCall() = default;

} // namespace IpcCore
