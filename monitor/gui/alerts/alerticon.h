// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointcondition.h"
#include "gui/look/icons.h"

namespace Monitor {

/// The icon of an alert, or of the worst of several: a shape for each severity.
IconName alertIcon(Severity severity);

/// The application's icon, with that of the worst alert in a corner; plain if there is none.
/// @param isQuiet nobody should be disturbed.
QIcon trayIcon(Severity worst, bool isQuiet);

} // namespace Monitor
