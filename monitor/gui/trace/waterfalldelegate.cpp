// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/waterfalldelegate.h"

#include "gui/trace/tracedelegate.h"
#include "gui/trace/waterfallscale.h"
#include "models/trace/tracemodel.h"

#include <QtGui/qpainter.h>

#include <algorithm>

namespace Monitor {

namespace {

// In pixels, for the shortest request.
constexpr int LeastBarWidth = 2;

// Quarters of the axis; a request that takes one is as wide as that.
constexpr int AxisParts = 4;

} // namespace

WaterfallDelegate::WaterfallDelegate(const WaterfallScale &scale, const TraceRowColors &colors,
                                     QObject *parent)
    : ContentDelegate(parent)
    , m_scale(scale)
    , m_colors(colors)
{}

int WaterfallDelegate::roomBesideText(const QFontMetrics &metrics) const
{
    return 12 * metrics.height();
}

void WaterfallDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    ContentDelegate::initStyleOption(option, index);
    m_colors.apply(*option, index);
}

void WaterfallDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index, const QRect &area) const
{
    QColor line = textColor(option);
    line.setAlphaF(0.15F);
    for (int part = 0; part <= AxisParts; ++part) {
        const int x = area.left() + part * (area.width() - 1) / AxisParts;
        painter->fillRect(QRect(x, option.rect.top(), 1, option.rect.height()), line);
    }
    const qint64 begin = index.data(TraceModel::BeginRole).toLongLong();
    if (begin == 0 || !m_scale.span())
        return;
    const qint64 end = index.data(TraceModel::EndRole).toLongLong();
    const WaterfallScale::Span &span = *m_scale.span();
    const auto placeOf = [&](qint64 time) {
        const double share = double(time - span.from) / double(span.until - span.from);
        return area.left() + int(std::clamp(share, 0.0, 1.0) * area.width());
    };
    const int left = std::min(placeOf(begin), area.right() + 1 - LeastBarWidth);
    const int width = std::max(placeOf(end) - left, LeastBarWidth);
    const int height = std::max(option.fontMetrics.height() * 3 / 5, 4);
    const QRect bar = QStyle::visualRect(
        option.direction, area, QRect(left, area.center().y() - height / 2, width, height));
    const TraceAccent accent = m_colors.accentOf(index);
    const QColor color =
        isSelected(option) ? textColor(option) : traceAccentColor(accent, option.palette);
    painter->fillRect(bar, QBrush(color, traceAccentPattern(accent)));
    painter->setPen(color);
    painter->drawRect(bar.adjusted(0, 0, -1, -1));
}

} // namespace Monitor
