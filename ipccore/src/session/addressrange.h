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
        : m_base(std::exchange(other.m_base, nullptr))
        , m_mapped(std::exchange(other.m_mapped, 0))
        , m_begin(std::exchange(other.m_begin, nullptr))
        , m_size(std::exchange(other.m_size, 0))
        , m_written(std::exchange(other.m_written, 0))
    {}

    AddressRange &operator=(AddressRange &&other) noexcept
    {
        std::swap(m_base, other.m_base);
        std::swap(m_mapped, other.m_mapped);
        std::swap(m_begin, other.m_begin);
        std::swap(m_size, other.m_size);
        std::swap(m_written, other.m_written);
        return *this;
    }

    ~AddressRange() { release(); }

    /// Room for `size` bytes; invalid if the system has none.
    static AddressRange reserve(std::size_t size);

    bool isValid() const { return m_begin != nullptr; }

    char *begin() const { return m_begin; }

    std::size_t size() const { return m_size; }

    /// The first `size` bytes have been written, and take memory.
    void noteWritten(std::size_t size) { m_written = std::max(m_written, size); }

    /// The memory that it takes at most, in bytes.
    qint64 residentBytes() const
    {
        const std::size_t whole = (m_written + LargePage - 1) / LargePage * LargePage;
        return static_cast<qint64>(whole);
    }

    /// Gives back the memory after the first `size` bytes, a multiple of LargePage.
    void shrink(std::size_t size);

private:
    void release();

    void *m_base = nullptr;
    std::size_t m_mapped = 0; ///< bytes from m_base on
    char *m_begin = nullptr;  ///< after m_base
    std::size_t m_size = 0;   ///< bytes from m_begin on
    std::size_t m_written = 0;
};

} // namespace IpcCore
