// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "load/loadmain.h"

#include "load/loadrun.h"
#include "support/descriptorlimit.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <cstdio>

namespace Bench {

namespace {

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const LoadFigures &figures, const LoadPlan &plan)
{
    const double requests = static_cast<double>(figures.requests);
    const double bytes = requests * static_cast<double>(plan.size);
    return {
        {QStringLiteral("requests"), figures.requests},
        {QStringLiteral("p50_us"), figures.p50Us},
        {QStringLiteral("p99_us"), figures.p99Us},
        {QStringLiteral("p999_us"), figures.p999Us},
        {QStringLiteral("requests_per_s"), requests / figures.seconds},
        {QStringLiteral("mib_per_s"), bytes / figures.seconds / 1024 / 1024},
        {QStringLiteral("cpu_us_per_request"), orNull(figures.cpuUsPerRequest)},
        {QStringLiteral("rss_bytes_per_connection"), orNull(figures.rssBytesPerConnection)},
    };
}

} // namespace

int loadMain(int argc, char **argv, const QMap<QString, LoadClientFactory> &clients)
{
    const QCoreApplication application(argc, argv);
    raiseDescriptorLimit();
    const LoadPlan plan = parseLoadPlan(application.arguments(), clients.keys());
    LoadRun run(plan, clients.value(plan.client));
    if (const Failure failure = run.run(); !failure.empty()) {
        std::fprintf(stderr, "%s\n", failure.c_str());
        return 1;
    }
    std::puts(
        QJsonDocument(toJson(run.figures(), plan)).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace Bench
