// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/elidedpart.h"

#include <QtGui/qfontmetrics.h>

namespace Monitor {

namespace {

constexpr QChar Gap(0x2026);

} // namespace

QString withElidedPart(const QString &text, const QString &part, const QFontMetrics &metrics,
                       int width)
{
    const qsizetype at = text.indexOf(part);
    int excess = metrics.horizontalAdvance(text) - width;
    if (part.isEmpty() || at < 0 || excess <= 0)
        return text;
    const auto with = [&](const QString &shorter) {
        return QString(text).replace(at, part.size(), shorter);
    };
    // More than once, as letters move together or apart where something is left out.
    for (int room = metrics.horizontalAdvance(part) - excess; room > 0; room -= excess) {
        const QString shorter = metrics.elidedText(part, Qt::ElideMiddle, room);
        excess = metrics.horizontalAdvance(with(shorter)) - width;
        // Without room for an ellipsis, nothing is left.
        if (excess <= 0)
            return with(shorter.isEmpty() ? QString(Gap) : shorter);
    }
    return with(Gap);
}

} // namespace Monitor
