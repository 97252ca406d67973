// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// \file
/// The words for an endpoint's health that all programs of the monitor share. They are translated
/// where a translation is installed, as in `ipcmonitor`; `ipcctl` speaks English.

/// An endpoint's state and sub-state in one word, worst first: the sort order of lists.
enum class EndpointCondition {
    OtherError,
    InvalidPath,
    NotListening,
    PathNotFound,
    PathTaken,
    Stopped,
    Silent,
    Busy,
    Stuck,
    NotAccepting,
    QueueGrowing,
    Slow,
    Stopping,
    NotChecked,
    Elsewhere,
    NotPermitted,
    Listening,
};

inline constexpr int EndpointConditionCount = int(EndpointCondition::Listening) + 1;

EndpointCondition conditionOf(const ObservedEndpoint &endpoint);
EndpointCondition conditionOf(IpcCore::ActiveState state, SubState subState);

/// How urgent a condition is. Neutral: nobody can tell, for a reason that is no fault.
enum class Severity { Good, Neutral, Attention, Trouble };

Severity severityOf(EndpointCondition condition);

/// Whether the endpoint belongs on the list of those that need attention.
bool needsAttention(const ObservedEndpoint &endpoint);

/// How programs know a condition, in JSON and metrics. Never changes; states have their API names.
const char *conditionId(EndpointCondition condition);

/// The endpoint's state and what is seen of it, by a condition's id.
struct SeenState
{
    IpcCore::ActiveState state = IpcCore::ActiveState::OtherError;
    SubState seen = SubState::None;
};

/// One of those of which conditionOf() makes that condition; OtherError for an unknown id.
SeenState stateOfCondition(QByteArrayView id);

/// How programs know a severity, in JSON. Never changes.
const char *severityId(Severity severity);

/// How people know a condition.
QString conditionName(EndpointCondition condition);

/// An explanation of a condition, in one or two sentences.
QString conditionMeaning(EndpointCondition condition);

/// What the user can do next about an endpoint, as specific as our knowledge allows; may be empty.
QString conditionAdvice(const ObservedEndpoint &endpoint);

/// The current cause, in one sentence without a full stop.
QString conditionReason(const ObservedEndpoint &endpoint);

} // namespace Monitor
