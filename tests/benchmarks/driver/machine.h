// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qjsonobject.h>

namespace Bench {

/// How far this process may raise its descriptor limit.
qint64 descriptorLimit();

/// How and on what the measurements ran. @param command as typed.
QJsonObject describeMachine(const QString &command);

} // namespace Bench
