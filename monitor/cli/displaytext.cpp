// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "displaytext.h"

#include <QtCore/qlist.h>

#include <algorithm>
#include <wchar.h>

namespace Cli {

namespace {

int widthOf(char32_t character)
{
    // -1 means unknown to the system; terminals show a box.
    const int width = ::wcwidth(static_cast<wchar_t>(character));
    return width < 0 ? 1 : width;
}

} // namespace

QByteArray printableJson(const QByteArray &json)
{
    QString safe;
    for (const QChar unit : QString::fromUtf8(json)) {
        // White space outside strings is JSON's own and must stay.
        const bool space = unit == u'\n' || unit == u'\t';
        if (!space && !unit.isSurrogate() && Monitor::isUnsafe(unit.unicode()))
            safe += QStringLiteral("\\u%1").arg(uint{unit.unicode()}, 4, 16, QChar(u'0'));
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
        // Drops accents whose letter was cut off.
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
