// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "limits/bytebudget.h"
#include "session/messagememory.h"

namespace IpcCore {

/// Assembles the pieces of one request.
///
/// A request that is complete in the reader's buffer is only referenced. Otherwise the pieces are
/// copied into memory of its own, which grows as they arrive and counts against the server's
/// budget.
class MessageAssembler
{
public:
    /// @param limit the largest message; memory never grows beyond it.
    MessageAssembler(ByteBudget &budget, qint64 limit)
        : m_budget(budget)
        , m_limit(limit)
    {}

    ~MessageAssembler() { clear(); }

    MessageAssembler(const MessageAssembler &) = delete;
    MessageAssembler &operator=(const MessageAssembler &) = delete;

    /// Adds a piece of payload, which must stay in place until keep() or clear().
    /// @param overBudget continue although the budget is used up.
    /// @return false if the budget has no room; nothing has changed then.
    bool append(QByteArrayView piece, bool overBudget);

    /// Copies what is only referenced, because the reader's buffer will be reused.
    /// @return as append().
    bool keep(bool overBudget);

    /// Where the next `size` bytes can be read directly, without a copy; empty if there is no
    /// memory yet or the budget has no room. @param overBudget as append().
    std::span<char> room(qsizetype size, bool overBudget);

    /// `size` bytes were read into room().
    void filled(qsizetype size) { m_memory.grow(size); }

    /// The message so far.
    QByteArrayView message() const { return m_borrowed.isEmpty() ? m_memory.view() : m_borrowed; }

    /// Drops the message and frees its memory.
    void clear();

private:
    bool grow(qsizetype needed, bool overBudget);
    bool take(qint64 capacity, qint64 paid);

    ByteBudget &m_budget;
    const qint64 m_limit;
    MessageMemory m_memory; ///< its capacity is what was acquired from the budget
    QByteArrayView m_borrowed;
};

} // namespace IpcCore
