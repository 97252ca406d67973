// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/processnames.h"

namespace IpcCore {

QString ProcessNames::find(qint64, std::chrono::milliseconds)
{
    return {};
}

} // namespace IpcCore
