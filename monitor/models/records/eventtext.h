// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// The kind of event, in two words.
QString eventKindName(Event::Kind kind);

/// What happened, apart from kind, endpoint and process; may be empty.
QString eventDetails(const Event &event);

} // namespace Monitor
