// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/largepages.h"

#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>

namespace IpcCore {

void preferLargePages(void *begin, std::size_t size)
{
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t before = reinterpret_cast<std::uintptr_t>(begin) % page;
    const std::size_t whole = (before + size + page - 1) / page * page;
    ::madvise(static_cast<char *>(begin) - before, whole, MADV_HUGEPAGE);
}

} // namespace IpcCore
