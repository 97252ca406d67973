// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/loadcurveview.h"

#include "core/base/humanunits.h"
#include "gui/load/loadpanel.h"
#include "gui/look/palettecolors.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

using Value = std::function<std::optional<double>(const LoadPoint &point)>;

double secondsOf(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

// Each point stands for the time before it: in its middle.
QList<QList<QPointF>> partsOf(const LoadReport &report, const Value &value)
{
    QList<QList<QPointF>> parts;
    bool isInPart = false;
    std::chrono::nanoseconds begin{0};
    for (const LoadPoint &point : report.curve.points()) {
        const double middle = secondsOf(begin + point.end) / 2;
        begin = point.end;
        const auto known = value(point);
        if (known && !isInPart)
            parts.append(QList<QPointF>());
        isInPart = known.has_value();
        if (known)
            parts.last().append({middle, *known});
    }
    return parts;
}

template <std::optional<std::chrono::nanoseconds> LoadPoint::*Member>
std::optional<double> durationOf(const LoadPoint &point)
{
    const auto &duration = point.*Member;
    return duration ? std::optional(static_cast<double>(duration->count())) : std::nullopt;
}

std::optional<double> rateOf(const LoadPoint &point)
{
    return point.requestsPerSecond;
}

} // namespace

LoadCurveView::LoadCurveView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Course of the load test"));
}

void LoadCurveView::setRuns(const LoadReport &run, const std::optional<LoadReport> &other)
{
    m_run = run;
    m_other = other;
    update();
}

QSize LoadCurveView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 18};
}

QSize LoadCurveView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 14};
}

void LoadCurveView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().base());

    double end = secondsOf(m_run.plan.duration);
    double highestRate = 1;
    std::optional<std::chrono::nanoseconds> shortest;
    std::optional<std::chrono::nanoseconds> longest;
    QList<const LoadReport *> reports{&m_run};
    if (m_other)
        reports.append(&*m_other);
    for (const LoadReport *report : reports) {
        for (const LoadPoint &point : report->curve.points()) {
            end = std::max(end, secondsOf(point.end));
            highestRate = std::max(highestRate, point.requestsPerSecond);
            if (point.median)
                shortest = std::min(shortest.value_or(*point.median), *point.median);
            longest = std::max(longest, point.longest);
        }
    }
    const QPen accent(toneColor(Tone::Accent, palette()), 1.5);
    const QPen attention(toneColor(Tone::Attention, palette()), 1.5);
    const QPen trouble(toneColor(Tone::Trouble, palette()), 1.5, Qt::DotLine);
    const QPen behind(toneColor(Tone::Unknown, palette()), 1.2, Qt::DashLine);

    LoadPanel rate;
    rate.title = tr("Requests per second");
    rate.across = linearMarks(end, [](double seconds) {
        return humanInterval(std::chrono::milliseconds(std::llround(seconds * 1000)), QLocale());
    });
    rate.across.first().text = QLocale().toString(0);
    // The time ends where the test does.
    if (rate.across.last().value > end) {
        rate.across.last().value = std::max(end, 1e-3);
        rate.across.last().text.clear();
    }
    rate.up = linearMarks(highestRate, [](double value) { return humanRate(value, QLocale()); });
    LoadPanel latency;
    latency.title = tr("Latency");
    latency.across = rate.across;
    latency.scale = LoadPanel::Scale::Logarithmic;
    latency.up = durationMarks(shortest.value_or(std::chrono::microseconds(10)),
                               longest.value_or(std::chrono::milliseconds(10)));
    if (m_other) {
        rate.lines.append(
            {.parts = partsOf(*m_other, &rateOf), .name = tr("compared"), .pen = behind});
        latency.lines.append({.parts = partsOf(*m_other, &durationOf<&LoadPoint::p99>),
                              .name = tr("p99 compared"),
                              .pen = behind});
    }
    rate.lines.append({.parts = partsOf(m_run, &rateOf), .name = {}, .pen = accent});
    latency.lines.append({.parts = partsOf(m_run, &durationOf<&LoadPoint::median>),
                          .name = tr("median"),
                          .pen = accent});
    latency.lines.append({.parts = partsOf(m_run, &durationOf<&LoadPoint::p99>),
                          .name = tr("p99"),
                          .pen = attention});
    latency.lines.append({.parts = partsOf(m_run, &durationOf<&LoadPoint::longest>),
                          .name = tr("longest"),
                          .pen = trouble});

    const QFontMetricsF metrics(painter.font());
    const qreal margin = metrics.averageCharWidth();
    const QRectF inside = QRectF(rect()).adjusted(margin, margin / 2, -margin, -margin / 2);
    const qreal labels = std::max(rate.labelWidth(metrics), latency.labelWidth(metrics));
    const qreal half = inside.height() / 2;
    rate.draw(painter, {inside.left(), inside.top(), inside.width(), half}, palette(), labels);
    latency.draw(painter, {inside.left(), inside.top() + half, inside.width(), half}, palette(),
                 labels);
}

} // namespace Monitor
