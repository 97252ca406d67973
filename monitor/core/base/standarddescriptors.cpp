// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/standarddescriptors.h"

#include <fcntl.h>
#include <unistd.h>

namespace Monitor {

void openStandardDescriptors()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) >= 0)
            continue;
        // open() takes the lowest free number, which is this one. Opened in the wrong direction, so
        // that using the stream fails as if it were closed.
        ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

} // namespace Monitor
