// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/addressrange.h"

#include "base/largepages.h"

#include <cstdint>
#include <limits>
#include <sys/mman.h>

namespace IpcCore {

AddressRange AddressRange::reserve(std::size_t size)
{
    AddressRange range;
    const std::size_t pages = pagesFor(size);
    if (pages > std::numeric_limits<quint32>::max())
        return range;
    const std::size_t whole = pages * LargePage;
    void *const base = ::mmap(nullptr, whole + LargePage, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return range;
    // What lies before and after the pages is given back.
    const std::size_t offset = reinterpret_cast<std::uintptr_t>(base) % LargePage;
    const std::size_t before = offset == 0 ? 0 : LargePage - offset;
    range.m_begin = static_cast<char *>(base) + before;
    range.m_pages = static_cast<quint32>(pages);
    if (before > 0)
        ::munmap(base, before);
    ::munmap(range.m_begin + whole, LargePage - before);
    preferLargePages(range.m_begin, whole);
    return range;
}

void AddressRange::shrink(std::size_t size)
{
    const auto pages = static_cast<quint32>(size / LargePage);
    if (m_writtenPages <= pages)
        return;
    // At once, unlike MADV_FREE, which leaves it to the time when memory is short.
    if (::madvise(m_begin + size, (m_writtenPages - pages) * LargePage, MADV_DONTNEED) == 0)
        m_writtenPages = pages;
}

void AddressRange::release()
{
    if (m_begin)
        ::munmap(m_begin, size());
    m_begin = nullptr;
}

} // namespace IpcCore
