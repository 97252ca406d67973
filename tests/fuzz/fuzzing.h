// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Ends the program, which libFuzzer reports, unless `condition` holds.
inline void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// What libFuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
