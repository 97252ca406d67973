// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qjsonobject.h>

#include <chrono>

/// What the forms of introspection's types as JSON have in common.
namespace IpcCore::JsonText {

inline QString text(const char *name)
{
    return QLatin1String(name);
}

inline QJsonValue number(quint64 value)
{
    return static_cast<qint64>(value);
}

/// The error that `object` holds in place of an answer; empty when it holds none.
std::optional<Error> errorIn(const QJsonObject &object);
QJsonObject toJson(const Error &error);

/// The object that `json` is, of a version this library reads.
/// @return ProtocolError; the error that the server answered with.
Result<QJsonObject> parseAnswer(QByteArrayView json);

/// \name Members, with a default for those that are missing or of another type
/// @{
quint64 unsignedAt(const QJsonObject &object, const char *name);
qint64 signedAt(const QJsonObject &object, const char *name);
int intAt(const QJsonObject &object, const char *name);
QString textAt(const QJsonObject &object, const char *name);
std::chrono::milliseconds millisecondsAt(const QJsonObject &object, const char *name);
/// @}

} // namespace IpcCore::JsonText
