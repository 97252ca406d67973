// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/spreadsheettext.h"

#include <QtCore/qlocale.h>

#include <algorithm>

namespace Monitor {

bool isFormula(QStringView text)
{
    if (text.isEmpty())
        return false;
    switch (text.front().unicode()) {
    case u'=':
    case u'\t':
    case u'\r':
        return true;
    case u'+':
    case u'-': {
        bool isNumber = false;
        QLocale::c().toDouble(text, &isNumber);
        return !isNumber && text.size() > 1;
    }
    case u'@':
        // Abstract addresses begin with @, too; only a call is executed.
        return text.contains(u'(');
    default:
        return false;
    }
}

QString withoutFormula(const QString &text)
{
    return isFormula(text) ? u'\'' + text : text;
}

QByteArray csvField(const QString &text)
{
    QByteArray field = withoutFormula(text).toUtf8();
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    if (!std::any_of(field.begin(), field.end(), isSpecial))
        return field;
    field.replace('"', "\"\"");
    return '"' + field + '"';
}

} // namespace Monitor
