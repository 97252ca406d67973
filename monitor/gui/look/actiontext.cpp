// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/actiontext.h"

#include <QtCore/qregularexpression.h>
#include <QtGui/qaction.h>

namespace Monitor {

QString plainActionText(const QAction &action)
{
    static const QRegularExpression letter(QStringLiteral("\\s*\\(&.\\)"));
    QString text = action.text();
    text.remove(letter);
    text.remove(u'&');
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

} // namespace Monitor
