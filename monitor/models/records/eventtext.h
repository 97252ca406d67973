// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// What kind of event it is, in two words.
QString eventKindName(Event::Kind kind);

/// What happened, beyond its kind, endpoint and process; may be empty.
QString eventDetails(const Event &event);

} // namespace Monitor
