// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/printabletext.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringconverter.h>

#include <algorithm>

namespace Monitor {

namespace {

// The first character of `bytes`, at least one byte long; `valid` tells whether it is UTF-8.
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

// Of the characters at the start that need no look at what they mean, as nearly all do.
qsizetype plainLength(QByteArrayView bytes)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~' && c != '\\'; };
    return std::find_if_not(bytes.begin(), bytes.end(), isPlain) - bytes.begin();
}

} // namespace

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
        // Several languages need these two for correct spelling.
        return character != zeroWidthNonJoiner && character != zeroWidthJoiner;
    default:
        return false;
    }
}

QString printable(QByteArrayView bytes)
{
    return printableExcept(bytes, {});
}

QString printableExcept(QByteArrayView bytes, QLatin1String kept)
{
    QString text;
    while (!bytes.isEmpty()) {
        if (const qsizetype plain = plainLength(bytes); plain > 0) {
            text += QLatin1String(bytes.data(), plain);
            bytes = bytes.sliced(plain);
            continue;
        }
        const FirstCharacter first = firstCharacter(bytes);
        const QByteArrayView raw = bytes.first(first.size);
        if (raw.size() == 1 && kept.contains(QLatin1Char(raw.front())))
            text += QLatin1Char(raw.front());
        else if (first.value == U'\\')
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

QString printableMessage(const QString &message)
{
    return printableExcept(message.toUtf8(), QLatin1String("\\"));
}

} // namespace Monitor
