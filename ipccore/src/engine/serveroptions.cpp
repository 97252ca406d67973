// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/serveroptions.h>

namespace IpcCore {

const char *toString(EngineKind kind)
{
    switch (kind) {
    case EngineKind::Auto:
        return "auto";
    case EngineKind::Epoll:
        return "epoll";
    case EngineKind::Qt:
        return "qt";
    }
    return "unknown";
}

} // namespace IpcCore
