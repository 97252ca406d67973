// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/plainframes.h"

#include <cstddef>

namespace Bench {

/// One connection of a floor server: the request so far, and its reply.
class FloorExchange
{
public:
    /// The effect of the last bytes.
    enum class Step { Incomplete, Answered, Gone };

    /// Takes bytes of the request; once complete, answers on the blocking `descriptor`.
    Step feed(int descriptor, const char *bytes, std::size_t size);

private:
    bool answer(int descriptor);

    MessageScanner m_scanner;
    std::string m_request; ///< framed, so that an echo takes one copy; empty if large
    bool m_large = false;
};

} // namespace Bench
