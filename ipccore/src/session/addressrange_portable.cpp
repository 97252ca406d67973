// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/addressrange.h"

namespace IpcCore {

AddressRange AddressRange::reserve(std::size_t)
{
    return {};
}

void AddressRange::shrink(std::size_t) {}

void AddressRange::release() {}

} // namespace IpcCore
