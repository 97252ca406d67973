// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtCore/qhash.h>

#include <optional>

namespace Monitor {

/// A time in which an endpoint was in one state, from the first poll that found it so to the first
/// that did not.
struct StateSpan
{
    qint64 begin = 0; ///< Milliseconds since 1970, UTC; as `end`.
    qint64 end = 0;
    IpcCore::ActiveState state = IpcCore::ActiveState::OtherError;
    SubState subState = SubState::None;

    bool isSameState(const StateSpan &other) const
    {
        return state == other.state && subState == other.subState;
    }

    bool operator==(const StateSpan &other) const = default;
};

/// The states of all endpoints in the last day, as snapshots bring them. What nobody looked at is a
/// gap between two spans. Reentrant.
///
/// Bounded: of an endpoint that changes all the time the oldest spans are forgotten, and of too
/// many endpoints those that were not seen for longest.
class StateHistory
{
public:
    static constexpr std::chrono::hours Length{24};
    /// Between two polls; a longer one is a gap. More than the longest interval takes.
    static constexpr std::chrono::minutes LongestPause{3};
    static constexpr qsizetype MostSpans = 300;
    static constexpr qsizetype MostEndpoints = 2'000;

    /// Takes snapshots as they come. When the clock was set back, what was noted before is
    /// forgotten: it would be in the future.
    void take(const ObserverSnapshot &snapshot);

    /// Oldest first; none for an endpoint that is not known.
    QList<StateSpan> spans(const EndpointAddress &address) const { return m_spans.value(address); }

    /// When somebody began to look, as StateSpan::begin, but no more than a day ago; nothing before
    /// the first snapshot.
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
