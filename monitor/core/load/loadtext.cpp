// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadtext.h"

#include <QtCore/qjsonarray.h>

#include <array>

namespace Monitor {

using namespace IpcCore;

namespace {

struct Percentile
{
    const char *name;
    const char *jsonKey;
    double fraction; // 1 is the maximum
};

constexpr std::array Percentiles = {
    Percentile{"p50", "p50Us", 0.5}, Percentile{"p90", "p90Us", 0.9},
    Percentile{"p99", "p99Us", 0.99}, Percentile{"p99.9", "p999Us", 0.999},
    Percentile{"max", "maxUs", 1}};

double inSeconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

double inMicroseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::micro>(time).count();
}

QJsonValue number(quint64 value)
{
    return static_cast<qint64>(value);
}

QJsonObject errorsJson(const LoadFigures &figures)
{
    QJsonObject errors;
    for (auto error = figures.errors.begin(); error != figures.errors.end(); ++error)
        errors.insert(QLatin1String(nameOf(error.key())), number(error.value()));
    return errors;
}

QJsonArray bucketsJson(const LatencyHistogram &latency)
{
    QJsonArray buckets;
    for (int bucket = 0; bucket < LatencyHistogram::BucketCount; ++bucket) {
        if (latency.count(bucket) > 0)
            buckets.append(QJsonObject{
                {QStringLiteral("fromUs"), inMicroseconds(LatencyHistogram::lowerBound(bucket))},
                {QStringLiteral("toUs"), inMicroseconds(LatencyHistogram::lowerBound(bucket + 1))},
                {QStringLiteral("count"), number(latency.count(bucket))}});
    }
    return buckets;
}

} // namespace

QList<LatencyFigure> latencyFigures(const LoadFigures &figures)
{
    QList<LatencyFigure> list;
    if (figures.latency.isEmpty())
        return list;
    for (const Percentile &percentile : Percentiles)
        list.append({.name = percentile.name,
                     .jsonKey = percentile.jsonKey,
                     .duration = finePercentile(figures.latency, percentile.fraction)});
    return list;
}

QJsonObject loadJson(const LoadReport &report)
{
    const LoadPlan &plan = report.plan;
    const LoadFigures &figures = report.figures;
    QJsonObject object{{QStringLiteral("requestBytes"), plan.request.size()},
                       {QStringLiteral("connections"), plan.connections},
                       {QStringLiteral("pipeline"), plan.pipeline},
                       {QStringLiteral("targetRequestsPerSecond"),
                        plan.isOpenLoop() ? QJsonValue(plan.rate) : QJsonValue(QJsonValue::Null)},
                       {QStringLiteral("warmUpSeconds"), inSeconds(plan.warmUp)},
                       {QStringLiteral("durationSeconds"), inSeconds(plan.duration)},
                       {QStringLiteral("measuredSeconds"), inSeconds(figures.elapsed)},
                       {QStringLiteral("stopped"), report.wasStopped},
                       {QStringLiteral("succeeded"), number(figures.succeeded)},
                       {QStringLiteral("failed"), number(figures.failed())},
                       {QStringLiteral("unanswered"), number(figures.unanswered)},
                       {QStringLiteral("notSent"), number(figures.notSent)},
                       {QStringLiteral("requestsPerSecond"), figures.requestsPerSecond()},
                       {QStringLiteral("bytesOut"), number(figures.bytesOut)},
                       {QStringLiteral("bytesIn"), number(figures.bytesIn)},
                       {QStringLiteral("bytesOutPerSecond"), figures.bytesOutPerSecond()},
                       {QStringLiteral("bytesInPerSecond"), figures.bytesInPerSecond()},
                       {QStringLiteral("errors"), errorsJson(figures)},
                       {QStringLiteral("latency"), bucketsJson(figures.latency)}};
    for (const Percentile &percentile : Percentiles)
        object.insert(QLatin1String(percentile.jsonKey), QJsonValue(QJsonValue::Null));
    for (const LatencyFigure &latency : latencyFigures(figures))
        object.insert(QLatin1String(latency.jsonKey), inMicroseconds(latency.duration));
    return object;
}

} // namespace Monitor
