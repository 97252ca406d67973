// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/socketfile.h"

namespace IpcCore {

std::optional<bool> isBoundTo(int /*descriptor*/, const struct stat & /*file*/)
{
    return std::nullopt;
}

std::optional<bool> mayHaveServer(const struct stat & /*file*/)
{
    return std::nullopt;
}

} // namespace IpcCore
