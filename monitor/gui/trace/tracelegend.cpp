// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracelegend.h"

#include "gui/look/plaintext.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtooltip.h>

#include <array>

namespace Monitor {

namespace {

constexpr std::array ShownAccents = {TraceAccent::Failed, TraceAccent::Gone, TraceAccent::Slow,
                                     TraceAccent::Lost, TraceAccent::SameConnection};

} // namespace

TraceLegend::TraceLegend(std::chrono::microseconds slowFrom, QWidget *parent)
    : QWidget(parent)
    , m_slowFrom(slowFrom)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Colours of the rows"));
    setSlowFrom(slowFrom);
}

void TraceLegend::setSlowFrom(std::chrono::microseconds slowFrom)
{
    m_slowFrom = slowFrom;
    QStringList lines;
    for (const TraceAccent accent : ShownAccents)
        lines.append(
            tr("%1: %2").arg(traceAccentName(accent), traceAccentMeaning(accent, slowFrom)));
    setAccessibleDescription(lines.join(u'\n'));
}

int TraceLegend::signWidth() const
{
    return fontMetrics().height();
}

QList<TraceLegend::Entry> TraceLegend::entries() const
{
    QList<Entry> list;
    const int gap = fontMetrics().averageCharWidth();
    int left = 0;
    for (const TraceAccent accent : ShownAccents) {
        const int text = fontMetrics().horizontalAdvance(traceAccentName(accent));
        const QRect rect(left, 0, signWidth() + gap + text, height());
        list.append({accent, rect});
        left = rect.right() + 1 + 2 * gap;
    }
    return list;
}

QSize TraceLegend::sizeHint() const
{
    return {entries().constLast().rect.right() + 1, fontMetrics().lineSpacing()};
}

QSize TraceLegend::minimumSizeHint() const
{
    return {0, fontMetrics().lineSpacing()};
}

void TraceLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const Entry &entry : entries()) {
        if (entry.rect.right() >= width())
            break; // Half a word says nothing.
        const int height = fontMetrics().height() * 3 / 4;
        const QRect sign(entry.rect.left(), (rect().height() - height) / 2, signWidth(), height);
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), sign);
        const QColor color = traceAccentColor(entry.accent, palette());
        painter.fillRect(place, traceAccentGround(entry.accent, palette()));
        painter.fillRect(place, QBrush(color, traceAccentPattern(entry.accent)));
        painter.setPen(color);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
        const QRect text =
            entry.rect.adjusted(signWidth() + fontMetrics().averageCharWidth(), 0, 1, 0);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text),
                         Qt::AlignVCenter | Qt::TextSingleLine, traceAccentName(entry.accent));
    }
}

bool TraceLegend::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint place = QStyle::visualPos(layoutDirection(), rect(), help->pos());
    for (const Entry &entry : entries()) {
        if (entry.rect.contains(place))
            QToolTip::showText(help->globalPos(),
                               toolTipText(traceAccentMeaning(entry.accent, m_slowFrom)), this,
                               QStyle::visualRect(layoutDirection(), rect(), entry.rect));
    }
    return true;
}

} // namespace Monitor
