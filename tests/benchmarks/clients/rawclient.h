// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "raw": plain blocking system calls, so that only servers differ.
std::unique_ptr<LoadClient> makeRawClient(const LoadPlan &plan);

} // namespace Bench
