// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrequest.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// "OK · 4 B out · 4 B in · connected 90 µs · first byte 200 µs · total 250 µs", or the error's
/// name instead of OK.
QString outcomeText(const CommandOutcome &outcome);

/// What went wrong, the endpoint's state, and what to do, in whole sentences.
QString errorText(const IpcCore::Error &error);

/// Whether starting a server would fix the error.
bool wantsServer(const IpcCore::Error &error);

} // namespace Monitor
