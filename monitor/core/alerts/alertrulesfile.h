// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertrule.h"

namespace Monitor {

/// \file
/// The file with the window's rules, which `ipcctl watch` reads, too. Blocks for as long as the
/// file system does.

/// @return defaultAlertRules() if there is no file; AccessDenied or SystemError if it cannot be
///         read, ProtocolError as alertRulesFromJson().
IpcCore::Result<QList<AlertRule>> readAlertRules(const QString &path);

/// Replaces the file as a whole. One whose rules could not be read is kept beside it, with
/// ".damaged" at the end of its name.
/// @return AccessDenied, SystemError: the old file is unchanged.
IpcCore::Result<void> writeAlertRules(const QString &path, const QList<AlertRule> &rules);

} // namespace Monitor
