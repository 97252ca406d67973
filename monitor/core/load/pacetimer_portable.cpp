// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/pacetimer.h"

namespace Monitor {

std::unique_ptr<PaceTimer> PaceTimer::createFine(const Callback &)
{
    return nullptr;
}

} // namespace Monitor
