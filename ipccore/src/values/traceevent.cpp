// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/traceevent.h>

namespace IpcCore {

const char *nameOf(TraceEvent::Status status)
{
    switch (status) {
    case TraceEvent::Status::Ok:
        return "ok";
    case TraceEvent::Status::Failed:
        return "failed";
    case TraceEvent::Status::Gone:
        return "gone";
    }
    return "unknown";
}

} // namespace IpcCore
