// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace Bench {

/// For messages that are made and looked at, not only passed on.

/// The byte that fills replies.
inline constexpr char Filling = 'x';

/// Bytes that a connection may share in each direction: several of the largest messages.
inline constexpr qint64 SharedMemory = qint64(256) * 1024 * 1024;

/// Writes as many bytes as `message` has, which are all like its last one if it is large.
inline void fillLike(char *to, std::string_view message)
{
    constexpr std::size_t HeadSize = 16;
    const std::size_t head = std::min(HeadSize, message.size());
    std::memcpy(to, message.data(), head);
    if (message.size() > head)
        std::memset(to + head, message.back(), message.size() - head);
}

/// Reads one byte of each cache line.
inline bool everyLineIs(std::string_view bytes, char expected)
{
    constexpr std::size_t LineSize = 64;
    unsigned other = 0;
    for (std::size_t at = 0; at < bytes.size(); at += LineSize)
        other += bytes[at] != expected ? 1U : 0U;
    return other == 0;
}

} // namespace Bench
