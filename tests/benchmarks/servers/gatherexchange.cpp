// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/gatherexchange.h"

#include "servers/listeningsocket.h"

#include <charconv>

namespace Bench {

namespace {

constexpr std::size_t HeaderSize = 4;

// How many bytes belong to complete messages.
std::size_t completeSize(std::string_view bytes)
{
    std::size_t complete = 0;
    for (std::size_t at = 0; at + HeaderSize <= bytes.size();) {
        std::size_t length = 0;
        std::from_chars(bytes.data() + at, bytes.data() + at + HeaderSize, length, 16);
        at += length == 0 ? HeaderSize : length;
        if (length == 0)
            complete = at;
    }
    return complete;
}

} // namespace

GatherExchange::Step GatherExchange::feed(int descriptor, const char *bytes, std::size_t size)
{
    std::string_view all(bytes, size);
    if (!m_begun.empty())
        all = m_begun.append(all);
    const std::size_t complete = completeSize(all);
    if (complete > 0 && !writeAll(descriptor, all.data(), complete))
        return Step::Gone;
    m_begun = std::string(all.substr(complete));
    return m_begun.empty() ? Step::Answered : Step::Incomplete;
}

} // namespace Bench
