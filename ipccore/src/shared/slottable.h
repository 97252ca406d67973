// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <array>
#include <optional>
#include <vector>

namespace IpcCore {

/// Which parts of a pool hold messages. First fit from the start, so that the pages in use are few
/// and warm. Not thread-safe.
class SlotTable
{
public:
    static constexpr quint32 MaxSlots = 256;
    /// Messages begin at multiples of this.
    static constexpr qint64 Alignment = 4096;

    struct Slot
    {
        quint32 index = 0;
        quint32 generation = 0; ///< counts the uses of this index
        qint64 offset = 0;
        qint64 size = 0;
    };

    /// @param begin of the part to use, a multiple of Alignment.
    SlotTable(qint64 begin, qint64 end)
        : m_begin(begin)
        , m_end(end)
    {}

    /// A place for `size` bytes, at least one; empty if there is none.
    std::optional<Slot> allocate(qint64 size);

    /// The message was sent: the receiver releases the slot.
    void markSent(quint32 index) { m_uses[index].isSent = true; }

    void free(quint32 index);

    /// Frees what was sent and of which `isReleased(index, generation)` is true.
    template <typename Predicate>
    void freeReleased(Predicate isReleased)
    {
        std::erase_if(m_byOffset, [&](quint32 index) {
            const Use &use = m_uses[index];
            return use.isSent && isReleased(index, use.generation) && setFree(index);
        });
    }

    bool isEmpty() const { return m_byOffset.empty(); }

private:
    struct Use
    {
        qint64 offset = 0;
        qint64 end = 0; ///< 0 if the slot is free
        quint32 generation = 0;
        bool isSent = false;
    };

    bool setFree(quint32 index)
    {
        m_uses[index].end = 0;
        return true;
    }

    const qint64 m_begin;
    const qint64 m_end;
    std::array<Use, MaxSlots> m_uses;
    std::vector<quint32> m_byOffset; ///< the slots in use
};

} // namespace IpcCore
