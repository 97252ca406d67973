// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <sys/time.h>

namespace IpcCore {

/// A time for SO_SNDTIMEO and SO_RCVTIMEO, to which 0 means forever.
inline timeval toTimeval(std::chrono::milliseconds time)
{
    timeval value = {};
    value.tv_sec = static_cast<decltype(value.tv_sec)>(time.count() / 1000);
    value.tv_usec = static_cast<decltype(value.tv_usec)>(time.count() % 1000 * 1000);
    return value;
}

} // namespace IpcCore
