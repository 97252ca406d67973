// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "color.h"

#include "standardstreams.h"
#include "verbs.h"

#include <core/observer/endpointcondition.h>

namespace Cli {

namespace {

// Those of every palette, which people choose for their eyes.
constexpr QLatin1String Green("\x1b[32m");
constexpr QLatin1String Yellow("\x1b[33m");
constexpr QLatin1String Red("\x1b[31m");
constexpr QLatin1String Plain("\x1b[0m");

QLatin1String sequenceOf(Monitor::Severity severity)
{
    switch (severity) {
    case Monitor::Severity::Good:
        return Green;
    case Monitor::Severity::Neutral:
        return Plain;
    case Monitor::Severity::Attention:
        return Yellow;
    case Monitor::Severity::Trouble:
        break;
    }
    return Red;
}

} // namespace

std::optional<bool> wantsColors(const QCommandLineParser &parser)
{
    const QString when = parser.value(QStringLiteral("color"));
    if (when.isEmpty() || when == u"auto")
        return outputIsScreen() && qEnvironmentVariableIsEmpty("NO_COLOR");
    if (when == u"always" || when == u"never")
        return when == u"always";
    usageError(QStringLiteral("--color takes auto, always or never"));
    return std::nullopt;
}

QString colored(const QString &text, const QString &state)
{
    for (int i = 0; i < Monitor::EndpointConditionCount; ++i) {
        const auto condition = static_cast<Monitor::EndpointCondition>(i);
        if (state == conditionName(condition))
            return sequenceOf(severityOf(condition)) + text + Plain;
    }
    return text;
}

} // namespace Cli
