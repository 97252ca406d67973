// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "displaytext.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringconverter.h>

#include <algorithm>
#include <wchar.h>

namespace Cli {

namespace {

// What moves the cursor, changes the direction of writing or cannot be seen.
bool isUnsafe(char32_t character)
{
    constexpr char32_t zeroWidthNonJoiner = 0x200c;
    constexpr char32_t zeroWidthJoiner = 0x200d;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        // Words of several languages are spelled with these two.
        return character != zeroWidthNonJoiner && character != zeroWidthJoiner;
    default:
        return false;
    }
}

// The first character of `bytes`, at least one byte long; valid tells whether it is UTF-8.
struct FirstCharacter
{
    char32_t value = 0;
    qsizetype size = 1;
    bool valid = false;
};

FirstCharacter firstCharacter(QByteArrayView bytes)
{
    constexpr qsizetype longest = 4;
    for (qsizetype size = 1; size <= std::min(longest, bytes.size()); ++size) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(bytes.first(size));
        if (!decoder.hasError() && !text.isEmpty())
            return {.value = text.toUcs4().constFirst(), .size = size, .valid = true};
    }
    return {};
}

int widthOf(char32_t character)
{
    // -1 is what the system does not know; terminals show a box.
    const int width = ::wcwidth(static_cast<wchar_t>(character));
    return width < 0 ? 1 : width;
}

} // namespace

QString printable(QByteArrayView bytes)
{
    QString text;
    while (!bytes.isEmpty()) {
        const FirstCharacter first = firstCharacter(bytes);
        const QByteArrayView raw = bytes.first(first.size);
        if (first.value == U'\\')
            text += QStringLiteral("\\\\");
        else if (first.valid && !isUnsafe(first.value))
            text += QString::fromUtf8(raw);
        else
            for (const char byte : raw)
                text += QStringLiteral("\\x%1").arg(static_cast<uchar>(byte), 2, 16, QChar(u'0'));
        bytes = bytes.sliced(first.size);
    }
    return text;
}

QString printableText(const QString &text)
{
    return printable(text.toUtf8());
}

QByteArray printableJson(const QByteArray &json)
{
    QString safe;
    for (const QChar unit : QString::fromUtf8(json)) {
        // Spaces of JSON's own form, outside of strings, have to stay.
        const bool space = unit == u'\n' || unit == u'\t';
        if (!space && !unit.isSurrogate() && isUnsafe(unit.unicode()))
            safe += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QChar(u'0'));
        else
            safe += unit;
    }
    return safe.toUtf8();
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (const uint character : text.toUcs4())
        width += widthOf(character);
    return width;
}

QString elided(const QString &text, int width, Side side)
{
    if (displayWidth(text) <= width)
        return text;
    if (width < 1)
        return {};
    auto characters = text.toUcs4();
    if (side == Side::Start)
        std::reverse(characters.begin(), characters.end());
    qsizetype kept = 0;
    for (int used = 1; kept < characters.size(); ++kept) {
        used += widthOf(characters.at(kept));
        if (used > width)
            break;
    }
    if (side == Side::Start) {
        // Accents whose letter is gone.
        while (kept > 0 && widthOf(characters.at(kept - 1)) == 0)
            --kept;
    }
    characters.resize(kept);
    if (side == Side::Start)
        std::reverse(characters.begin(), characters.end());
    const QString rest = QString::fromUcs4(
        reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
    const QString ellipsis(u'…');
    return side == Side::Start ? ellipsis + rest : rest + ellipsis;
}

} // namespace Cli
