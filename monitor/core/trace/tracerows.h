// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracerecord.h"

#include <memory>
#include <vector>

namespace Monitor {

/// The rows of a trace at one time, with successive numbers. A value type that shares its rows with
/// its copies, and is cheap to copy. Each copy may be used by a thread of its own, also while the
/// TraceRing goes on.
class TraceRows
{
public:
    qsizetype size() const { return m_size; }

    bool isEmpty() const { return m_size == 0; }

    /// The number of the first row; if there is none, of the next one.
    quint64 firstNumber() const { return m_first; }

    /// One more than the number of the last row.
    quint64 endNumber() const { return m_first + quint64(m_size); }

    bool contains(quint64 number) const { return number >= m_first && number < endNumber(); }

    /// @param row 0 to size() - 1.
    const TraceRecord &at(qsizetype row) const;

    /// The row with this number; null if there is none.
    const TraceRecord *find(quint64 number) const;

    /// The memory of all rows, in bytes, with that reserved for the next ones.
    qint64 memory() const { return m_memory; }

    /// The same for those before `number`, to the block.
    qint64 memoryBefore(quint64 number) const;

    /// Drops rows from the start. @param count 0 to size().
    void removeFirst(qsizetype count);

    /// Frees the memory of rows before `row`, to the block. They still count, but may not be asked
    /// for any more. @param row at most size().
    void forgetBefore(qsizetype row);

private:
    friend class TraceRing;

    // Filled by one thread; others only read the rows they know to be there.
    struct Block
    {
        Block(quint64 number, qsizetype rows);

        const quint64 first;
        const qsizetype capacity;
        qint64 memory = 0; ///< For the ring only.
        const std::unique_ptr<TraceRecord[]> records;
    };

    struct Part
    {
        std::shared_ptr<Block> block;
        qint64 memory = 0; ///< Of the block, when it was last looked at.
    };

    quint64 endOf(std::size_t part) const;
    void dropPartsBefore(quint64 number);

    std::vector<Part> m_parts;
    quint64 m_first = 1;
    qsizetype m_size = 0;
    qint64 m_memory = 0;
};

} // namespace Monitor
