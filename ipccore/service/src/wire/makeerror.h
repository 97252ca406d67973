// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

namespace IpcCore {

inline CallError makeError(CallError::Kind kind, const QString &message,
                           const QString &parameter = {})
{
    return {.kind = kind, .code = {}, .message = message, .parameter = parameter};
}

} // namespace IpcCore
