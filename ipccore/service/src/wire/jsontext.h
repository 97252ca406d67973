// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qcborvalue.h>

#include <optional>

namespace IpcCore {

/// Appends `value` as JSON without blanks. Keeps all 64 bits of integers and the order of keys,
/// which QJsonDocument does not; bytes become base64url, what JSON lacks becomes null.
void appendJson(QByteArray &text, const QCborValue &value);

/// `value` as JSON text.
QByteArray toJson(const QCborValue &value);

/// What one JSON value means; none if `text` is anything else.
std::optional<QCborValue> fromJson(QByteArrayView text);

} // namespace IpcCore
