// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/work.h"

#include <charconv>
#include <string>

namespace Bench {

Work Work::of(std::string_view head, std::size_t size)
{
    std::size_t number = 0;
    if (!head.empty())
        std::from_chars(head.data() + 1, head.data() + head.size(), number);
    switch (head.empty() ? 'e' : head.front()) {
    case 'w':
        return {Kind::Write, number, {}};
    case 'c':
        return {Kind::Chunks, number, {}};
    case 'b':
        return {Kind::Discard, 1, {}};
    case 'f':
        return {Kind::Fill, number, {}};
    case 'r':
        return {Kind::Read, 1, {}};
    case 's':
        return {Kind::Sleep, 1, std::chrono::microseconds(number)};
    default:
        return {Kind::Echo, size, {}};
    }
}

std::string_view Work::filling(std::size_t replySize)
{
    static const std::string bytes(std::size_t(64) * 1024 * 1024, 'x');
    return std::string_view(bytes).substr(0, replySize);
}

} // namespace Bench
