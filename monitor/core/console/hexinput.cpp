// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/hexinput.h"

#include <QtCore/qstring.h>

namespace Monitor {

namespace {

constexpr qsizetype BytesInALine = 16;

bool isSeparator(QChar character)
{
    return character.isSpace() || QStringView(u",:;").contains(character);
}

int hexDigitValue(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    if (code >= u'a' && code <= u'f')
        return code - u'a' + 10;
    if (code >= u'A' && code <= u'F')
        return code - u'A' + 10;
    return -1;
}

bool hasPrefix(QStringView text)
{
    return text.startsWith(u"0x", Qt::CaseInsensitive) || text.startsWith(u"\\x");
}

} // namespace

HexInput parseHexInput(QStringView text)
{
    HexInput result;
    const auto failed = [&result](HexInput::Problem problem, qsizetype position) {
        result.problem = problem;
        result.problemPosition = position;
        return result;
    };
    qsizetype i = 0;
    while (i < text.size()) {
        if (isSeparator(text[i])) {
            ++i;
            continue;
        }
        if (hasPrefix(text.sliced(i)))
            i += 2;
        const int high = i < text.size() ? hexDigitValue(text[i]) : -1;
        if (high < 0)
            return failed(HexInput::Problem::NotADigit, qMin(i, text.size() - 1));
        if (i + 1 == text.size() || isSeparator(text[i + 1]))
            return failed(HexInput::Problem::HalfAByte, i);
        const int low = hexDigitValue(text[i + 1]);
        if (low < 0)
            return failed(HexInput::Problem::NotADigit, i + 1);
        result.bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return result;
}

QString toHexInput(QByteArrayView bytes)
{
    static constexpr char Digits[] = "0123456789abcdef";
    QString text;
    text.reserve(bytes.size() * 3);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i != 0)
            text += i % BytesInALine == 0 ? u'\n' : u' ';
        const auto byte = static_cast<uchar>(bytes[i]);
        text += QLatin1Char(Digits[byte >> 4]);
        text += QLatin1Char(Digits[byte & 0xf]);
    }
    return text;
}

} // namespace Monitor
