// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// How an endpoint is, state and sub-state in one word, the worst first: the order of lists.
enum class EndpointCondition {
    OtherError,
    InvalidPath,
    NotListening,
    PathNotFound,
    Saturated,
    NotAccepting,
    Slow,
    Listening,
};

EndpointCondition conditionOf(const ObservedEndpoint &endpoint);
EndpointCondition conditionOf(IpcCore::ActiveState state, SubState subState);

/// How much attention a condition asks for.
enum class Severity { Good, Attention, Trouble };

Severity severityOf(EndpointCondition condition);

/// The word for a condition. States keep the names of the API in every language, as people search
/// for them.
QString conditionName(EndpointCondition condition);

/// What a condition means, in one or two sentences.
QString conditionMeaning(EndpointCondition condition);

/// What the user can do next about an endpoint: as precise as what is known of it. Empty: nothing.
QString conditionAdvice(const ObservedEndpoint &endpoint);

/// What the system says of an endpoint now, in one sentence without a full stop.
QString conditionReason(const ObservedEndpoint &endpoint);

} // namespace Monitor
