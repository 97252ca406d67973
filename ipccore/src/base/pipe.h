// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

namespace IpcCore {

/// Both ends of a pipe, or neither.
struct Pipe
{
    UniqueFd reading;
    UniqueFd writing;

    explicit operator bool() const { return reading && writing; }
};

/// @return closed on exec; neither end, with errno set, if the system has no descriptors left.
Pipe makePipe();

} // namespace IpcCore
