// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/charts/chartplots.h"

#include "core/base/humanunits.h"
#include "models/records/statestrip.h"
#include "models/table/columninfo.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Monitor {

namespace {

struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr std::array RequestLines = {Figure::Requests};
constexpr std::array LatencyLines = {Figure::P50, Figure::P95, Figure::P99};
constexpr std::array InFlightLines = {Figure::InFlight};
constexpr std::array ByteLines = {Figure::BytesIn, Figure::BytesOut};
constexpr std::array ConnectionLines = {Figure::Connections};
constexpr std::array WaitingLines = {Figure::Waiting};

QString fullName(Plot plot, Figure figure)
{
    const QString name = lineName(figure);
    return name.isEmpty() ? plotTitle(plot) : plotTitle(plot) + u' ' + name;
}

// "Latency p95: 1.20 ms, 1.00 ms to 9.10 ms, highest at 14:03:12." Empty if it has no values.
QString lineSummary(const ChartData &data, const ChartSource &source, Plot plot, Figure figure)
{
    const std::vector<TimeSeries::Cell> &cells = source.cells(figure);
    std::optional<std::size_t> highest;
    float lowest = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].isGap())
            continue;
        lowest = highest ? std::min(lowest, cells[i].lowest) : cells[i].lowest;
        if (!highest || cells[i].highest > cells[*highest].highest)
            highest = i;
    }
    if (!highest)
        return {};
    const auto newest = data.newestCell();
    const QString now = newest && !cells[*newest].isGap()
                            ? figureText(figure, double(cells[*newest].last))
                            : unknownText();
    //: Chart and line, newest value, lowest, highest, time of the highest
    return ChartWords::tr("%1: %2 now, %3 to %4, highest at %5.")
        .arg(fullName(plot, figure), now, figureText(figure, double(lowest)),
             figureText(figure, double(cells[*highest].highest)),
             chartTime(data.beginOf(*highest), data.step));
}

} // namespace

QString plotTitle(Plot plot)
{
    switch (plot) {
    case Plot::Requests:
        return ChartWords::tr("Requests per second");
    case Plot::Latency:
        return ChartWords::tr("Latency");
    case Plot::Heat:
        return ChartWords::tr("Latency of all requests");
    case Plot::InFlight:
        return ChartWords::tr("Requests in flight");
    case Plot::Bytes:
        return ChartWords::tr("Bytes per second");
    case Plot::Connections:
        return ChartWords::tr("Connections");
    case Plot::Waiting:
        break;
    }
    return ChartWords::tr("Clients waiting to be accepted");
}

std::span<const Figure> figuresOf(Plot plot)
{
    switch (plot) {
    case Plot::Requests:
        return RequestLines;
    case Plot::Latency:
        return LatencyLines;
    case Plot::Heat:
        return {};
    case Plot::InFlight:
        return InFlightLines;
    case Plot::Bytes:
        return ByteLines;
    case Plot::Connections:
        return ConnectionLines;
    case Plot::Waiting:
        break;
    }
    return WaitingLines;
}

QString lineName(Figure figure)
{
    switch (figure) {
    case Figure::P50:
        return QStringLiteral("p50");
    case Figure::P95:
        return QStringLiteral("p95");
    case Figure::P99:
        return QStringLiteral("p99");
    case Figure::BytesIn:
        return ChartWords::tr("in", "bytes received");
    case Figure::BytesOut:
        return ChartWords::tr("out", "bytes sent");
    default:
        return {};
    }
}

Unit unitOf(Figure figure)
{
    switch (figure) {
    case Figure::Requests:
        return Unit::PerSecond;
    case Figure::P50:
    case Figure::P95:
    case Figure::P99:
        return Unit::Duration;
    case Figure::BytesIn:
    case Figure::BytesOut:
        return Unit::Bytes;
    case Figure::InFlight:
    case Figure::Connections:
    case Figure::Waiting:
        break;
    }
    return Unit::Count;
}

QString figureText(Figure figure, double value, const QLocale &locale)
{
    switch (unitOf(figure)) {
    case Unit::Duration:
        return humanDuration(std::chrono::nanoseconds(qint64(value)), locale);
    case Unit::Bytes:
        return humanBytes(quint64(std::max(value, 0.0)), locale);
    case Unit::Count:
        // The mean of several counts need not be whole.
        return value == std::floor(value) ? locale.toString(qint64(value))
                                          : humanRate(value, locale);
    default:
        return humanRate(value, locale);
    }
}

QString cellText(Figure figure, const TimeSeries::Cell &cell, const QLocale &locale)
{
    if (cell.isGap())
        return unknownText();
    const QString middle = figureText(figure, double(cell.middle), locale);
    const QString lowest = figureText(figure, double(cell.lowest), locale);
    const QString highest = figureText(figure, double(cell.highest), locale);
    return lowest == highest ? middle : QStringLiteral("%1 (%2–%3)").arg(middle, lowest, highest);
}

QString chartTime(qint64 time, TimeSeries::Step step)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(
        step == TimeSeries::Step::Minute ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

QString chartSummary(const ChartData &data, std::span<const Plot> plots)
{
    QStringList lines;
    for (const ChartSource &source : data.sources) {
        //: Endpoint, from, until
        lines.append(ChartWords::tr("%1 from %2 to %3.")
                         .arg(source.endpoint.toPrintable(), chartTime(data.range.from, data.step),
                              chartTime(data.range.until, data.step)));
        const qsizetype before = lines.size();
        for (const Plot plot : plots) {
            for (const Figure figure : figuresOf(plot))
                lines.append(lineSummary(data, source, plot, figure));
        }
        lines.removeAll(QString());
        if (lines.size() == before)
            lines.append(ChartWords::tr("Nothing was recorded in this time."));
        for (const StateSpan &span : source.states)
            lines.append(spanText(span) + u'.');
    }
    return lines.join(u'\n');
}

QString cellSummary(const ChartData &data, std::span<const Plot> plots, std::size_t cell)
{
    QStringList parts{chartTime(data.beginOf(cell), data.step)};
    for (const ChartSource &source : data.sources) {
        if (data.sources.size() > 1)
            parts.append(source.endpoint.toPrintable());
        for (const Plot plot : plots) {
            for (const Figure figure : figuresOf(plot)) {
                const TimeSeries::Cell &value = source.cells(figure)[cell];
                if (!value.isGap())
                    parts.append(fullName(plot, figure) + u' ' + cellText(figure, value));
            }
        }
        if (const StateSpan *state = source.stateAt(data.beginOf(cell)))
            parts.append(conditionName(conditionOf(*state)));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace Monitor
