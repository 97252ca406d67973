// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/conditionicon.h"

namespace Monitor {

IconName conditionIcon(EndpointCondition condition)
{
    switch (condition) {
    case EndpointCondition::Listening:
        return IconName::StateListening;
    case EndpointCondition::Elsewhere:
    case EndpointCondition::NotPermitted:
    case EndpointCondition::NotChecked:
        return IconName::StateUnknown;
    case EndpointCondition::Slow:
    case EndpointCondition::Stopping:
        return IconName::StateSlow;
    case EndpointCondition::NotAccepting:
    case EndpointCondition::QueueGrowing:
    case EndpointCondition::Stuck:
        return IconName::StateNotAccepting;
    case EndpointCondition::Busy:
        return IconName::StateSaturated;
    case EndpointCondition::PathNotFound:
        return IconName::StatePathNotFound;
    case EndpointCondition::NotListening:
    case EndpointCondition::PathTaken:
    case EndpointCondition::Stopped:
    case EndpointCondition::Silent:
        return IconName::StateNotListening;
    case EndpointCondition::InvalidPath:
        return IconName::StateInvalidPath;
    case EndpointCondition::OtherError:
        return IconName::StateOtherError;
    }
    return IconName::StateUnknown;
}

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return Tone::Ok;
    case Severity::Neutral:
        return Tone::Unknown;
    case Severity::Attention:
        return Tone::Attention;
    case Severity::Trouble:
        return Tone::Trouble;
    }
    return Tone::Unknown;
}

} // namespace Monitor
