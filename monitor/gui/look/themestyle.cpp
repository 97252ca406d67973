// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/themestyle.h"

#include "gui/look/palettecolors.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qstyleoption.h>

namespace Monitor {

namespace {

// Between a cell's text and its edges, in unscaled pixels.
constexpr int CellMargin = 5;

constexpr qreal FieldRadius = 2;

void drawOutline(QPainter *painter, const QRect &rect, const QColor &color, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

/// Controls must stand out from the window.
QColor outlineColor(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

QColor focusColor(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Selected)
               ? option.palette.color(QPalette::HighlightedText)
               : toneColor(Tone::Accent, option.palette);
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect) {
        drawOutline(painter, option->rect, focusColor(*option), FieldRadius);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawOutline(painter, option->rect, outlineColor(option->palette), 1);
    else if (element == PE_FrameLineEdit && !option->state.testFlag(State_HasFocus)
             && isDark(option->palette))
        drawOutline(painter, option->rect, option->palette.color(QPalette::Light), FieldRadius);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
        return CellMargin - 1; // Views add one.
    case PM_HeaderMargin:
        return CellMargin; // Aligns titles with their columns.
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace Monitor
