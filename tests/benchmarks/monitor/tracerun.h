// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "monitor/gapmeter.h"
#include "monitor/tracesource.h"

#include "gui/table/tablepanel.h"
#include "models/trace/tracemodel.h"

#include <QtCore/qelapsedtimer.h>

namespace Bench {

/// What to trace, and for how long.
struct TracePlan
{
    Monitor::TraceCaps caps;
    int rowsPerSecond = 20'000;
    std::chrono::milliseconds time{10'000}; ///< Once the ring is full.
    QString filter;                         ///< Set after a quarter of the time.
    int sortColumn = -1;                    ///< The same; -1: sorts by none.
};

/// What came of it. Percentages are of the cap that is reached first.
struct TraceFigures
{
    double rowsPerSecond = 0;
    double lowestFill = 0;      ///< In percent.
    double highestFill = 0;     ///< In percent.
    double lowestMiB = 0;       ///< Of the process, while it shows the newest rows.
    double highestMiB = 0;      ///< The same.
    double highestStillMiB = 0; ///< Of the process, while the table stands still.
    double longestGapMs = 0;    ///< Of the event loop.
    double longestOwnGapMs = 0; ///< The same, as ThreadClock::ownNs().
    double miscounted = 0;      ///< Requests and rows that no counter accounts for.
    double selectionMoves = 0;  ///< How often the selected row was another one than before.
    double scrollMoves = 0;     ///< How often it was at another place.
    double missedTails = 0;     ///< How often the newest row was not shown though followed.
};

/// A table of a trace that never ends: the first half of the time the user watches the newest rows,
/// then he looks at one of them, and the table stands still.
class TraceRun : public QObject
{
public:
    explicit TraceRun(const TracePlan &plan);

    /// Runs the event loop.
    TraceFigures run();

private:
    enum class Phase { Filling, Following, Still };

    void take(const std::vector<Monitor::TraceRecord> &records);
    void look();
    void filterAndSort();
    void lookAtFill();
    void lookAtTail();
    void standStill();
    void lookAtSelection();
    void end();
    QModelIndex selected() const;

    const TracePlan m_plan;
    Monitor::TraceRing m_ring;
    Monitor::TraceModel m_model;
    Monitor::TablePanel m_panel;
    GapMeter m_meter;
    QTimer m_look;
    QElapsedTimer m_clock;
    Phase m_phase = Phase::Filling;
    QVariant m_selectedKey;
    int m_selectedTop = 0;
    quint64 m_firstRows = 0;
    quint64 m_takenRows = 0;
    quint64 m_takenRequests = 0;
    TraceFigures m_figures;
    TraceSource m_source;
};

} // namespace Bench
