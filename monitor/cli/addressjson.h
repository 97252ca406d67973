// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <core/endpoint/endpointaddress.h>

#include <QtCore/qjsonobject.h>

namespace Cli {

/// Adds "path", and "pathBytes", in base64, if the address is not valid text: decoded, they can be
/// passed to ipcctl again.
void insertAddress(QJsonObject &object, const Monitor::EndpointAddress &address);

/// A pid, or null for 0: unknown.
QJsonValue pidJson(qint64 pid);

} // namespace Cli
