// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/scenario.h"

namespace Bench {

namespace {

Scenario bridgeRun(const char *name, int seconds)
{
    const QString text = QString::fromLatin1(name);
    return {text, QStringLiteral("bench_bridge"), {text}, seconds};
}

ScenarioTarget bridgeLine(const char *id, const char *scenario, const char *figure,
                          const char *what, std::optional<double> bound = {})
{
    return {QString::fromLatin1(id), QString::fromLatin1(scenario), QString::fromLatin1(figure),
            QString::fromUtf8(what), bound};
}

} // namespace

QList<Scenario> bridgeScenarios()
{
    return {bridgeRun("echo", 35), bridgeRun("bulk", 10), bridgeRun("exporters", 20),
            bridgeRun("idle-bridges", 21)};
}

QList<ScenarioTarget> bridgeTargets()
{
    return {
        bridgeLine("n-p50", "echo", "alone_p50_us", "µs: p50 of an echo through the bridge"),
        bridgeLine("n-p50-usual", "echo", "alone_to_usual",
                   "times that of the bare NATS client library", 1.25),
        bridgeLine("n-p50-prompt", "echo", "alone_to_prompt",
                   "times that of the same, where the responder sends each reply at once", 1.25),
        bridgeLine("n-p50-local", "echo", "alone_to_local", "times that of the local endpoint"),
        bridgeLine("n-rate", "echo", "many_requests_per_s",
                   "requests/s through the bridge, 64 in flight"),
        bridgeLine("n-rate-usual", "echo", "many_to_usual",
                   "the bare NATS client library's requests/s / those", 1.25),
        bridgeLine("n-rate-prompt", "echo", "many_to_prompt",
                   "the same, where the responder sends each reply at once", 1.25),
        bridgeLine("n-rate-local", "echo", "many_to_local", "the local endpoint's / those"),
        bridgeLine("n-bulk", "bulk", "mib_per_s", "MiB/s: replies of 16 MiB through the bridge"),
        bridgeLine("n-bulk-local", "bulk", "to_local", "the local endpoint's MiB/s / those"),
        bridgeLine("n-grow-2", "exporters", "linear_to_2",
                   "twice the requests/s of one exporter / those of two, handlers of 1 ms", 1.11),
        bridgeLine("n-grow-4", "exporters", "linear_to_4",
                   "four times the requests/s of one exporter / those of four", 1.11),
        bridgeLine("n-idle-export", "idle-bridges", "export_wakeups_per_s",
                   "wake-ups a second of an exporter with nothing to do"),
        bridgeLine("n-idle-export-cpu", "idle-bridges", "export_cpu_per_mille",
                   "thousandths of a core that it takes"),
        bridgeLine("n-idle-import", "idle-bridges", "import_wakeups_per_s",
                   "wake-ups a second of an importer with nothing to do"),
        bridgeLine("n-idle-import-cpu", "idle-bridges", "import_cpu_per_mille",
                   "thousandths of a core that it takes"),
    };
}

} // namespace Bench
