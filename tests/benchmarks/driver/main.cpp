// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Runs all measurements and writes the report.
#include "driver/catalogue.h"
#include "driver/jsonreport.h"
#include "driver/machine.h"
#include "driver/markdownreport.h"
#include "driver/options.h"
#include "driver/overview.h"
#include "driver/runner.h"
#include "driver/scenariorunner.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qsavefile.h>

#include <csignal>
#include <cstdio>

using namespace Bench;

namespace {

std::atomic<bool> stop = false;

// The children are in process groups of their own: only the driver gets Ctrl+C.
void handleSignals()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, [](int) { stop = true; });
}

bool writeFile(const QDir &folder, const QString &name, const QByteArray &text)
{
    QSaveFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return true;
    qCritical("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return false;
}

bool report(const QDir &folder, const QJsonObject &machine, const QList<RowResult> &results,
            const QList<ScenarioResult> &monitor, const QList<ScenarioResult> &service,
            const QList<ScenarioResult> &bridge, const Remarks &remarks)
{
    const QByteArray markdown =
        markdownReport(machine, results, remarks, monitor, service, bridge).toUtf8();
    std::puts(markdown.constData());
    return writeFile(folder, QStringLiteral("report.json"),
                     QJsonDocument(jsonReport(machine, results, monitor, service, bridge)).toJson())
           && writeFile(folder, QStringLiteral("report.md"), markdown)
           && writeFile(folder, QStringLiteral("chart.svg"), overview(results).toSvg().toUtf8());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::optional<Options> parsed = parseOptions(application.arguments());
    if (!parsed)
        return 64;
    const Options &options = *parsed;
    const Programs programs(QCoreApplication::applicationDirPath());
    QList<Group> groups = selected(catalogue(options.pace), options.workloads, options.servers);
    const QStringList absent = missingPeers(groups, programs);
    if (options.peers && !absent.isEmpty()) {
        qCritical("not built: %s", qPrintable(absent.join(QStringLiteral(", "))));
        return 1;
    }
    groups = withoutMissingPeers(groups, programs);
    const QString programFolder = QCoreApplication::applicationDirPath();
    ScenarioRunner monitorRunner(programFolder, monitorScenarios(options.pace), options.pace, stop);
    ScenarioRunner serviceRunner(programFolder, serviceScenarios(), options.pace, stop);
    ScenarioRunner bridgeRunner(programFolder, bridgeScenarios(), options.pace, stop);
    const bool withMonitor = options.wants(QLatin1String("monitor")) && monitorRunner.isBuilt();
    const bool withService = options.wants(QLatin1String("service")) && serviceRunner.isBuilt();
    const bool withBridge = options.wants(QLatin1String("bridge")) && bridgeRunner.isBuilt();
    if (groups.isEmpty() && !withMonitor && !withService && !withBridge) {
        qCritical("there is no such workload or server, or it is not built");
        return 64;
    }
    const std::optional<Remarks> remarks = readRemarks(options.remarks);
    if (!remarks)
        return 64;
    const QDir folder(options.output);
    if (!folder.mkpath(QStringLiteral("."))) {
        qCritical("cannot make %s", qPrintable(options.output));
        return 1;
    }
    handleSignals();
    // Measured before our own processes add to the load.
    const QJsonObject machine = describeMachine(options.command);
    Runner runner(programs, options.pace, stop);
    const auto estimate = runner.estimate(groups)
                          + (withMonitor ? monitorRunner.estimate() : std::chrono::seconds(0))
                          + (withService ? serviceRunner.estimate() : std::chrono::seconds(0))
                          + (withBridge ? bridgeRunner.estimate() : std::chrono::seconds(0));
    std::fprintf(stderr, "This takes about %lld seconds\n",
                 static_cast<long long>(estimate.count()));
    const QList<RowResult> results = runner.run(groups);
    QList<ScenarioResult> monitor;
    if (withMonitor && !stop)
        monitor = monitorRunner.run();
    QList<ScenarioResult> service;
    if (withService && !stop)
        service = serviceRunner.run();
    QList<ScenarioResult> bridge;
    if (withBridge && !stop)
        bridge = bridgeRunner.run();
    if (stop)
        return 130;
    return report(folder, machine, results, monitor, service, bridge, *remarks) ? 0 : 1;
}
