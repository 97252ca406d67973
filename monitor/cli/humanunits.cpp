// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "humanunits.h"

#include "verbs.h"

#include <array>

namespace Cli {

namespace {

using namespace std::chrono_literals;

// Three digits that count, of a value from 0 to below 1000 that need not be whole.
QString threeDigits(double value)
{
    // The borders are those of rounding: 9.996 is "10.0".
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QString::number(value, 'f', decimals);
}

constexpr double RoundsUp = 999.5;

QString longDuration(std::chrono::seconds duration)
{
    const auto count = duration.count();
    const auto twoDigits = [](qint64 number) {
        return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0'));
    };
    if (duration < 1h)
        return Text::tr("%1 min %2 s").arg(count / 60).arg(twoDigits(count % 60));
    if (duration < 24h)
        return Text::tr("%1 h %2 min").arg(count / 3600).arg(twoDigits(count / 60 % 60));
    return Text::tr("%1 d %2 h").arg(count / 86'400).arg(twoDigits(count / 3600 % 24));
}

} // namespace

QString humanDuration(std::chrono::nanoseconds duration)
{
    duration = std::max(duration, 0ns);
    const auto count = static_cast<double>(duration.count());
    if (duration < 1us)
        return Text::tr("%1 ns").arg(duration.count());
    if (count < RoundsUp * 1e3)
        return Text::tr("%1 µs").arg(threeDigits(count / 1e3));
    if (count < RoundsUp * 1e6)
        return Text::tr("%1 ms").arg(threeDigits(count / 1e6));
    if (count < 59.95e9)
        return Text::tr("%1 s").arg(threeDigits(count / 1e9));
    return longDuration(std::chrono::round<std::chrono::seconds>(duration));
}

QString humanBytes(quint64 bytes)
{
    if (bytes < 1000)
        return Text::tr("%1 B").arg(bytes);
    const std::array units = {Text::tr("%1 KiB"), Text::tr("%1 MiB"), Text::tr("%1 GiB"),
                              Text::tr("%1 TiB"), Text::tr("%1 PiB"), Text::tr("%1 EiB")};
    double value = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    for (; value >= RoundsUp && unit + 1 < units.size(); ++unit)
        value /= 1024;
    return units[unit].arg(threeDigits(value));
}

QString humanRate(double perSecond)
{
    if (!(perSecond > 0))
        return QStringLiteral("0");
    return threeDigits(perSecond);
}

std::optional<std::chrono::microseconds> durationFromText(const QString &text)
{
    struct Unit
    {
        QLatin1String name;
        double microseconds;
    };

    // The longer names first: each of them ends as the last does.
    static constexpr std::array units = {Unit{QLatin1String("us"), 1},
                                         Unit{QLatin1String("ms"), 1e3},
                                         Unit{QLatin1String("s"), 1e6}};
    // Arguments are bytes, each a character of its own; a µ from the keyboard is two of them.
    QString number = QString::fromUtf8(text.toLatin1());
    number.replace(QStringLiteral("µs"), QStringLiteral("us"));
    double factor = 1;
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
    // The negated form refuses NaN too.
    if (!ok || !(value >= 0 && value <= longest))
        return std::nullopt;
    return std::chrono::round<std::chrono::microseconds>(
        std::chrono::duration<double, std::micro>(value));
}

} // namespace Cli
