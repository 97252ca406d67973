// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

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
        , m_size(std::exchange(other.m_size, 0))
        , m_begin(std::exchange(other.m_begin, nullptr))
    {}

    AddressRange &operator=(AddressRange &&other) noexcept
    {
        std::swap(m_base, other.m_base);
        std::swap(m_size, other.m_size);
        std::swap(m_begin, other.m_begin);
        return *this;
    }

    ~AddressRange() { release(); }

    /// Room for `size` bytes; invalid if the system has none.
    static AddressRange reserve(std::size_t size);

    bool isValid() const { return m_begin != nullptr; }

    char *begin() const { return m_begin; }

private:
    void release();

    void *m_base = nullptr;
    std::size_t m_size = 0;
    char *m_begin = nullptr; ///< in [m_base, m_base + m_size)
};

} // namespace IpcCore
