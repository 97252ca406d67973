// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/largepages.h"

namespace IpcCore {

void preferLargePages(void *, std::size_t) {}

} // namespace IpcCore
