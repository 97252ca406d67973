// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/jsonreport.h"

#include <QtCore/qjsonarray.h>

namespace Bench {

namespace {

QJsonObject toJson(const RowResult &result)
{
    QJsonObject object{
        {QStringLiteral("workload"), result.row.workload},
        {QStringLiteral("server"), result.row.server},
        {QStringLiteral("client"), result.row.client},
        {QStringLiteral("connections"), result.row.connections},
        {QStringLiteral("window"), result.row.window},
        {QStringLiteral("size_bytes"), result.row.size},
        {QStringLiteral("idle_connections"), result.row.idle},
        {QStringLiteral("rounds"), result.measuredRounds()},
    };
    for (const QString &figure : figureNames()) {
        const std::optional<double> value = result.median(figure);
        object.insert(figure, value ? QJsonValue(*value) : QJsonValue());
    }
    if (!result.countedWith.isEmpty())
        object.insert(QStringLiteral("counted_with"), result.countedWith);
    if (!result.failed.isEmpty())
        object.insert(QStringLiteral("failed"), result.failed);
    return object;
}

// Every figure of every round, including those the table omits.
QJsonArray toJson(const QList<ScenarioResult> &results)
{
    QJsonArray array;
    for (const ScenarioResult &result : results) {
        QJsonArray rounds;
        for (const Figures &figures : result.rounds) {
            QJsonObject round;
            for (auto figure = figures.begin(); figure != figures.end(); ++figure)
                round.insert(figure.key(), figure.value());
            rounds += round;
        }
        QJsonObject object{{QStringLiteral("scenario"), result.scenario},
                           {QStringLiteral("rounds"), rounds}};
        if (!result.failed.isEmpty())
            object.insert(QStringLiteral("failed"), result.failed);
        array += object;
    }
    return array;
}

} // namespace

QJsonObject jsonReport(const QJsonObject &machine, const QList<RowResult> &results,
                       const QList<ScenarioResult> &monitor, const QList<ScenarioResult> &service,
                       const QList<ScenarioResult> &bridge)
{
    QJsonArray array;
    for (const RowResult &result : results)
        array += toJson(result);
    QJsonObject report{{QStringLiteral("machine"), machine}, {QStringLiteral("results"), array}};
    if (!monitor.isEmpty())
        report.insert(QStringLiteral("monitor"), toJson(monitor));
    if (!service.isEmpty())
        report.insert(QStringLiteral("service"), toJson(service));
    if (!bridge.isEmpty())
        report.insert(QStringLiteral("bridge"), toJson(bridge));
    return report;
}

} // namespace Bench
