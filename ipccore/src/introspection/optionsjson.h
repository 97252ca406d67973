// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serveroptions.h>

#include <QtCore/qjsonobject.h>

namespace IpcCore {

/// Options by name; times in milliseconds, busyPoll in microseconds, and for functions whether
/// there is one.
QJsonObject optionsToJson(const ServerOptions &options);

} // namespace IpcCore
