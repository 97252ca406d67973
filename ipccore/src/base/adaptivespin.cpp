// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/adaptivespin.h"

#include <unistd.h>

namespace IpcCore {

bool AdaptiveSpin::hasSeveralCores()
{
    static const bool several = ::sysconf(_SC_NPROCESSORS_ONLN) > 1;
    return several;
}

} // namespace IpcCore
