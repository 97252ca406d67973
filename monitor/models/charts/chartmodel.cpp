// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/charts/chartmodel.h"

#include "models/charts/chartplots.h"
#include "models/records/statestrip.h"

#include <algorithm>

namespace Monitor {

namespace {

using Row = const ChartRow &;
using Model = const ChartModel &;

const TimeSeries::Cell &cellOf(Row row, Figure figure)
{
    return row.cells[static_cast<std::size_t>(figure)];
}

// What a column shows of a cell.
template <Figure figure, float TimeSeries::Cell::*part>
QVariant rawPart(Row row, Model)
{
    const TimeSeries::Cell &cell = cellOf(row, figure);
    if (cell.isGap())
        return {};
    const auto value = double(cell.*part);
    return unitOf(figure) == Unit::Duration ? QVariant(qlonglong(value)) : QVariant(value);
}

template <Figure figure>
QString textOf(const QVariant &raw, Row)
{
    return figureText(figure, raw.toDouble());
}

template <Figure figure>
QString extremesOf(Row row, Model)
{
    return cellText(figure, cellOf(row, figure));
}

QString whyEmpty(Row, Model)
{
    return ChartModel::tr("Nothing was recorded.");
}

template <Figure figure>
constexpr ChartModel::Column middle(const char *title, const char *key, Unit unit,
                                    const char *sample)
{
    return {.header = {title, key, unit, true, sample},
            .raw = rawPart<figure, &TimeSeries::Cell::middle>,
            .text = textOf<figure>,
            .toolTip = extremesOf<figure>,
            .whyUnknown = whyEmpty};
}

template <Figure figure>
constexpr ChartModel::Column highest(const char *title, const char *key, Unit unit,
                                     const char *sample)
{
    return {.header = {title, key, unit, false, sample},
            .raw = rawPart<figure, &TimeSeries::Cell::highest>,
            .text = textOf<figure>,
            .whyUnknown = whyEmpty};
}

} // namespace

std::span<const ChartModel::Column> ChartModel::columns()
{
    static constexpr Column all[] = {
        {.header = {QT_TRANSLATE_NOOP("Columns", "Time"), "time", Unit::Time, true,
                    "0000-00-00 00:00:00"},
         .raw = [](Row row, Model) -> QVariant {
             return QDateTime::fromMSecsSinceEpoch(row.begin).toUTC();
         },
         .text =
             [](const QVariant &raw, Row) {
                 return raw.toDateTime().toLocalTime().toString(
                     QStringLiteral("yyyy-MM-dd HH:mm:ss"));
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, false,
                    "/run/user/1000/program/it.sock"},
         .raw = [](Row row, Model) -> QVariant { return row.endpoint; }},
        middle<Figure::Requests>(QT_TRANSLATE_NOOP("Columns", "Requests/s"), "rate",
                                 Unit::PerSecond, "100,000"),
        highest<Figure::Requests>(QT_TRANSLATE_NOOP("Columns", "Most requests/s"), "maxRate",
                                  Unit::PerSecond, "100,000"),
        middle<Figure::P50>(QT_TRANSLATE_NOOP("Columns", "p50"), "p50", Unit::Duration, "00.0 ms"),
        middle<Figure::P95>(QT_TRANSLATE_NOOP("Columns", "p95"), "p95", Unit::Duration, "00.0 ms"),
        middle<Figure::P99>(QT_TRANSLATE_NOOP("Columns", "p99"), "p99", Unit::Duration, "00.0 ms"),
        highest<Figure::P99>(QT_TRANSLATE_NOOP("Columns", "Highest p99"), "maxP99", Unit::Duration,
                             "00.0 ms"),
        middle<Figure::InFlight>(QT_TRANSLATE_NOOP("Columns", "In flight"), "inflight", Unit::Count,
                                 "1,000"),
        highest<Figure::InFlight>(QT_TRANSLATE_NOOP("Columns", "Most in flight"), "maxInflight",
                                  Unit::Count, "1,000"),
        middle<Figure::BytesIn>(QT_TRANSLATE_NOOP("Columns", "In/s"), "in", Unit::Bytes, "100 MiB"),
        middle<Figure::BytesOut>(QT_TRANSLATE_NOOP("Columns", "Out/s"), "out", Unit::Bytes,
                                 "100 MiB"),
        middle<Figure::Connections>(QT_TRANSLATE_NOOP("Columns", "Connections"), "conns",
                                    Unit::Count, "10,000"),
        middle<Figure::Waiting>(QT_TRANSLATE_NOOP("Columns", "Waiting"), "waiting", Unit::Count,
                                "1,000"),
        highest<Figure::Waiting>(QT_TRANSLATE_NOOP("Columns", "Most waiting"), "maxWaiting",
                                 Unit::Count, "1,000"),
        {.header = {QT_TRANSLATE_NOOP("Columns", "State"), "state", Unit::None, true,
                    "Path not found"},
         .raw = [](Row row, Model) { return rawOf(row.state); },
         .whyUnknown = whyEmpty},
    };
    return all;
}

QVariant ChartModel::rowData(const ChartRow &row, int role) const
{
    return role == KeyRole ? QVariant(row.begin * 2 + row.source) : QVariant();
}

void ChartModel::setData(const ChartData &data)
{
    std::vector<ChartRow> rows;
    for (std::size_t cell = 0; cell < data.count; ++cell) {
        for (int source = 0; source < int(data.sources.size()); ++source) {
            const ChartSource &from = data.sources[source];
            ChartRow row{.begin = data.beginOf(cell),
                         .source = source,
                         .endpoint = from.endpoint.toString(),
                         .cells = {},
                         .state = {}};
            for (std::size_t figure = 0; figure < from.figures.size(); ++figure)
                row.cells[figure] = from.figures[figure][cell];
            if (std::all_of(row.cells.begin(), row.cells.end(),
                            [](const TimeSeries::Cell &each) { return each.isGap(); }))
                continue;
            if (const StateSpan *state = from.stateAt(row.begin))
                row.state = conditionName(conditionOf(*state));
            rows.push_back(std::move(row));
        }
    }
    replaceRows(std::move(rows));
}

} // namespace Monitor
