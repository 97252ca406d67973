// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/load/loadresultsmodel.h"

#include "core/base/humanunits.h"

#include <array>
#include <cmath>

namespace Monitor {

using namespace IpcCore;

namespace {

/// What the number of a row is.
enum class LoadUnit { Count, Rate, Bytes, Nanoseconds };

struct LoadRow
{
    const char *title;
    LoadUnit unit;
    /// None if the test has no such figure.
    std::optional<double> (*value)(const LoadFigures &figures);
};

template <int PerMille>
std::optional<double> latencyAt(const LoadFigures &figures)
{
    if (figures.latency.isEmpty())
        return std::nullopt;
    return static_cast<double>(finePercentile(figures.latency, PerMille / 1000.0).count());
}

template <quint64 LoadFigures::*Member>
std::optional<double> countOf(const LoadFigures &figures)
{
    return static_cast<double>(figures.*Member);
}

constexpr std::array LoadRows = {
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Requests per second"), LoadUnit::Rate,
            [](const LoadFigures &figures) -> std::optional<double> {
                return figures.requestsPerSecond();
            }},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Median (p50)"), LoadUnit::Nanoseconds,
            &latencyAt<500>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "p90"), LoadUnit::Nanoseconds,
            &latencyAt<900>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "p99"), LoadUnit::Nanoseconds,
            &latencyAt<990>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "p99.9"), LoadUnit::Nanoseconds,
            &latencyAt<999>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Longest"), LoadUnit::Nanoseconds,
            &latencyAt<1000>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Succeeded"), LoadUnit::Count,
            &countOf<&LoadFigures::succeeded>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Failed"), LoadUnit::Count,
            [](const LoadFigures &figures) -> std::optional<double> {
                return static_cast<double>(figures.failed());
            }},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Unanswered at the end"),
            LoadUnit::Count, &countOf<&LoadFigures::unanswered>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Due, but not sent"), LoadUnit::Count,
            &countOf<&LoadFigures::notSent>},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Sent per second"), LoadUnit::Bytes,
            [](const LoadFigures &figures) -> std::optional<double> {
                return figures.bytesOutPerSecond();
            }},
    LoadRow{QT_TRANSLATE_NOOP("Monitor::LoadResultsModel", "Received per second"), LoadUnit::Bytes,
            [](const LoadFigures &figures) -> std::optional<double> {
                return figures.bytesInPerSecond();
            }},
};

// The row whose text lists the kinds of errors.
constexpr int FailedRow = 7;

QString valueText(const LoadRow &row, const LoadFigures &figures)
{
    const auto value = row.value(figures);
    if (!value)
        return QStringLiteral("–");
    const QLocale locale;
    switch (row.unit) {
    case LoadUnit::Count:
        return locale.toString(static_cast<qulonglong>(*value));
    case LoadUnit::Rate:
        return humanRate(*value, locale);
    case LoadUnit::Bytes:
        return humanBytes(static_cast<quint64>(*value), locale);
    case LoadUnit::Nanoseconds:
        break;
    }
    return humanDuration(std::chrono::nanoseconds(static_cast<qint64>(*value)), locale);
}

} // namespace

QString loadTitle(const LoadPlan &plan)
{
    const QLocale locale;
    QStringList parts{LoadResultsModel::tr("%Ln connection(s)", nullptr, plan.connections)};
    if (plan.pipeline > 1)
        parts.append(
            LoadResultsModel::tr("%Ln request(s) under way on each", nullptr, plan.pipeline));
    parts.append(plan.isOpenLoop()
                     ? LoadResultsModel::tr("%1 per second").arg(humanRate(plan.rate, locale))
                     : LoadResultsModel::tr("as fast as possible"));
    return parts.join(LoadResultsModel::tr(", "));
}

QString loadFailures(const LoadFigures &figures)
{
    const QLocale locale;
    QStringList kinds;
    for (auto error = figures.errors.begin(); error != figures.errors.end(); ++error)
        kinds.append(QStringLiteral("%1 %2").arg(locale.toString(error.value()),
                                                 QLatin1String(nameOf(error.key()))));
    const QString count = locale.toString(figures.failed());
    return kinds.isEmpty()
               ? count
               : QStringLiteral("%1 (%2)").arg(count, kinds.join(LoadResultsModel::tr(", ")));
}

LoadResultsModel::LoadResultsModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void LoadResultsModel::setRuns(const NamedReport &run, const std::optional<NamedReport> &other)
{
    const bool isWider = other.has_value() && !m_other;
    const bool isNarrower = !other && m_other.has_value();
    if (isWider)
        beginInsertColumns({}, Other, Difference);
    if (isNarrower)
        beginRemoveColumns({}, Other, Difference);
    m_run = run;
    m_other = other;
    if (isWider)
        endInsertColumns();
    if (isNarrower)
        endRemoveColumns();
    Q_EMIT dataChanged(index(0, Run), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, Run, columnCount() - 1);
}

int LoadResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(LoadRows.size());
}

int LoadResultsModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_other ? Difference + 1 : Run + 1;
}

QVariant LoadResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Figure:
        return tr("Figure");
    case Run:
        return m_run.name;
    case Other:
        return m_other ? m_other->name : QString();
    case Difference:
        return tr("Difference");
    default:
        return {};
    }
}

// How the run differs from the other one, which is the base.
QString LoadResultsModel::differenceAt(int row) const
{
    const LoadRow &figure = LoadRows[static_cast<std::size_t>(row)];
    const auto value = figure.value(m_run.report.figures);
    const auto base = figure.value(m_other->report.figures);
    if (!value || !base)
        return QStringLiteral("–");
    if (*value == *base)
        return QStringLiteral("0");
    if (*base == 0)
        return QStringLiteral("+%1").arg(valueText(figure, m_run.report.figures));
    const double percent = 100 * (*value - *base) / *base;
    // Most locales would write a hyphen.
    return (percent > 0 ? tr("+%1 %") : tr("−%1 %"))
        .arg(QLocale().toString(std::abs(percent), 'f', 1));
}

QVariant LoadResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Figure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const LoadRow &row = LoadRows[static_cast<std::size_t>(index.row())];
    if (index.column() == Figure)
        return tr(row.title);
    if (index.column() == Difference)
        return differenceAt(index.row());
    const LoadFigures &figures = (index.column() == Run ? m_run : *m_other).report.figures;
    return index.row() == FailedRow ? loadFailures(figures) : valueText(row, figures);
}

QString LoadResultsModel::toText() const
{
    QString text;
    const auto addLine = [&](const auto &cell) {
        for (int column = 0; column < columnCount(); ++column)
            text += cell(column) + (column + 1 < columnCount() ? u'\t' : u'\n');
    };
    addLine([this](int column) { return headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < rowCount(); ++row)
        addLine([&](int column) { return index(row, column).data().toString(); });
    return text;
}

} // namespace Monitor
