// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/plaintext.h"

#include <QtGui/qtextdocument.h>

namespace Monitor {

namespace {

// More fits on no screen, and laying out megabytes would take seconds.
constexpr qsizetype LongestToolTip = 2'000;

} // namespace

QString plainText(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

QString toolTipText(const QString &text)
{
    return plainText(text.size() > LongestToolTip ? text.left(LongestToolTip) + QChar(0x2026)
                                                  : text);
}

} // namespace Monitor
