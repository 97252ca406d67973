// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "limits/bytebudget.h"
#include "session/messagememory.h"

namespace IpcCore {

/// Puts the pieces of one request together.
///
/// A request that lies whole in the reader's buffer is only pointed at. Else the pieces are copied
/// into memory of its own, which grows as they come and is paid for from the server's budget.
class MessageAssembler
{
public:
    /// @param limit the largest message, which memory is never grown beyond.
    MessageAssembler(ByteBudget &budget, qint64 limit)
        : m_budget(budget)
        , m_limit(limit)
    {}

    ~MessageAssembler() { clear(); }

    MessageAssembler(const MessageAssembler &) = delete;
    MessageAssembler &operator=(const MessageAssembler &) = delete;

    /// Adds a piece of payload, which must stay where it is until keep() or clear().
    /// @param overBudget go on although the budget is used up.
    /// @return false when the budget has no room; nothing has changed then.
    bool append(QByteArrayView piece, bool overBudget);

    /// Copies what is only pointed at, because the reader's buffer will be used again.
    /// @return as append().
    bool keep(bool overBudget);

    /// Where the next `size` bytes can be read to, without a copy on the way; empty when there is
    /// no memory of its own yet or the budget has no room. @param overBudget as append().
    std::span<char> room(qsizetype size, bool overBudget);

    /// `size` bytes were read to room().
    void filled(qsizetype size) { m_memory.grow(size); }

    /// The message so far.
    QByteArrayView message() const { return m_borrowed.isEmpty() ? m_memory.view() : m_borrowed; }

    /// Forgets the message and gives its memory back.
    void clear();

private:
    bool grow(qsizetype needed, bool overBudget);
    bool take(qint64 capacity, qint64 paid);

    ByteBudget &m_budget;
    const qint64 m_limit;
    MessageMemory m_memory; ///< its capacity is what was taken from the budget
    QByteArrayView m_borrowed;
};

} // namespace IpcCore
