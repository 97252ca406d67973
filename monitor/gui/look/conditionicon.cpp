// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/conditionicon.h"

namespace Monitor {

IconName conditionIcon(EndpointCondition condition)
{
    switch (condition) {
    case EndpointCondition::OtherError:
        return IconName::StateOtherError;
    case EndpointCondition::InvalidPath:
        return IconName::StateInvalidPath;
    case EndpointCondition::NotListening:
        return IconName::StateNotListening;
    case EndpointCondition::PathNotFound:
        return IconName::StatePathNotFound;
    case EndpointCondition::PathTaken:
        return IconName::StatePathTaken;
    case EndpointCondition::Stopped:
        return IconName::StateStopped;
    case EndpointCondition::Silent:
        return IconName::StateSilent;
    case EndpointCondition::Busy:
        return IconName::StateSaturated;
    case EndpointCondition::Stuck:
        return IconName::StateStuck;
    case EndpointCondition::NotAccepting:
        return IconName::StateNotAccepting;
    case EndpointCondition::QueueGrowing:
        return IconName::StateQueueGrowing;
    case EndpointCondition::Slow:
        return IconName::StateSlow;
    case EndpointCondition::Stopping:
        return IconName::StateStopping;
    case EndpointCondition::NotChecked:
        return IconName::StateNotChecked;
    case EndpointCondition::Elsewhere:
        return IconName::StateElsewhere;
    case EndpointCondition::NotPermitted:
        return IconName::StateNotPermitted;
    case EndpointCondition::Listening:
        return IconName::StateListening;
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
