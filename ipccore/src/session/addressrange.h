// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <cstddef>
#include <utility>

namespace IpcCore {

/// Addresses set aside for memory that will grow in place: only what is written to takes memory,
/// in large pages where the system has them, which saves most of the page faults.
///
/// Linux; elsewhere there is none to have.
class AddressRange
{
public:
    /// The large page of x86-64 and of most arm64 kernels; elsewhere it is a step like another.
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

    /// Room for `size` bytes; invalid where the system gives none.
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
