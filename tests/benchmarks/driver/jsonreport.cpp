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

} // namespace

QJsonObject jsonReport(const QJsonObject &machine, const QList<RowResult> &results)
{
    QJsonArray array;
    for (const RowResult &result : results)
        array += toJson(result);
    return {{QStringLiteral("machine"), machine}, {QStringLiteral("results"), array}};
}

} // namespace Bench
