// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qcborvalue.h>

namespace Monitor {

/// `value` as compact JSON. Keeps all digits of integers and the order of keys; bytes become
/// base64url, and what JSON lacks becomes null. Any thread.
QByteArray valueJson(const QCborValue &value);

} // namespace Monitor
