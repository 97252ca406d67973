// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/pseudotranslator.h"

#include <QtCore/qbytearrayview.h>
#include <QtCore/qregularexpression.h>

namespace Monitor {

namespace {

constexpr qsizetype ExtraPercent = 40;

QChar withAccent(QChar letter)
{
    static const QString plain = QStringLiteral("AEIOUaeiounc");
    static const QString accented = QStringLiteral("ÅÉÎÖÛåéîöûñç");
    const qsizetype index = plain.indexOf(letter);
    return index < 0 ? letter : accented[index];
}

} // namespace

QString PseudoTranslator::translate(const char *context, const char *sourceText,
                                    const char *disambiguation, int n) const
{
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    if (QByteArrayView(context) == QByteArrayView("QShortcut"))
        return {};
    return pseudo(QString::fromUtf8(sourceText));
}

QString PseudoTranslator::pseudo(const QString &text)
{
    // What has a technical meaning: placeholders, mnemonics, file patterns in parentheses.
    static const QRegularExpression kept(QStringLiteral(R"(%L?\d+|%L?n|&.|\(\*[^)]*\))"));
    QString result = QStringLiteral("[");
    qsizetype position = 0;
    const auto takePlain = [&](qsizetype end) {
        for (; position < end; ++position)
            result += withAccent(text[position]);
    };
    for (auto match = kept.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        takePlain(found.capturedStart());
        result += found.captured();
        position = found.capturedEnd();
    }
    takePlain(text.size());
    // As separate words, so that they wrap.
    const qsizetype extra = qMax(qsizetype(1), text.size() * ExtraPercent / 100);
    for (qsizetype number = 1; number < extra; ++number)
        result += number % 8 == 0 ? u' ' : u'~';
    return result + u']';
}

} // namespace Monitor
