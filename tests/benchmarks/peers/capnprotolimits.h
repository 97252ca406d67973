// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <capnp/message.h>

namespace Bench {

/// Lets a message be larger than 64 MiB, the default.
inline capnp::ReaderOptions capnProtoLimits()
{
    capnp::ReaderOptions options;
    options.traversalLimitInWords = 64ULL * 1024 * 1024;
    return options;
}

} // namespace Bench
