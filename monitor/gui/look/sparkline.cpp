// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/sparkline.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

struct SparklineScale
{
    double least = 0;
    double greatest = 0;
};

SparklineScale sparklineScaleOf(const QList<double> &series)
{
    SparklineScale scale;
    for (const double value : series) {
        if (!std::isfinite(value))
            continue;
        scale.least = std::min(scale.least, value);
        scale.greatest = std::max(scale.greatest, value);
    }
    return scale;
}

bool isLevel(const QPolygonF &part, qreal height)
{
    return part.size() >= 2 && part.last().y() == height && part[part.size() - 2].y() == height;
}

} // namespace

QList<QPolygonF> sparklineParts(const QList<double> &series, const QRectF &area)
{
    const SparklineScale scale = sparklineScaleOf(series);
    // Halved, because the difference of two huge numbers may overflow.
    const double halfRange = scale.greatest / 2 - scale.least / 2;
    const double step = series.size() > 1 ? area.width() / double(series.size() - 1) : 0;
    QList<QPolygonF> parts;
    bool isInRun = false;
    for (qsizetype i = 0; i < series.size(); ++i) {
        const double value = series[i];
        if (!std::isfinite(value)) {
            isInRun = false;
            continue;
        }
        const double share = halfRange > 0 ? (value / 2 - scale.least / 2) / halfRange : 0.0;
        const double x = series.size() > 1 ? area.left() + step * double(i) : area.right();
        if (!isInRun)
            parts.append(QPolygonF());
        isInRun = true;
        const QPointF point(x, area.bottom() - share * area.height());
        QPolygonF &part = parts.last();
        if (isLevel(part, point.y()))
            part.last() = point;
        else
            part.append(point);
    }
    return parts;
}

} // namespace Monitor
