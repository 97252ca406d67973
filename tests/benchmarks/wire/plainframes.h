// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace Bench {

/// The wire format in as little code as possible, for programs that show what the kernel allows: no
/// limits, and peers are trusted.

/// Largest payload of one packet.
inline constexpr std::size_t MaxPayload = 65516;

/// One message, framed.
std::string framed(std::string_view message);

/// Follows one message through the incoming bytes.
class MessageScanner
{
public:
    MessageScanner() = default;

    /// @param kept gets the payload.
    explicit MessageScanner(std::string &kept)
        : m_kept(&kept)
    {}

    /// Takes `size` bytes. @return whether they ended the message; nothing may follow its end.
    bool feed(const char *bytes, std::size_t size);

    /// Bytes of payload so far.
    std::size_t payload() const { return m_payload; }

    /// The first byte of the payload and up to 15 more, for inspection.
    const std::string &head() const { return m_head; }

private:
    bool header(char digit);

    std::string *m_kept = nullptr;
    std::size_t m_payload = 0;
    std::size_t m_left = 0; ///< of the packet
    std::size_t m_length = 0;
    int m_digits = 0;
    std::string m_head;
};

} // namespace Bench
