// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/plainframes.h"

#include <algorithm>

namespace Bench {

std::string framed(std::string_view message)
{
    constexpr char Digits[] = "0123456789abcdef";
    std::string bytes;
    while (!message.empty()) {
        const std::string_view payload = message.substr(0, MaxPayload);
        const std::size_t length = payload.size() + 4;
        for (int shift = 12; shift >= 0; shift -= 4)
            bytes += Digits[(length >> shift) & 15];
        bytes += payload;
        message.remove_prefix(payload.size());
    }
    return bytes + "0000";
}

bool MessageScanner::feed(const char *bytes, std::size_t size)
{
    for (std::size_t at = 0; at < size;) {
        if (m_left == 0) {
            if (header(bytes[at++]))
                return true;
            continue;
        }
        const std::size_t piece = std::min(m_left, size - at);
        if (m_head.size() < 15)
            m_head.append(bytes + at, std::min<std::size_t>(piece, 15 - m_head.size()));
        if (m_kept)
            m_kept->append(bytes + at, piece);
        m_payload += piece;
        m_left -= piece;
        at += piece;
    }
    return false;
}

// Whether it was the last digit of a flush packet.
bool MessageScanner::header(char digit)
{
    const char lower = static_cast<char>(digit | 0x20);
    m_length =
        m_length * 16 + static_cast<std::size_t>(lower >= 'a' ? lower - 'a' + 10 : digit - '0');
    if (++m_digits < 4)
        return false;
    const bool flush = m_length == 0;
    m_left = flush ? 0 : m_length - 4;
    m_digits = 0;
    m_length = 0;
    return flush;
}

} // namespace Bench
