// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/eventtext.h"

#include "core/observer/endpointcondition.h"

#include <QtCore/qcoreapplication.h>

namespace Monitor {

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(Monitor::Event)
};

QString conditionText(const Event::State &state)
{
    return conditionName(conditionOf(state.status.state, state.subState));
}

// In the user's language, unlike the status's message. Details outside the status, such as the
// number of waiting clients or the missing directory, are no longer known.
QString reasonText(const Event &event)
{
    const Event::State &state = *event.after;
    if (state.subState != SubState::None || state.status.state == IpcCore::ActiveState::Listening
        || state.status.state == IpcCore::ActiveState::PathNotFound)
        return {};
    ObservedEndpoint endpoint;
    endpoint.address = event.endpoint;
    endpoint.status = state.status;
    return conditionReason(endpoint);
}

QString changeText(const Event &event)
{
    const QString before = conditionText(*event.before);
    const QString after = conditionText(*event.after);
    const QString reason = reasonText(event);
    if (reason.isEmpty())
        return EventWords::tr("%1 → %2", "states before and after").arg(before, after);
    return EventWords::tr("%1 → %2: %3", "states before and after, and why")
        .arg(before, after, reason);
}

} // namespace

QString eventKindName(Event::Kind kind)
{
    switch (kind) {
    case Event::Kind::EndpointAppeared:
        return EventWords::tr("Endpoint appeared");
    case Event::Kind::EndpointVanished:
        return EventWords::tr("Endpoint vanished");
    case Event::Kind::StateChanged:
        return EventWords::tr("State changed");
    case Event::Kind::ConnectionOpened:
        return EventWords::tr("Connection opened");
    case Event::Kind::ConnectionClosed:
        return EventWords::tr("Connection closed");
    case Event::Kind::PollStalled:
        return EventWords::tr("Polling stalled");
    case Event::Kind::PollResumed:
        return EventWords::tr("Polling resumed");
    case Event::Kind::ToolError:
        return EventWords::tr("Tool error");
    case Event::Kind::AlertRaised:
        return EventWords::tr("Alert raised");
    case Event::Kind::AlertEnded:
        return EventWords::tr("Alert ended");
    }
    return {};
}

QString eventDetails(const Event &event)
{
    switch (event.kind) {
    case Event::Kind::EndpointAppeared:
        return event.after ? conditionText(*event.after) : QString();
    case Event::Kind::StateChanged:
        return event.before && event.after ? changeText(event) : QString();
    case Event::Kind::PollStalled:
        return EventWords::tr("What is shown is old until the poll ends.");
    case Event::Kind::ToolError:
    case Event::Kind::AlertRaised:
    case Event::Kind::AlertEnded:
        return event.message;
    default:
        return {};
    }
}

} // namespace Monitor
