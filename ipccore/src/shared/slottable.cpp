// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/slottable.h"

#include <algorithm>

namespace IpcCore {

std::optional<SlotTable::Slot> SlotTable::allocate(qint64 size)
{
    const auto unused =
        std::find_if(m_uses.begin(), m_uses.end(), [](const Use &use) { return use.end == 0; });
    if (unused == m_uses.end() || size < 1 || size > m_end - m_begin)
        return std::nullopt;
    const qint64 rounded = (size + Alignment - 1) / Alignment * Alignment;
    qint64 offset = m_begin;
    auto next = m_byOffset.begin();
    for (; next != m_byOffset.end() && m_uses[*next].offset - offset < rounded; ++next)
        offset = m_uses[*next].end;
    if (next == m_byOffset.end() && m_end - offset < size)
        return std::nullopt;
    const auto index = static_cast<quint32>(unused - m_uses.begin());
    m_byOffset.insert(next, index);
    *unused = {.offset = offset,
               .end = offset + rounded,
               .generation = unused->generation + 1,
               .isSent = false};
    return Slot{.index = index, .generation = unused->generation, .offset = offset, .size = size};
}

void SlotTable::free(quint32 index)
{
    setFree(index);
    std::erase(m_byOffset, index);
}

} // namespace IpcCore
