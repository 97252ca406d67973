// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/diewithparent.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace Monitor {

void dieWithParent(pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    // It may have ended before.
    if (::getppid() != parent)
        ::_exit(0);
}

} // namespace Monitor
