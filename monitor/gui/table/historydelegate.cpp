// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/historydelegate.h"

#include "gui/look/palettecolors.h"
#include "gui/look/stateblock.h"
#include "models/records/statestrip.h"
#include "models/table/roles.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

#include <algorithm>

namespace Monitor {

namespace {

// In pixels, for the briefest state.
constexpr int leastBlockWidth = 2;

/// Maps times to positions in a strip, from the left; the caller mirrors.
struct StripScale
{
    qint64 from;
    qint64 until;
    QRect area;

    int at(qint64 time) const
    {
        const double part = double(time - from) / double(std::max<qint64>(until - from, 1));
        return area.left() + int(std::clamp(part, 0.0, 1.0) * area.width());
    }

    qint64 timeAt(int x) const
    {
        const double part = double(x - area.left()) / std::max(area.width(), 1);
        return from + qint64(std::clamp(part, 0.0, 1.0) * double(until - from));
    }
};

} // namespace

int HistoryDelegate::roomBesideText(const QFontMetrics &metrics) const
{
    return 8 * metrics.height();
}

void HistoryDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index, const QRect &area) const
{
    const auto strip = index.data(HistoryRole).value<StateStrip>();
    if (strip.spans.isEmpty() || area.width() < option.fontMetrics.height())
        return;
    const StripScale scale{strip.from, strip.until, area};
    const int high = std::max(area.height() - 4, 4);
    // Worse states on top, if several share a pixel.
    for (const Severity severity :
         {Severity::Good, Severity::Neutral, Severity::Attention, Severity::Trouble}) {
        const int height = severity == Severity::Trouble ? high : high * 2 / 3;
        for (const StateSpan &span : strip.spans) {
            if (severityOf(conditionOf(span)) != severity || span.end < strip.from)
                continue;
            const int begin = std::min(scale.at(span.begin), area.right() + 1 - leastBlockWidth);
            const int width = std::max(scale.at(span.end) - begin, leastBlockWidth);
            const QRect block(begin, area.center().y() + high / 2 - height, width, height);
            drawStateBlock(*painter, QStyle::visualRect(option.direction, area, block), severity,
                           option.palette);
        }
    }
    painter->setPen(toneColor(Tone::Unknown, option.palette));
    const int ground = area.center().y() + high / 2;
    painter->drawLine(area.left(), ground, area.right(), ground);
}

bool HistoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto strip = index.data(HistoryRole).value<StateStrip>();
    if (!event || !view || event->type() != QEvent::ToolTip || strip.spans.isEmpty())
        return ContentDelegate::helpEvent(event, view, option, index);
    const int margin = contentMargin(option);
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const int x = QStyle::visualPos(option.direction, area, event->pos()).x();
    const StripScale scale{strip.from, strip.until, area};
    const auto span =
        strip.worstBetween(scale.timeAt(x - leastBlockWidth), scale.timeAt(x + leastBlockWidth));
    QToolTip::showText(event->globalPos(), span ? spanText(*span) : gapText(scale.timeAt(x)), view);
    return true;
}

} // namespace Monitor
