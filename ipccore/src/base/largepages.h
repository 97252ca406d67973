// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace IpcCore {

/// Asks the system to back memory with large pages, which saves most of the page faults when it is
/// first written. Only advice, which a kernel without them ignores; nothing outside Linux.
/// @param begin of any alignment. The advice covers the pages that the range touches as a whole, so
///        that the kernel does not split the mapping of a large block, which could not be resized
///        in place any more.
void preferLargePages(void *begin, std::size_t size);

} // namespace IpcCore
