// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filtervalue.h"

#include "models/table/rawvalue.h"

#include <QtCore/qlocale.h>

#include <cmath>

namespace Monitor {

namespace {

struct Suffix
{
    QStringView text;
    double factor;
};

constexpr Suffix durationSuffixes[] = {
    {u"ns", 1},   {u"us", 1e3}, {u"µs", 1e3},   {u"μs", 1e3},
    {u"ms", 1e6}, {u"s", 1e9},  {u"min", 60e9}, {u"h", 3600e9},
};

constexpr Suffix numberSuffixes[] = {
    {u"ki", 1024.}, {u"mi", 1024. * 1024}, {u"gi", 1024. * 1024 * 1024},
    {u"k", 1e3},    {u"m", 1e6},           {u"g", 1e9},
};

qsizetype lengthOfNumber(QStringView text)
{
    qsizetype length = 0;
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == u'+'))
        ++length;
    const auto isPart = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; };
    while (length < text.size() && isPart(text[length]))
        ++length;
    return length;
}

std::optional<double> factorOf(QStringView suffix, Unit unit)
{
    if (unit == Unit::Duration) {
        for (const Suffix &known : durationSuffixes) {
            if (suffix.compare(known.text, Qt::CaseInsensitive) == 0)
                return known.factor;
        }
        return std::nullopt;
    }
    if (unit == Unit::Bytes && suffix.endsWith(u'B', Qt::CaseInsensitive)) {
        suffix.chop(1);
        if (suffix.isEmpty())
            return 1;
    }
    for (const Suffix &known : numberSuffixes) {
        if (suffix.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.factor;
    }
    return std::nullopt;
}

std::optional<FilterValue> parseNumber(QStringView text, Unit unit)
{
    const qsizetype length = lengthOfNumber(text);
    const QStringView digits = text.first(length);
    const QStringView suffix = text.sliced(length);
    bool isNumber = false;
    FilterValue value;
    value.number = QLocale::c().toDouble(digits, &isNumber);
    if (!isNumber || !std::isfinite(value.number))
        return std::nullopt;
    if (suffix.isEmpty()) {
        // A bare 10 has no unit and is ambiguous; zero is the same in all units.
        if (unit == Unit::Duration && value.number != 0)
            return std::nullopt;
        const qint64 integer = digits.toLongLong(&isNumber);
        if (isNumber)
            value.integer = integer;
        return value;
    }
    const std::optional<double> factor = factorOf(suffix, unit);
    if (!factor)
        return std::nullopt;
    const qsizetype point = digits.indexOf(u'.');
    const auto places = point < 0 ? 0 : digits.size() - point - 1;
    value.number *= *factor;
    value.tolerance = *factor > 1 ? *factor * std::pow(10, -double(places)) / 2 : 0;
    return value;
}

// "12:04", "12:04:30", "2026-11-23", "2026-11-23T12:04", "-10min".
std::optional<FilterValue> parseTime(QStringView text, const QDateTime &now)
{
    FilterValue value;
    if (text.startsWith(u'-')) {
        const std::optional<FilterValue> distance = parseNumber(text, Unit::Duration);
        if (!distance)
            return std::nullopt;
        value.number = double(now.toMSecsSinceEpoch()) + distance->number / 1e6;
        return value;
    }
    const QString string = text.toString();
    QDateTime time = QDateTime::fromString(string, Qt::ISODateWithMs);
    if (!time.isValid()) {
        const QTime ofDay = QTime::fromString(string, Qt::ISODateWithMs);
        if (!ofDay.isValid())
            return std::nullopt;
        time = QDateTime(now.date(), ofDay);
    }
    value.number = double(time.toMSecsSinceEpoch());
    return value;
}

} // namespace

std::optional<FilterValue> FilterValue::parse(QStringView text, Unit unit, const QDateTime &now)
{
    if (unit == Unit::Time)
        return parseTime(text, now);
    return parseNumber(text, unit);
}

bool FilterValue::isSuffix(QStringView text, Unit unit)
{
    return factorOf(text, unit).has_value();
}

bool FilterValue::equals(const QVariant &raw) const
{
    const std::optional<double> other = numberOf(raw);
    if (!other)
        return false;
    if (integer && raw.typeId() != QMetaType::Double && raw.typeId() != QMetaType::Float
        && raw.typeId() != QMetaType::QDateTime)
        return raw.toLongLong() == *integer;
    return std::abs(*other - number) <= tolerance;
}

std::optional<int> FilterValue::compare(const QVariant &raw) const
{
    const std::optional<double> other = numberOf(raw);
    if (!other || std::isnan(*other))
        return std::nullopt;
    return *other < number ? -1 : int(*other > number);
}

} // namespace Monitor
