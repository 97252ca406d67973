// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/scenario.h"

namespace Bench {

namespace {

Scenario serviceRun(const char *name, int seconds)
{
    const QString text = QString::fromLatin1(name);
    return {text, QStringLiteral("bench_service"), {text}, seconds};
}

ScenarioTarget serviceLine(const char *id, const char *scenario, const char *figure,
                           const char *what, std::optional<double> bound = {})
{
    return {QString::fromLatin1(id), QString::fromLatin1(scenario), QString::fromLatin1(figure),
            QString::fromUtf8(what), bound};
}

} // namespace

QList<Scenario> serviceScenarios()
{
    return {serviceRun("dispatch", 2), serviceRun("publish", 3)};
}

QList<ScenarioTarget> serviceTargets()
{
    return {
        serviceLine("v-line", "dispatch", "line_over_us",
                    "µs: a command in a line, beyond a bare handler that gives the same reply", 1),
        serviceLine("v-cbor", "dispatch", "cbor_over_us",
                    "µs: a call in CBOR with three parameters, beyond the same", 2),
        serviceLine("v-middleware", "dispatch", "measured_over_us",
                    "µs: the command in a line with measure() around it, beyond the same"),
        serviceLine("v-publish", "publish", "publish_ms", "ms: publish() to 1,000 subscribers", 5),
        serviceLine("v-arrive", "publish", "all_ms",
                    "ms: from publish() until the last of them has it"),
    };
}

} // namespace Bench
