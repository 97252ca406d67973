// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtCore/qlist.h>

namespace Monitor {

/// Something that happened to endpoints, or to the monitor itself.
struct Event
{
    enum class Kind {
        EndpointAppeared,
        EndpointVanished,
        StateChanged, ///< State, reason or sub-state.
        ConnectionOpened,
        ConnectionClosed,
        PollStalled, ///< A poll takes too long: the data shown is old.
        PollResumed,
        ToolError, ///< The monitor could not do something.
        AlertRaised,
        AlertEnded,
    };

    /// The state of an endpoint at one time, without its connections.
    struct State
    {
        IpcCore::EndpointStatus status;
        SubState subState = SubState::None;

        bool operator==(const State &other) const = default;
    };

    quint64 number = 0; ///< 1, 2, 3 and so on; unique.
    QDateTime time;     ///< When it was noticed.
    Kind kind = Kind::ToolError;
    EndpointAddress endpoint;                   ///< Empty for the monitor's own events.
    std::optional<State> before;                ///< For StateChanged.
    std::optional<State> after;                 ///< For StateChanged and EndpointAppeared.
    quint64 cookie = 0;                         ///< Of a connection.
    std::optional<quint32> uid;                 ///< Of a connection's client, as process.
    std::shared_ptr<const ProcessInfo> process; ///< Null if unknown.
    QString message;                            ///< For ToolError and alerts: one sentence.
};

using EventPointer = std::shared_ptr<const Event>;

} // namespace Monitor
