// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <sys/time.h>

namespace IpcCore {

/// A time as SO_SNDTIMEO and SO_RCVTIMEO take it; 0 means for ever to them.
inline timeval toTimeval(std::chrono::milliseconds time)
{
    timeval value = {};
    value.tv_sec = static_cast<decltype(value.tv_sec)>(time.count() / 1000);
    value.tv_usec = static_cast<decltype(value.tv_usec)>(time.count() % 1000 * 1000);
    return value;
}

} // namespace IpcCore
