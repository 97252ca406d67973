// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/messagememory.h"
#include "session/requestmemory.h"

namespace IpcCore {

/// Assembles the pieces of one request.
///
/// A request that is complete in the reader's buffer is only referenced. Otherwise the pieces are
/// copied into memory of its own, which grows as they arrive and counts against the server's
/// budget.
class MessageAssembler
{
public:
    explicit MessageAssembler(RequestMemory &source)
        : m_source(source)
    {}

    ~MessageAssembler() { clear(); }

    MessageAssembler(const MessageAssembler &) = delete;
    MessageAssembler &operator=(const MessageAssembler &) = delete;

    /// Adds a piece of payload, which must stay in place until keep() or clear().
    /// @param limit the largest message, the same in every call; memory never grows beyond it.
    /// @param overBudget continue although the budget is used up.
    /// @return false if the budget has no room; nothing has changed then.
    bool append(QByteArrayView piece, qint64 limit, bool overBudget);

    /// Copies what is only referenced, because the reader's buffer will be reused.
    /// @return as append().
    bool keep(qint64 limit, bool overBudget);

    /// Where the next `size` bytes can be read directly, without a copy; empty if there is no
    /// memory yet or the budget has no room. The other parameters are those of append().
    std::span<char> room(qsizetype size, qint64 limit, bool overBudget);

    /// `size` bytes were read into room().
    void filled(qsizetype size) { m_memory.grow(size); }

    /// The message so far.
    QByteArrayView message() const { return m_borrowed.isEmpty() ? m_memory.view() : m_borrowed; }

    /// Drops the message and frees its memory.
    void clear();

private:
    bool grow(qsizetype needed, qint64 limit, bool overBudget);
    bool take(qint64 capacity, qint64 paid, qint64 limit);

    RequestMemory &m_source;
    MessageMemory m_memory; ///< its capacity is what was acquired from the budget
    QByteArrayView m_borrowed;
};

} // namespace IpcCore
