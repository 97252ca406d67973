// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtCore/qhash.h>

#include <optional>

namespace Monitor {

/// A time in which an endpoint was in one state: from the first poll that saw it to the first that
/// did not.
struct StateSpan
{
    qint64 begin = 0; ///< Milliseconds since 1970, UTC; `end` too.
    qint64 end = 0;
    IpcCore::ActiveState state = IpcCore::ActiveState::OtherError;
    SubState subState = SubState::None;

    bool isSameState(const StateSpan &other) const
    {
        return state == other.state && subState == other.subState;
    }

    bool operator==(const StateSpan &other) const = default;
};

/// The states of all endpoints over the last day, collected from snapshots. Time without
/// observation is a gap between two spans. Reentrant.
///
/// Bounded: an endpoint that keeps changing loses its oldest spans, and if there are too many
/// endpoints, those not seen for longest are dropped.
class StateHistory
{
public:
    static constexpr std::chrono::hours Length{24};
    /// Between two polls; anything longer is a gap. Above the longest interval.
    static constexpr std::chrono::minutes LongestPause{3};
    static constexpr qsizetype MostSpans = 300;
    static constexpr qsizetype MostEndpoints = 2'000;

    /// Records snapshots in order. If the clock was set back, drops the old history, which would
    /// now be in the future.
    void take(const ObserverSnapshot &snapshot);

    /// Oldest first; empty for an unknown endpoint.
    QList<StateSpan> spans(const EndpointAddress &address) const { return m_spans.value(address); }

    /// When observation began, as StateSpan::begin, a day ago at most; none before the first
    /// snapshot.
    std::optional<qint64> begin() const { return m_begin; }

    /// The time of the last snapshot.
    qint64 end() const { return m_end; }

private:
    void note(const ObservedEndpoint &endpoint, qint64 now, bool wasLooking);
    void forgetOld();

    QHash<EndpointAddress, QList<StateSpan>> m_spans;
    std::optional<qint64> m_begin;
    qint64 m_end = 0;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::StateSpan)
