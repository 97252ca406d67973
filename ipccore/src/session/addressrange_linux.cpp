// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/addressrange.h"

#include "base/largepages.h"

#include <cstdint>
#include <sys/mman.h>

namespace IpcCore {

AddressRange AddressRange::reserve(std::size_t size)
{
    AddressRange range;
    const std::size_t whole = size + LargePage;
    void *const base = ::mmap(nullptr, whole, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return range;
    const auto address = reinterpret_cast<std::uintptr_t>(base);
    const std::uintptr_t aligned = (address + LargePage - 1) / LargePage * LargePage;
    range.m_base = base;
    range.m_mapped = whole;
    range.m_begin = static_cast<char *>(base) + (aligned - address);
    range.m_size = size;
    preferLargePages(range.m_begin, size);
    return range;
}

void AddressRange::shrink(std::size_t size)
{
    if (m_written <= size)
        return;
    // At once, unlike MADV_FREE, which leaves it to the time when memory is short.
    if (::madvise(m_begin + size, m_written - size, MADV_DONTNEED) == 0)
        m_written = size;
}

void AddressRange::release()
{
    if (m_base)
        ::munmap(m_base, m_mapped);
    m_base = nullptr;
}

} // namespace IpcCore
