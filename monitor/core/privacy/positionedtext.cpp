// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/positionedtext.h"

#include <algorithm>

namespace Monitor {

namespace {

struct DecodedCharacter
{
    char32_t value = QChar::ReplacementCharacter;
    qsizetype size = 1;
};

// How many bytes a character has that begins with this one; 0 if none does.
int sizeOfCharacter(uchar lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

// The first character of `bytes`, at least one byte long.
DecodedCharacter characterAtFront(QByteArrayView bytes)
{
    const auto lead = static_cast<uchar>(bytes.front());
    const int size = sizeOfCharacter(lead);
    if (size == 1)
        return {lead, 1};
    if (size == 0 || size > bytes.size())
        return {};
    char32_t value = lead & (0x7fU >> size);
    for (int i = 1; i < size; ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        if ((byte & 0xc0U) != 0x80U)
            return {};
        value = value << 6 | (byte & 0x3fU);
    }
    const bool isTooLong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    if (isTooLong || value > QChar::LastValidCodePoint || QChar::isSurrogate(value))
        return {};
    return {value, size};
}

} // namespace

PositionedText::PositionedText(QByteArrayView bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(),
                    [](char byte) { return static_cast<uchar>(byte) < 0x80; })) {
        m_text = QString::fromLatin1(bytes);
        return;
    }
    m_text.reserve(bytes.size());
    m_positions.reserve(bytes.size() + 1);
    for (qsizetype at = 0; at < bytes.size();) {
        const DecodedCharacter character = characterAtFront(bytes.sliced(at));
        for (const char16_t unit : QChar::fromUcs4(character.value)) {
            m_text += QChar(unit);
            m_positions.append(at);
        }
        at += character.size;
    }
    m_positions.append(bytes.size());
}

} // namespace Monitor
