// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/connectioninfo.h>

namespace IpcCore {

const char *nameOf(ConnectionInfo::State state)
{
    switch (state) {
    case ConnectionInfo::State::Idle:
        return "idle";
    case ConnectionInfo::State::Reading:
        return "reading";
    case ConnectionInfo::State::Queued:
        return "queued";
    case ConnectionInfo::State::Handling:
        return "handling";
    case ConnectionInfo::State::Deferred:
        return "deferred";
    case ConnectionInfo::State::Writing:
        return "writing";
    }
    return "unknown";
}

} // namespace IpcCore
