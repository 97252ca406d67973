// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/statehistory.h"

#include <algorithm>

namespace Monitor {

void StateHistory::take(const ObserverSnapshot &snapshot)
{
    const qint64 now = snapshot.time.toMSecsSinceEpoch();
    if (now < m_end) {
        m_spans.clear();
        m_begin.reset();
    }
    const bool wasLooking =
        m_begin && now - m_end <= std::chrono::milliseconds(LongestPause).count();
    for (const auto &endpoint : snapshot.endpoints) {
        // A guess is not a state.
        if (endpoint->subState != SubState::NotChecked)
            note(*endpoint, now, wasLooking);
    }
    m_end = now;
    m_begin = std::max(m_begin.value_or(now), now - std::chrono::milliseconds(Length).count());
    forgetOld();
}

// @param wasLooking whether the previous snapshot is the one at m_end and recent.
void StateHistory::note(const ObservedEndpoint &endpoint, qint64 now, bool wasLooking)
{
    QList<StateSpan> &spans = m_spans[endpoint.address];
    const StateSpan next{
        .begin = now, .end = now, .state = endpoint.status.state, .subState = endpoint.subState};
    if (spans.isEmpty() || !wasLooking || spans.last().end != m_end) {
        spans.append(next);
    } else {
        // As far as we know, the old state lasted until now.
        spans.last().end = now;
        if (!spans.last().isSameState(next))
            spans.append(next);
    }
    if (spans.size() > MostSpans)
        spans.removeFirst();
}

void StateHistory::forgetOld()
{
    const qint64 oldest = m_end - std::chrono::milliseconds(Length).count();
    for (QList<StateSpan> &spans : m_spans) {
        const auto kept = std::find_if(spans.begin(), spans.end(), [oldest](const StateSpan &span) {
            return span.end > oldest;
        });
        spans.erase(spans.begin(), kept);
        if (!spans.isEmpty())
            spans.first().begin = std::max(spans.first().begin, oldest);
    }
    m_spans.removeIf([](const auto &each) { return each.value().isEmpty(); });
    if (m_spans.size() <= MostEndpoints)
        return;
    QList<qint64> ends;
    for (const QList<StateSpan> &spans : std::as_const(m_spans))
        ends.append(spans.last().end);
    const auto last = ends.begin() + (ends.size() - MostEndpoints);
    std::nth_element(ends.begin(), last, ends.end());
    qsizetype excess = m_spans.size() - MostEndpoints;
    m_spans.removeIf([&excess, limit = *last](const auto &each) {
        return each.value().last().end <= limit && excess-- > 0;
    });
}

} // namespace Monitor
