// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/icons.h"
#include "gui/palettecolors.h"
#include "models/endpointcondition.h"

namespace Monitor {

/// The shape that stands for a condition everywhere.
IconName conditionIcon(EndpointCondition condition);

/// The colour that goes with it.
Tone conditionTone(EndpointCondition condition);

} // namespace Monitor
