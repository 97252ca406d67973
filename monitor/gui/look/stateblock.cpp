// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/stateblock.h"

#include "gui/look/conditionicon.h"

#include <QtGui/qpainter.h>
#include <QtGui/qpalette.h>

namespace Monitor {

void drawStateBlock(QPainter &painter, const QRect &block, Severity severity,
                    const QPalette &palette)
{
    const QColor color = toneColor(severityTone(severity), palette);
    painter.fillRect(block, palette.brush(QPalette::Base));
    switch (severity) {
    case Severity::Good:
        painter.fillRect(block, color);
        return;
    case Severity::Neutral:
        break;
    case Severity::Attention:
        painter.fillRect(block, QBrush(color, Qt::BDiagPattern));
        break;
    case Severity::Trouble:
        painter.fillRect(block, QBrush(color, Qt::DiagCrossPattern));
        break;
    }
    // Patterns alone are invisible in blocks of a few pixels.
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(block.adjusted(0, 0, -1, -1));
}

} // namespace Monitor
