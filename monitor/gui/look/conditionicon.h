// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointcondition.h"
#include "gui/look/icons.h"
#include "gui/look/palettecolors.h"

namespace Monitor {

/// The icon of a condition: a shape in the tone of its severity.
IconName conditionIcon(EndpointCondition condition);

/// The tone that goes with a severity.
Tone severityTone(Severity severity);

} // namespace Monitor
