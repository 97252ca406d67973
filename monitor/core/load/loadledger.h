// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/load/loadfigures.h"
#include "core/load/loadplan.h"
#include "core/load/loadschedule.h"

#include <ipccore/error.h>

#include <QtCore/qmutex.h>

#include <optional>
#include <vector>

namespace Monitor {

/// Counts the requests of one sender of a load test, and knows when the next one is due.
///
/// The sender has a slot for each request that may be under way. Those that find no free slot need
/// no memory: when they were due follows from their number. The sender calls take() and end(); any
/// thread calls the others.
class LoadLedger
{
public:
    using Time = LoadSchedule::Time;

    /// The times of a test.
    struct Times
    {
        Time begin;    ///< When the first request is sent.
        Time measured; ///< From here on requests count.
        Time end;      ///< From here on none is sent.

        static Times of(const LoadPlan &plan, Time begin);
    };

    /// @param slots how many, 1 and more.
    /// @param sender which of the `senders` this is, 0 and more; they share the plan's rate.
    LoadLedger(const LoadPlan &plan, const Times &times, int slots, int sender, int senders);

    /// When the next request is due; the past, if the plan has no rate.
    Time nextDue() const;

    /// Begins the next request, which must be due, in a free slot.
    void take(int slot, Time now);

    /// Ends the request in `slot`, and frees it.
    /// @param error why it failed; null if it succeeded.
    /// @param bytesIn of its reply.
    void end(int slot, const IpcCore::Error *error, quint64 bytesIn, Time now);

    /// Up to `now`.
    LoadFigures figures(Time now) const;

    /// Ends the count: requests that are under way are unanswered, and those that are due have not
    /// been sent. What happens later is ignored.
    LoadFigures close(Time now);

    /// Whether any request has succeeded, even in the warm-up.
    bool hasSucceeded() const;

    /// When the last request ended, if any has.
    std::optional<Time> lastEnd() const;

private:
    void addOverdue(Time now);

    const Times m_times;
    const quint64 m_requestSize;
    const std::optional<LoadSchedule> m_schedule; ///< None: each request is due at once.

    mutable QMutex m_mutex;                   ///< Guards all members below.
    std::vector<std::optional<Time>> m_slots; ///< When the request there was due.
    quint64 m_taken = 0;
    LoadFigures m_figures;
    std::optional<Time> m_lastEnd;
    bool m_hasSucceeded = false;
    bool m_isClosed = false;
};

} // namespace Monitor
