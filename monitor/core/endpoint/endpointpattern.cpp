// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointpattern.h"

namespace Monitor {

EndpointPattern::EndpointPattern(const QString &text)
    : m_text(text.toStdU32String())
{}

// Not a regular expression, whose search takes exponential time with many *, and then gives up.
// Here only the last * ever needs to take more: what is before it has matched as early as it can.
bool EndpointPattern::matches(const EndpointAddress &endpoint) const
{
    if (m_text == U"*")
        return true;
    const std::u32string name = endpoint.toString().toStdU32String();
    std::size_t at = 0;    // in the pattern
    std::size_t begin = 0; // of what is left of the name
    std::size_t star = std::u32string::npos;
    std::size_t taken = 0; // End of what the last * takes.
    while (begin < name.size()) {
        if (at < m_text.size() && m_text[at] == U'*') {
            star = at++;
            taken = begin;
        } else if (at < m_text.size() && (m_text[at] == U'?' || m_text[at] == name[begin])) {
            ++at;
            ++begin;
        } else if (star != std::u32string::npos) {
            at = star + 1;
            begin = ++taken;
        } else {
            return false;
        }
    }
    return !m_text.empty() && m_text.find_first_not_of(U'*', at) == std::u32string::npos;
}

} // namespace Monitor
