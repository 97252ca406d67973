// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/conditionicon.h"

namespace Monitor {

IconName conditionIcon(EndpointCondition condition)
{
    switch (condition) {
    case EndpointCondition::Listening:
        return IconName::StateListening;
    case EndpointCondition::Slow:
        return IconName::StateSlow;
    case EndpointCondition::NotAccepting:
        return IconName::StateNotAccepting;
    case EndpointCondition::Saturated:
        return IconName::StateSaturated;
    case EndpointCondition::NotListening:
        return IconName::StateNotListening;
    case EndpointCondition::PathNotFound:
        return IconName::StatePathNotFound;
    case EndpointCondition::InvalidPath:
        return IconName::StateInvalidPath;
    case EndpointCondition::OtherError:
        break;
    }
    return IconName::StateOtherError;
}

Tone conditionTone(EndpointCondition condition)
{
    switch (severityOf(condition)) {
    case Severity::Good:
        return Tone::Ok;
    case Severity::Attention:
        return Tone::Attention;
    case Severity::Trouble:
        break;
    }
    return Tone::Trouble;
}

} // namespace Monitor
