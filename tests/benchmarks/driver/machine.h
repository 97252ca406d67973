// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qjsonobject.h>

namespace Bench {

/// What this process may raise its limit of descriptors to.
qint64 descriptorLimit();

/// On what and how was measured. @param command as the user typed it.
QJsonObject describeMachine(const QString &command);

} // namespace Bench
