// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/diewithparent.h"

namespace Monitor {

void dieWithParent(pid_t) {}

} // namespace Monitor
