// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/humanunits.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstringlist.h>

namespace Monitor {

namespace {

using namespace std::chrono_literals;

struct UnitWords
{
    Q_DECLARE_TR_FUNCTIONS(Units)
};

// Formats with three significant digits a value from 0 to below 1000 that need not be whole.
QString threeDigits(double value, const QLocale &locale)
{
    // The thresholds allow for rounding: 9.996 is "10.0".
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return locale.toString(value, 'f', decimals);
}

constexpr double RoundsUp = 999.5;

QStringList byteUnits()
{
    return {UnitWords::tr("%1 B"),   UnitWords::tr("%1 KiB"), UnitWords::tr("%1 MiB"),
            UnitWords::tr("%1 GiB"), UnitWords::tr("%1 TiB"), UnitWords::tr("%1 PiB"),
            UnitWords::tr("%1 EiB")};
}

QString longDuration(std::chrono::seconds duration, const QLocale &locale)
{
    const auto count = duration.count();
    const auto twoDigits = [&locale](qint64 number) {
        const QString text = locale.toString(number);
        return text.size() < 2 ? locale.zeroDigit() + text : text;
    };
    if (duration < 1h)
        return UnitWords::tr("%1 min %2 s").arg(locale.toString(count / 60), twoDigits(count % 60));
    if (duration < 24h)
        return UnitWords::tr("%1 h %2 min")
            .arg(locale.toString(count / 3600), twoDigits(count / 60 % 60));
    return UnitWords::tr("%1 d %2 h")
        .arg(locale.toString(count / 86'400), twoDigits(count / 3600 % 24));
}

} // namespace

QString humanDuration(std::chrono::nanoseconds duration, const QLocale &locale)
{
    duration = std::max(duration, 0ns);
    const auto count = static_cast<double>(duration.count());
    if (duration < 1us)
        return UnitWords::tr("%1 ns").arg(locale.toString(qint64(duration.count())));
    if (count < RoundsUp * 1e3)
        return UnitWords::tr("%1 µs").arg(threeDigits(count / 1e3, locale));
    if (count < RoundsUp * 1e6)
        return UnitWords::tr("%1 ms").arg(threeDigits(count / 1e6, locale));
    if (count < 59.95e9)
        return UnitWords::tr("%1 s").arg(threeDigits(count / 1e9, locale));
    return longDuration(std::chrono::round<std::chrono::seconds>(duration), locale);
}

QString humanLongest(const IpcCore::LatencyHistogram &latency, const QLocale &locale)
{
    using IpcCore::LatencyHistogram;
    if (const auto longest = latency.longest())
        return humanDuration(*longest, locale);
    const auto bucket = latency.highestBucket();
    if (!bucket)
        return {};
    if (*bucket == LatencyHistogram::BucketCount - 1)
        return QStringLiteral("≥ ") + humanDuration(LatencyHistogram::lowerBound(*bucket), locale);
    return QStringLiteral("≤ ") + humanDuration(LatencyHistogram::lowerBound(*bucket + 1), locale);
}

QString humanInterval(std::chrono::milliseconds interval, const QLocale &locale)
{
    if (interval < 1s)
        return UnitWords::tr("%1 ms").arg(locale.toString(qint64(interval.count())));
    if (interval % 1min == 0ms)
        return UnitWords::tr("%1 min").arg(locale.toString(qint64(interval / 1min)));
    const auto seconds = static_cast<double>(interval.count()) / 1e3;
    return UnitWords::tr("%1 s").arg(locale.toString(seconds, 'g', QLocale::FloatingPointShortest));
}

QString roundDuration(std::chrono::nanoseconds duration, const QLocale &locale)
{
    const auto count = static_cast<double>(duration.count());
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 6); };
    if (duration == 0ns || duration >= 1s)
        return UnitWords::tr("%1 s").arg(number(count / 1e9));
    if (duration < 1us)
        return UnitWords::tr("%1 ns").arg(number(count));
    if (duration < 1ms)
        return UnitWords::tr("%1 µs").arg(number(count / 1e3));
    return UnitWords::tr("%1 ms").arg(number(count / 1e6));
}

QString roundBytes(quint64 bytes, const QLocale &locale)
{
    const QStringList units = byteUnits();
    auto value = static_cast<double>(bytes);
    qsizetype unit = 0;
    for (; value >= 1024 && unit + 1 < units.size(); ++unit)
        value /= 1024;
    return units[unit].arg(locale.toString(value, 'g', 6));
}

QString humanBytes(quint64 bytes, const QLocale &locale)
{
    if (bytes < 1000)
        return byteUnits().constFirst().arg(locale.toString(bytes));
    const QStringList units = byteUnits();
    double value = static_cast<double>(bytes) / 1024;
    qsizetype unit = 1;
    for (; value >= RoundsUp && unit + 1 < units.size(); ++unit)
        value /= 1024;
    return units[unit].arg(threeDigits(value, locale));
}

QString humanRate(double perSecond, const QLocale &locale)
{
    if (!(perSecond > 0))
        return locale.toString(0);
    return threeDigits(perSecond, locale);
}

} // namespace Monitor
