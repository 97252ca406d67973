// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/latencybarsview.h"

#include "core/base/humanunits.h"
#include "core/load/loadfigures.h"
#include "gui/look/palettecolors.h"

#include <QtGui/qpainter.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr int MostBars = 20;

// How many of the requests took between `from` and `to`, which are bounds of buckets.
double shareOf(const LatencyHistogram &latency, const LatencyBar &bar)
{
    quint64 count = 0;
    for (int bucket = LatencyHistogram::bucketOf(bar.from);
         bucket < LatencyHistogram::BucketCount && LatencyHistogram::lowerBound(bucket) < bar.to;
         ++bucket)
        count += latency.count(bucket);
    return latency.isEmpty() ? 0
                             : static_cast<double>(count) / static_cast<double>(latency.total());
}

} // namespace

LatencyBarsView::LatencyBarsView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Distribution of latencies"));
}

void LatencyBarsView::setLatencies(const LatencyHistogram &latency,
                                   const std::optional<LatencyHistogram> &other)
{
    m_latency = latency;
    m_other = other;
    update();
}

QSize LatencyBarsView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 42, fontMetrics().height() * 18};
}

QSize LatencyBarsView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 32, fontMetrics().height() * 14};
}

void LatencyBarsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const QFontMetricsF metrics(painter.font());
    const qreal space = metrics.averageCharWidth();
    const QRectF inside = QRectF(rect()).adjusted(space, space / 2, -space, -space / 2);
    const QPen outline(palette().color(QPalette::Text), 1.2, Qt::DashLine);
    QFont bold = painter.font();
    bold.setBold(true);
    painter.save();
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(inside.topLeft(), QSizeF(inside.width(), metrics.height())),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Distribution"));
    painter.restore();

    if (m_other) {
        const QString name = tr("compared");
        const qreal width = metrics.horizontalAdvance(name);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(inside.right() - width, inside.top(), width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(outline);
        painter.drawRect(QRectF(inside.right() - width - 4 * space,
                                inside.top() + metrics.height() * 0.2, 3 * space,
                                metrics.height() * 0.6));
    }

    LatencyHistogram both = m_latency;
    if (m_other)
        both += *m_other;
    const QRectF area = inside.adjusted(0, metrics.height() * 1.5, 0, 0);
    const int most = std::clamp(static_cast<int>(area.height() / metrics.height()), 4, MostBars);
    auto bars = latencyBars(both, most);
    if (bars.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("No replies yet."));
        return;
    }
    const QLocale locale;
    qreal labelWidth = 0;
    double greatest = 0;
    for (const LatencyBar &bar : bars) {
        labelWidth =
            std::max(labelWidth, metrics.horizontalAdvance(humanDuration(bar.from, locale)));
        greatest =
            std::max({greatest, shareOf(m_latency, bar), m_other ? shareOf(*m_other, bar) : 0.0});
    }
    const auto percent = [&](double share) {
        return tr("%1 %").arg(locale.toString(share * 100, 'f', 1));
    };
    const qreal percentWidth = metrics.horizontalAdvance(percent(1.0)) + space;
    const qreal room = area.width() - labelWidth - percentWidth - space;
    const qreal height =
        std::min(area.height() / static_cast<qreal>(bars.size()), metrics.height() * 1.4);
    qreal top = area.top();
    for (const LatencyBar &bar : bars) {
        const QRectF row(area.left(), top, area.width(), height);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(row.left(), top, labelWidth, height),
                         Qt::AlignRight | Qt::AlignVCenter, humanDuration(bar.from, locale));
        const double share = shareOf(m_latency, bar);
        const auto lengthOf = [&](double value) {
            return greatest > 0 ? room * value / greatest : 0;
        };
        const qreal left = row.left() + labelWidth + space;
        const QRectF place(left, top + height * 0.15, lengthOf(share), height * 0.7);
        if (share > 0)
            painter.fillRect(
                QRectF(place.topLeft(), QSizeF(std::max(place.width(), 1.0), place.height())),
                toneColor(Tone::Accent, palette()));
        if (m_other && shareOf(*m_other, bar) > 0) {
            painter.setPen(outline);
            painter.drawRect(
                QRectF(place.topLeft(),
                       QSizeF(std::max(lengthOf(shareOf(*m_other, bar)), 1.0), place.height())));
        }
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(area.right() - percentWidth, top, percentWidth, height),
                         Qt::AlignRight | Qt::AlignVCenter, share > 0 ? percent(share) : QString());
        top += height;
    }
}

} // namespace Monitor
