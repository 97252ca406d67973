// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qjsonobject.h>

#include <algorithm>
#include <chrono>
#include <limits>

/// What the JSON forms of the introspection types have in common.
namespace IpcCore::JsonText {

inline QString text(const char *name)
{
    return QLatin1String(name);
}

inline QJsonValue number(quint64 value)
{
    return static_cast<qint64>(value);
}

/// The error that `object` contains instead of an answer; empty if it contains none.
std::optional<Error> errorIn(const QJsonObject &object);
QJsonObject toJson(const Error &error);

/// Parses `json` as an object of a version this library reads.
/// @return ProtocolError; or the error in the server's answer.
Result<QJsonObject> parseAnswer(QByteArrayView json);

/// \name Members of an object that any peer may have sent
/// @{

/// Whether there is a whole number at `name`.
bool hasNumberAt(const QJsonObject &object, const char *name);

/// The whole number at `name`, clamped to the range; 0 if there is none.
qint64 numberAt(const QJsonObject &object, const char *name, qint64 lowest, qint64 highest);

/// The same, limited to 0 and what both a Number and a qint64 can hold.
template <typename Number>
Number numberAt(const QJsonObject &object, const char *name)
{
    constexpr auto largest =
        std::min<quint64>(std::numeric_limits<Number>::max(), std::numeric_limits<qint64>::max());
    return static_cast<Number>(numberAt(object, name, 0, static_cast<qint64>(largest)));
}

/// The same, limited to 0 and what also fits in nanoseconds, since others convert it.
template <typename Duration>
Duration durationAt(const QJsonObject &object, const char *name)
{
    constexpr auto longest = std::chrono::floor<Duration>(std::chrono::nanoseconds::max());
    return Duration(numberAt(object, name, 0, longest.count()));
}

/// The text at `name`; empty if there is none.
QString textAt(const QJsonObject &object, const char *name);
/// @}

} // namespace IpcCore::JsonText
