// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/plainframes.h"

#include <cstddef>

namespace Bench {

/// One connection of a floor server: what has come of a request, and the reply to it.
class FloorExchange
{
public:
    /// What the last bytes were.
    enum class Step { Incomplete, Answered, Gone };

    /// Takes bytes of the request; when it is whole, answers on the blocking `descriptor`.
    Step feed(int descriptor, const char *bytes, std::size_t size);

private:
    bool answer(int descriptor);

    MessageScanner m_scanner;
    std::string m_request; ///< framed, so that an echo is one copy; empty once it is large
    bool m_large = false;
};

} // namespace Bench
