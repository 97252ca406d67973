// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "durationargument.h"

#include <array>

namespace Cli {

std::optional<std::chrono::microseconds> durationFromText(const QString &text,
                                                          std::chrono::microseconds bareUnit)
{
    struct Unit
    {
        QLatin1String name;
        double microseconds;
    };

    // Longer names first: "s" is a suffix of each.
    static constexpr std::array units = {Unit{QLatin1String("us"), 1},
                                         Unit{QLatin1String("ms"), 1e3},
                                         Unit{QLatin1String("s"), 1e6}};
    // Arguments arrive as one character per byte, so a typed µ is two characters.
    QString number = QString::fromUtf8(text.toLatin1());
    number.replace(QStringLiteral("µs"), QStringLiteral("us"));
    auto factor = static_cast<double>(bareUnit.count());
    for (const Unit &unit : units) {
        if (number.endsWith(unit.name)) {
            number.chop(unit.name.size());
            factor = unit.microseconds;
            break;
        }
    }
    bool ok = false;
    const double value = number.toDouble(&ok) * factor;
    constexpr double longest = 1e15; // thirty years, far from the end of the type
    // The negated form also rejects NaN.
    if (!ok || !(value >= 0 && value <= longest))
        return std::nullopt;
    return std::chrono::round<std::chrono::microseconds>(
        std::chrono::duration<double, std::micro>(value));
}

std::optional<std::chrono::milliseconds> durationOption(const QCommandLineParser &parser,
                                                        const DurationOption &option,
                                                        std::chrono::milliseconds fallback)
{
    if (!parser.isSet(option.name))
        return fallback;
    const auto duration = durationFromText(parser.value(option.name), option.bareUnit);
    if (!duration || *duration < option.shortest || *duration > option.longest)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::milliseconds>(*duration);
}

std::optional<IpcCore::ConnectOptions> connectOptions(const QCommandLineParser &parser)
{
    IpcCore::ConnectOptions options;
    const QString name = QLatin1String(TimeoutOption.name);
    const auto timeout =
        durationOption(parser,
                       {.name = name,
                        .bareUnit = std::chrono::milliseconds(1),
                        .shortest = std::chrono::milliseconds(1),
                        .longest = std::chrono::milliseconds(std::numeric_limits<int>::max())},
                       std::chrono::milliseconds(0));
    if (!timeout) {
        usageError(QStringLiteral("--timeout takes a time such as 1500ms or 2s, at least 1ms"));
        return std::nullopt;
    }
    if (parser.isSet(name)) {
        options.connectTimeout = *timeout;
        options.replyTimeout = *timeout;
    }
    return options;
}

} // namespace Cli
