// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/peercredentials.h>
#include <ipccore/result.h>

#include <QtCore/qlist.h>

#include <chrono>
#include <functional>

namespace IpcCore {

/// An option of the struct `Options`: its name, member and range.
///
/// The struct has its default. Its type implies its unit: a qint64 counts bytes, a duration its own
/// unit.
template <typename Options>
struct OptionRow
{
    using Member =
        std::variant<bool Options::*, int Options::*, quint32 Options::*, qint64 Options::*,
                     std::chrono::milliseconds Options::*, std::chrono::microseconds Options::*,
                     EngineKind Options::*, QList<quint32> Options::*,
                     std::function<bool(const PeerCredentials &)> Options::*,
                     std::function<void()> Options::*>;

    const char *name;
    Member member;
    qint64 lowest = 0; ///< The range of a number; an enumeration's range is its values.
    qint64 highest = 0;
    qint64 Options::*atLeast = nullptr; ///< An option that this one must not be below.
};

template <typename Value>
concept CountableOption = std::is_integral_v<Value> || std::is_enum_v<Value>;

/// \name The value of a number or an enumeration; empty for other types
/// @{
template <CountableOption Number>
std::optional<qint64> numberOf(Number value)
{
    return static_cast<qint64>(value);
}

inline std::optional<qint64> numberOf(bool)
{
    return std::nullopt;
}

template <typename Rep, typename Period>
std::optional<qint64> numberOf(std::chrono::duration<Rep, Period> value)
{
    return value.count();
}

inline std::optional<qint64> numberOf(const QList<quint32> &)
{
    return std::nullopt;
}

template <typename Signature>
std::optional<qint64> numberOf(const std::function<Signature> &)
{
    return std::nullopt;
}

template <typename Options>
std::optional<qint64> numberOf(const Options &options, const OptionRow<Options> &row)
{
    return std::visit([&options](auto member) { return numberOf(options.*member); }, row.member);
}

/// @}

/// The lowest value of an option, given the others.
template <typename Options>
qint64 lowestOf(const Options &options, const OptionRow<Options> &row)
{
    return row.atLeast ? std::max(row.lowest, options.*row.atLeast) : row.lowest;
}

/// Whether a number is a value of its enumeration.
template <typename Enum>
bool isValue(Enum value)
{
    return QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)) != nullptr;
}

/// Whether every option has a valid value.
/// @param type name of the struct.
/// @return InvalidArgument with the first that has not, its value and its range.
template <typename Options, std::size_t Size>
Result<void> checkOptions(const char *type, const Options &options,
                          const OptionRow<Options> (&rows)[Size])
{
    const auto wrong = [type](const char *name, qint64 value, const QString &range) {
        return Error(ErrorCode::InvalidArgument, QStringLiteral("%1::%2 is %3, not %4")
                                                     .arg(QLatin1String(type), QLatin1String(name),
                                                          QString::number(value), range));
    };
    for (const OptionRow<Options> &row : rows) {
        const std::optional<qint64> number = numberOf(options, row);
        if (!number)
            continue;
        if (const auto *engine = std::get_if<EngineKind Options::*>(&row.member)) {
            if (!isValue(options.**engine))
                return wrong(row.name, *number, QStringLiteral("one of its values"));
            continue;
        }
        const qint64 lowest = lowestOf(options, row);
        if (*number < lowest || *number > row.highest)
            return wrong(row.name, *number,
                         QStringLiteral("within %1..%2").arg(lowest).arg(row.highest));
    }
    return {};
}

/// Converts to any member's type.
struct AnyValue
{
    template <typename Value>
    operator Value() const;
};

/// The number of members in an aggregate, for proving that a table is complete.
template <typename Aggregate, typename... Values>
consteval std::size_t memberCount()
{
    if constexpr (requires { Aggregate{Values{}..., AnyValue{}}; })
        return memberCount<Aggregate, Values..., AnyValue>();
    else
        return sizeof...(Values);
}

} // namespace IpcCore
