// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/ipccore_service_export.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qcborvalue.h>

#include <optional>

namespace IpcCore {

/// `value` as JSON text without blanks. Keeps all 64 bits of integers and the order of keys, which
/// QJsonDocument does not. Bytes become base64url; keys that are not text become their JSON, those
/// that are lists, maps or tagged that of their CBOR; what JSON lacks becomes null. Any thread.
IPCCORE_SERVICE_EXPORT QByteArray toJson(const QCborValue &value);

/// What one JSON value means; none if `text` is anything else, nested more than 30 levels deep, or
/// has more than a million items. Sorts the keys of objects; of keys that are there twice, the last
/// counts. Any thread.
IPCCORE_SERVICE_EXPORT std::optional<QCborValue> fromJson(QByteArrayView text);

} // namespace IpcCore
