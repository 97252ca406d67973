// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace IpcCore {

/// An address range reserved for memory that grows in place: only what is written takes memory, in
/// huge pages where available, which saves most of the page faults.
///
/// Linux only; elsewhere there is none.
class AddressRange
{
public:
    /// The huge page of x86-64 and of most arm64 kernels; elsewhere just a step size.
    static constexpr std::size_t LargePage = 2 * 1024 * 1024;

    AddressRange() = default;

    AddressRange(AddressRange &&other) noexcept
        : m_begin(std::exchange(other.m_begin, nullptr))
        , m_pages(std::exchange(other.m_pages, 0))
        , m_writtenPages(std::exchange(other.m_writtenPages, 0))
    {}

    AddressRange &operator=(AddressRange &&other) noexcept
    {
        std::swap(m_begin, other.m_begin);
        std::swap(m_pages, other.m_pages);
        std::swap(m_writtenPages, other.m_writtenPages);
        return *this;
    }

    ~AddressRange() { release(); }

    /// Room for `size` bytes; invalid if the system has none.
    static AddressRange reserve(std::size_t size);

    bool isValid() const { return m_begin != nullptr; }

    char *begin() const { return m_begin; }

    /// At least what was asked for, in whole large pages.
    std::size_t size() const { return m_pages * LargePage; }

    /// The first `size` bytes have been written, and take memory.
    void noteWritten(std::size_t size)
    {
        m_writtenPages = std::max(m_writtenPages, static_cast<quint32>(pagesFor(size)));
    }

    /// The memory that it takes at most, in bytes.
    qint64 residentBytes() const { return static_cast<qint64>(m_writtenPages) * qint64(LargePage); }

    /// Gives back the memory after the first `size` bytes, a multiple of LargePage.
    void shrink(std::size_t size);

private:
    static constexpr std::size_t pagesFor(std::size_t size)
    {
        return size / LargePage + (size % LargePage == 0 ? 0 : 1);
    }

    void release();

    // Small, as there may be ten thousand sessions, with one each.
    char *m_begin = nullptr;
    quint32 m_pages = 0;
    quint32 m_writtenPages = 0; ///< the first of them
};

} // namespace IpcCore
