// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace Monitor {

/// The most recent cells of a numbered sequence. Takes memory only for what it holds, and never for
/// more than its capacity. Not thread-safe.
///
/// @tparam Cell a default-constructed one is empty.
template <typename Cell>
class CellRing
{
public:
    using Number = std::int64_t;

    /// @param capacity 1 and more.
    explicit CellRing(std::size_t capacity)
        : m_capacity(capacity)
    {}

    /// The cell with this number, made if it is newer than all others; the numbers in between are
    /// empty. Null if it is older than the oldest.
    Cell *at(Number number)
    {
        if (m_cells.empty()) {
            m_first = number;
            m_newest = number - 1;
        }
        if (number < oldest())
            return nullptr;
        // Emptying the whole ring once is enough.
        m_newest = std::max(m_newest, number - Number(m_capacity));
        while (m_newest < number)
            makeNext();
        return &m_cells[slotOf(number)];
    }

    /// Null if it is not kept.
    const Cell *find(Number number) const
    {
        return m_cells.empty() || number < oldest() || number > m_newest ? nullptr
                                                                         : &m_cells[slotOf(number)];
    }

    /// The cells `first` to `last`; empty ones for those that are not kept.
    std::vector<Cell> cells(Number first, Number last) const
    {
        std::vector<Cell> found;
        found.reserve(std::size_t(std::max<Number>(last - first + 1, 0)));
        for (Number number = first; number <= last; ++number) {
            const Cell *cell = find(number);
            found.push_back(cell ? *cell : Cell());
        }
        return found;
    }

    /// In bytes.
    std::size_t memory() const { return m_cells.capacity() * sizeof(Cell); }

private:
    Number oldest() const { return std::max(m_first, m_newest - Number(m_capacity) + 1); }

    std::size_t slotOf(Number number) const { return std::size_t(number - m_first) % m_capacity; }

    void makeNext()
    {
        ++m_newest;
        const std::size_t slot = slotOf(m_newest);
        // All slots up to the first lap's end exist in turn, unless cells were left out.
        if (slot >= m_cells.size()) {
            if (slot >= m_cells.capacity())
                m_cells.reserve(std::min(m_capacity, 2 * slot + 16));
            m_cells.resize(slot + 1);
        }
        m_cells[slot] = Cell();
    }

    std::size_t m_capacity;
    Number m_first = 0;        ///< The first cell that ever was.
    Number m_newest = -1;      ///< At or after the last one made.
    std::vector<Cell> m_cells; ///< Cell n is at (n - m_first) modulo m_capacity.
};

} // namespace Monitor
