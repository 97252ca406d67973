// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qcborvalue.h>

namespace Cli {

/// `value` as compact JSON: integers in full, bytes as base64url, null for what JSON lacks.
QByteArray toJson(const QCborValue &value);

} // namespace Cli
