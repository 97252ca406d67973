// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serverstats.h>

#include <QtCore/qstring.h>

namespace Monitor {

/// What a limit's counter counts, for people: "Malformed packets".
QString limitLabel(const IpcCore::LimitCounter &limit);

} // namespace Monitor
