// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace Bench {

/// What a request asks a benchmark server to do; the same for every server.
struct Work
{
    enum class Kind {
        Echo,    ///< "e…": send the same bytes back.
        Write,   ///< "w<bytes>": a reply of that size in one write.
        Chunks,  ///< "c<bytes>": the same in writes of ChunkSize bytes.
        Discard, ///< "b…": a reply of one byte.
        Fill,    ///< "f<bytes>": a reply of that size, written anew.
        Read,    ///< "r…": reads every cache line, and sends a reply of one byte.
        Sleep,   ///< "s<microseconds>": a reply of one byte after that time.
    };

    static constexpr std::size_t ChunkSize = 80;

    Kind kind = Kind::Echo;
    std::size_t replySize = 0;
    std::chrono::microseconds sleep{0};

    /// @param head the request, at least its first 15 bytes. @param size of the whole request.
    static Work of(std::string_view head, std::size_t size);

    /// `replySize` arbitrary bytes to write. Created once, thread-safe.
    static std::string_view filling(std::size_t replySize);
};

} // namespace Bench
