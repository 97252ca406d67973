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
    // Two stand for one that people see.
    static const QRegularExpression marker(QStringLiteral("&(&?)"));
    text.replace(marker, QStringLiteral("\\1"));
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

} // namespace Monitor
