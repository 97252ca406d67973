// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartaxis.h"

#include "core/base/humanunits.h"

#include <QtCore/qdatetime.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace Monitor {

namespace {

constexpr double Kibi = 1'024;

// In seconds.
constexpr std::array<qint64, 20> TimeSteps = {1,      2,      5,      10,     15,     30,    60,
                                              120,    300,    600,    900,    1'800,  3'600, 7'200,
                                              10'800, 14'400, 21'600, 28'800, 43'200, 86'400};

// A round multiple of a power of ten, or a power of two for bytes, and not less than `least`.
// @param isAlone whether it is the only step, so that a rounder one would waste room.
double roundStep(Unit unit, double least, bool isAlone)
{
    if (unit == Unit::Bytes) {
        double step = 1;
        while (step < least)
            step *= 2;
        return step;
    }
    const double power = std::pow(10, std::floor(std::log10(std::max(least, 1e-9))));
    for (const double factor : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        const bool isRound = factor == 1 || factor == 2 || factor == 5;
        if ((isAlone || isRound) && factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

// The highest value of an axis for nothing but zeros.
double leastTop(Unit unit)
{
    switch (unit) {
    case Unit::Duration:
        return 1'000;
    case Unit::Bytes:
        return Kibi;
    default:
        return 1;
    }
}

QString compact(double value, const QLocale &locale)
{
    return locale.toString(value, 'g', 6);
}

QString tickLabel(Unit unit, double value, const QLocale &locale)
{
    if (unit == Unit::Duration)
        return roundDuration(std::chrono::nanoseconds(std::llround(value)), locale);
    if (unit == Unit::Bytes)
        return roundBytes(quint64(value), locale);
    if (value >= 1e9)
        return compact(value / 1e9, locale) + QStringLiteral(" G");
    if (value >= 1e6)
        return compact(value / 1e6, locale) + QStringLiteral(" M");
    if (value >= 1e4)
        return compact(value / 1e3, locale) + QStringLiteral(" k");
    return compact(value, locale);
}

} // namespace

double ValueAxis::shareOf(double value) const
{
    const double share = isLogarithmic
                             ? std::log(std::max(value, bottom) / bottom) / std::log(top / bottom)
                             : (value - bottom) / (top - bottom);
    return std::clamp(share, 0.0, 1.0);
}

ValueAxis valueAxis(Unit unit, double highest, int mostTicks, const QLocale &locale)
{
    highest = std::isfinite(highest) ? std::max(highest, leastTop(unit)) : leastTop(unit);
    double step = roundStep(unit, highest / std::max(mostTicks, 1), mostTicks <= 1);
    // There is no half a connection.
    if (unit == Unit::Count)
        step = std::ceil(step);
    ValueAxis axis;
    const int steps = int(std::ceil(highest / step * (1 - 1e-9)));
    axis.top = steps * step;
    for (int i = 0; i <= steps; ++i)
        axis.ticks.append({i * step, tickLabel(unit, i * step, locale)});
    return axis;
}

ValueAxis durationScale(double lowest, double highest, const QLocale &locale)
{
    ValueAxis axis;
    axis.isLogarithmic = true;
    axis.bottom = std::max(lowest, 1.0);
    axis.top = std::max(highest, axis.bottom * 2);
    const int lastPower = int(std::floor(std::log10(axis.top)));
    for (int power = int(std::ceil(std::log10(axis.bottom))); power <= lastPower; ++power) {
        const double tick = std::pow(10, power);
        axis.ticks.append({tick, tickLabel(Unit::Duration, tick, locale)});
    }
    return axis;
}

QList<AxisTick> timeTicks(const ChartRange &range, int mostTicks, const QLocale &locale)
{
    const double least = double(range.length()) / 1e3 / std::max(mostTicks, 1);
    const auto *found = std::find_if(TimeSteps.begin(), TimeSteps.end(),
                                     [least](qint64 step) { return double(step) >= least; });
    const qint64 step = (found == TimeSteps.end() ? TimeSteps.back() : *found) * 1'000;
    const qint64 offset =
        QDateTime::fromMSecsSinceEpoch(range.until).offsetFromUtc() * qint64(1'000);
    QList<AxisTick> ticks;
    for (qint64 local = (range.from + offset + step - 1) / step * step;
         local < range.until + offset; local += step) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(local).toUTC();
        const bool isMidnight = time.time() == QTime(0, 0);
        const QString format = step < 60'000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
        ticks.append(
            {double(local - offset), isMidnight && step >= 60'000
                                         ? locale.toString(time.date(), QStringLiteral("d MMM"))
                                         : time.toString(format)});
    }
    return ticks;
}

} // namespace Monitor
