// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "color.h"

#include "standardstreams.h"
#include "verbs.h"

#include <algorithm>
#include <array>

namespace Cli {

namespace {

struct StateColor
{
    QLatin1String state;
    QLatin1String sequence;
};

// Those of every palette, which people choose for their eyes.
constexpr QLatin1String Green("\x1b[32m");
constexpr QLatin1String Yellow("\x1b[33m");
constexpr QLatin1String Red("\x1b[31m");
constexpr QLatin1String Plain("\x1b[0m");

constexpr std::array Colors = {
    StateColor{QLatin1String("Listening"), Green},  StateColor{QLatin1String("Stopping"), Yellow},
    StateColor{QLatin1String("Silent"), Yellow},    StateColor{QLatin1String("Busy"), Yellow},
    StateColor{QLatin1String("NotListening"), Red}, StateColor{QLatin1String("PathTaken"), Red},
    StateColor{QLatin1String("PathNotFound"), Red}, StateColor{QLatin1String("InvalidPath"), Red},
    StateColor{QLatin1String("OtherError"), Red},
};

} // namespace

QCommandLineOption colorOption()
{
    return {QStringLiteral("color"),
            Text::tr("Color states: auto, always or never. Default: auto, which is on terminals, "
                     "unless NO_COLOR is set."),
            QStringLiteral("WHEN")};
}

std::optional<bool> wantsColors(const QCommandLineParser &parser)
{
    const QString when =
        parser.isSet(colorOption()) ? parser.value(colorOption()) : QStringLiteral("auto");
    if (when == u"auto")
        return outputIsScreen() && qEnvironmentVariableIsEmpty("NO_COLOR");
    if (when == u"always" || when == u"never")
        return when == u"always";
    usageError(Text::tr("--color takes auto, always or never"));
    return std::nullopt;
}

QString colored(const QString &text, const QString &state)
{
    const auto known =
        std::find_if(Colors.begin(), Colors.end(),
                     [&state](const StateColor &color) { return color.state == state; });
    return known == Colors.end() ? text : known->sequence + text + Plain;
}

} // namespace Cli
