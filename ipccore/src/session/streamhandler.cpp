// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/streamhandler.h>

namespace IpcCore {

StreamHandler::~StreamHandler() = default;

} // namespace IpcCore
