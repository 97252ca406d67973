// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serveroptions.h>

#include <QtCore/qjsonobject.h>

namespace IpcCore {

/// Options by name; times in milliseconds, busyPoll in microseconds, and whether there is an
/// accessPredicate.
QJsonObject optionsToJson(const ServerOptions &options);

} // namespace IpcCore
