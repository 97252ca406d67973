// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtGui/qpainter.h>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace Monitor {

/// A value of an axis and how it is written.
struct AxisMark
{
    double value;
    QString text;
};

/// The marks of an axis from 0 to at least `highest`: round numbers, four or five of them. The last
/// one is the end of the axis.
QList<AxisMark> linearMarks(double highest, const std::function<QString(double)> &text);

/// The marks of a logarithmic axis of nanoseconds: the powers of ten around `lowest` and `highest`,
/// or some of them.
QList<AxisMark> durationMarks(std::chrono::nanoseconds lowest, std::chrono::nanoseconds highest);

/// A place to draw lines in, with a title, a legend, and an axis at the left and below.
class LoadPanel
{
public:
    enum class Scale { Linear, Logarithmic };

    /// A line, as parts without gaps, and what it is called.
    struct Line
    {
        QList<QList<QPointF>> parts; ///< In values of the axes.
        QString name;                ///< Empty if it is not in the legend.
        QPen pen;
    };

    QString title;
    QList<AxisMark> across; ///< From 0; the last one is the end.
    QList<AxisMark> up;     ///< The first and the last one are the ends.
    Scale scale = Scale::Linear;
    QList<Line> lines;

    /// @param labelWidth for the marks at the left.
    void draw(QPainter &painter, const QRectF &area, const QPalette &palette,
              qreal labelWidth) const;

    /// The room that the marks at the left need.
    qreal labelWidth(const QFontMetricsF &metrics) const;

private:
    qreal heightOf(double value, const QRectF &plot) const;
    void drawLegend(QPainter &painter, const QRectF &area, const QPalette &palette) const;
};

} // namespace Monitor
